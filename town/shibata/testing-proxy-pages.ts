/** For tests: the pages of 家族・代理人, as somebody meets them who asks, answers and files for another. */
import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import type { ResidentActor } from '#platform/people'
import { asks, consents } from '../../src/systems/proxies/testing.ts'

interface Visitor {
  get(path: string): Promise<Response>
  post(path: string, fields?: Record<string, string>): Promise<Response>
}

/** Draws them one after the other; `person` is signed in as the resident of this id. */
export async function walkProxies(
  hall: Hall,
  { id, email }: { readonly id: string; readonly email: string },
  person: Visitor,
  keep: (named: string, response: Response) => Promise<void>,
): Promise<void> {
  const me: ResidentActor = {
    kind: 'resident',
    id,
    email,
    name: '渡邉 陽',
    level: 'email',
    sessionId: uuid(),
  }
  const mother = { ...me, id: uuid(), email: 'walk-mother@example.jp', name: '渡邉 翔太' }
  const { id: mothers, email: address } = mother
  await hall.db
    .insertInto('resident')
    .values({ id: mothers, email: address, created_at: hall.clock.now() })
    .execute()
  const visit = async (path: string) => keep(path, await person.get(path))
  const form = { email: 'walk-other@example.jp', relation: 'family', which: 'all', may: 'file', sees: 'all' }
  await keep('/my/proxies/new (empty)', await person.post('/my/proxies/new', {}))
  await keep('/my/proxies/new (own)', await person.post('/my/proxies/new', { email, which: 'some' }))
  for (const may of ['file', 'see']) {
    const said = { ...form, may, term: '3', kept: 'yes', name: '渡邉 陽' }
    await keep(`/my/proxies/new (${may})`, await person.post('/my/proxies/new', said))
  }
  await keep(
    '/my/proxies/send',
    await person.post('/my/proxies/send', { ...form, term: '6', name: '渡邉 陽' }),
  )
  const asked = await asks(hall, me, mother)
  await visit(`/my/proxies/${asked}`)
  const given = await consents(hall, { ...me, id: mothers, email: address, name: mother.name }, me, {
    sees: 'all',
  })
  await visit(`/my/proxies/${given}`)
  await person.get('/procedures/child-allowance')
  const started = await person.post('/procedures/child-allowance/start')
  const draft = started.headers.get('location')?.split('/').at(-1) as string
  await visit(`/forms/${draft}/whose`)
  await keep('/forms/whose (empty)', await person.post(`/forms/${draft}/whose`, {}))
  await person.post(`/forms/${draft}/whose`, { whose: given })
  await visit(`/forms/${draft}/applicant`)
  await visit(`/forms/${draft}/proxyPapers`)
  await visit(`/forms/${draft}/check`)
  await visit('/my')
  await keep('/my/proxies (ended)', await person.post(`/my/proxies/${given}/end`, {}))
  const again = await asks(hall, { ...mother }, me)
  await visit(`/my/proxies/${again}`)
  await keep('/my/proxies/accept (empty)', await person.post(`/my/proxies/${again}/accept`, {}))
  await visit('/my/proxies')
  await visit('/my/letters')
}
