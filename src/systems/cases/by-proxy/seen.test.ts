import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { end } from '../../proxies/end.ts'
import { consents } from '../../proxies/testing.ts'
import { myRoutes } from '../my-routes.tsx'
import { paperRoutes } from '../paper-routes.tsx'
import { ANSWERS, attach, everybody, fileSurvey, PNG, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { proxyPlay } from './testing-by-proxy.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let staff: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  staff = await everybody(open.hall)
})
afterAll(() => open.close())

const { people, fileFor, rowOf, linesOf, noticesOf } = proxyPlay(
  () => open.hall,
  () => staff.clerk,
)

/** Every address of a resident that names one record, with what stands for it. */
async function addressesOf(application: string, file: string, letter: string) {
  const address: Record<string, string> = {
    '/my/applications/:id': `/my/applications/${application}`,
    '/my/applications/:id/correct': `/my/applications/${application}/correct`,
    '/my/applications/:id/withdraw': `/my/applications/${application}/withdraw`,
    '/my/applications/:id/paper.pdf': `/my/applications/${application}/paper.pdf`,
    '/my/files/:file': `/my/files/${file}`,
    '/my/letters/pdf/:id': `/my/letters/pdf/${letter}`,
  }
  const routes = [...myRoutes, ...paperRoutes].filter(
    ({ path, who }) => who === 'resident' && path.includes(':'),
  )
  return routes.map((route) => ({ ...route, address: address[route.path] ?? `no address for ${route.path}` }))
}

describe('代理人が見る', () => {
  /** A decided-like case with a file and a letter, filed by 桃子, and one that 花子 filed herself. */
  async function records(scope: Parameters<typeof consents>[3] = {}) {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter, scope)
    const { hall } = open
    const own = await fileSurvey(hall, mother, { ...ANSWERS, damage: '自分で出しました。' })
    const filer = scope.may === 'see' ? undefined : consent
    const application = filer ? await fileFor(daughter, filer) : own
    const photo = await attach(hall, mother, PNG, 'しゃしん.png')
    await hall.db
      .insertInto('application_file')
      .values({ application_id: application, file_id: photo.id, field: 'photos' })
      .execute()
    const letter = uuid()
    await hall.db
      .insertInto('letter')
      .values({
        ...{
          id: letter,
          application_id: application,
          kind: 'approved',
          round: 1,
          fiscal_year: 2026,
          title: '証明書',
          number: letter,
        },
        ...{ file_id: photo.id, issued_at: hall.clock.now() },
      })
      .execute()
    return {
      mother,
      daughter,
      consent,
      own,
      application,
      routes: await addressesOf(application, photo.id, letter),
    }
  }

  test('出したものは見えて、見たことが、代理人・本人・目的とともに残る', async () => {
    const { daughter, mother, application, routes } = await records()
    for (const { method, address } of routes.filter((each) => each.method === 'GET'))
      expect([method, address, (await visit(open.hall, daughter, address)).status]).toEqual([
        'GET',
        address,
        200,
      ])
    const reads = (await linesOf(application)).filter(({ action }) => action === 'application.read')
    expect(reads.length).toBeGreaterThanOrEqual(2)
    for (const line of reads)
      expect(line).toMatchObject({
        actor_name: '渡邉 桃子',
        resident: mother.id,
        purpose: '代理人の閲覧',
      })
    const list = await visit(open.hall, daughter, '/my')
    expect(list.text).toContain(application)
    expect(list.text).toContain('さんの申請')
  })

  test('本人が自分で出したものは、そう同意したときだけ見える', async () => {
    const narrow = await records()
    expect((await visit(open.hall, narrow.daughter, `/my/applications/${narrow.own}`)).status).toBe(404)
    expect((await visit(open.hall, narrow.daughter, '/my')).text).not.toContain(narrow.own)
    const wide = await records({ sees: 'all' })
    expect((await visit(open.hall, wide.daughter, `/my/applications/${wide.own}`)).status).toBe(200)
    expect((await visit(open.hall, wide.daughter, '/my')).text).toContain(wide.own)
    const other = await records({ sees: 'all', procedures: ['survey'] })
    await end(open.hall, other.mother, other.consent)
    await consents(open.hall, other.mother, other.daughter, { sees: 'all', procedures: ['child-allowance'] })
    expect((await visit(open.hall, other.daughter, `/my/applications/${other.own}`)).status).toBe(404)
  })

  test('状況を見るだけの人には、内容も添付も通知書も見えず、直すことも取り下げることもできない', async () => {
    const { daughter, application, routes } = await records({ may: 'see', sees: 'all' })
    const shown = await visit(open.hall, daughter, `/my/applications/${application}`)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('受付番号')
    expect(shown.text).not.toMatch(/自分で出しました|0224-55-1111|証明書|取り下げる/)
    for (const { method, address } of routes.filter(({ path }) => path !== '/my/applications/:id')) {
      const { status } = await visit(open.hall, daughter, address, method === 'POST' ? {} : undefined)
      expect([address, [404, 409].includes(status)]).toEqual([address, true])
    }
    expect((await rowOf(application)).state).toBe('submitted')
  })

  test.each([
    [
      '終わった同意',
      async ({ mother, consent }: Awaited<ReturnType<typeof records>>) => end(open.hall, mother, consent),
    ],
    ['はじめから同意のない人', undefined],
  ] as const)('%sでは、申請の番号がある道は、どれも無いものと同じ', async (_, over) => {
    const all = await records({ sees: 'all' })
    await over?.(all)
    const actor = over ? all.daughter : await resident(open.hall, '別の 人')
    expect(all.routes.length).toBeGreaterThan(5)
    for (const { method, address } of all.routes) {
      const seen = await visit(open.hall, actor, address, method === 'POST' ? { reason: 'x' } : undefined)
      expect([address, seen.status]).toEqual([address, 404])
    }
    const list = await visit(open.hall, actor, '/my')
    expect(list.text).not.toContain(all.application)
    expect(list.text).not.toContain(all.own)
    expect((await rowOf(all.application)).state).toBe('submitted')
  })

  test('本人には、だれが出したかが見え、取り下げられる', async () => {
    const { mother, application } = await records()
    const shown = await visit(open.hall, mother, `/my/applications/${application}`)
    expect(shown.text).toContain('代理人が申請したものです')
    expect(shown.text).toContain('渡邉 桃子')
    await visit(open.hall, mother, `/my/applications/${application}/withdraw`, { reason: '頼んでいません' })
    expect((await rowOf(application)).state).toBe('withdrawn')
  })

  test('代理人は、自分が出したものだけを取り下げられ、本人に知らせる', async () => {
    const { mother, daughter, application, own } = await records({ sees: 'all' })
    const refused = await visit(open.hall, daughter, `/my/applications/${own}/withdraw`, {})
    expect(refused.status).toBe(404)
    expect((await rowOf(own)).state).toBe('submitted')
    await visit(open.hall, daughter, `/my/applications/${application}/withdraw`, {})
    expect((await rowOf(application)).state).toBe('withdrawn')
    expect((await noticesOf(mother)).at(-1)).toContain('代理人が申請を取り下げました')
  })
})
