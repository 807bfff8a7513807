import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { type IsoDate, isoDate } from '#platform/clock'
import { json } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { keep } from '#systems/once'
import { end } from '../../proxies/end.ts'
import { consents } from '../../proxies/testing.ts'
import { act } from '../act.ts'
import { startDraft } from '../drafts.ts'
import { issueLetter } from '../issue-letter.ts'
import { myRoutes } from '../my-routes.tsx'
import { paperRoutes } from '../paper-routes.tsx'
import { submit } from '../submit.ts'
import { ANSWERS, attach, everybody, fileSurvey, PNG, resident, survey, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { sweepProxyDrafts } from './sweep-drafts.ts'
import { chooseWhose } from './whose.ts'

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

const people = async () => {
  const [mother, daughter] = await Promise.all([
    resident(open.hall, '渡邉 花子'),
    resident(open.hall, '渡邉 桃子'),
  ])
  return { mother, daughter }
}

/** 桃子 fills in for 花子 as far as the last press. @returns the draft's id */
async function begin(actor: ResidentActor, consent: string, answers: Row = ANSWERS, definition = survey) {
  const filer = { visitor: uuid(), actor }
  const draft = await startDraft(open.hall, filer, definition)
  await chooseWhose(open.hall, filer, draft, consent)
  await open.hall.db
    .updateTable('draft')
    .set({ answers: json(answers) })
    .where('id', '=', draft)
    .execute()
  return { draft, filer }
}

async function fileFor(actor: ResidentActor, consent: string, answers: Row = ANSWERS): Promise<string> {
  const { draft, filer } = await begin(actor, consent, answers)
  const { applicationId, errors } = await submit(open.hall, filer, draft)
  if (!applicationId) throw new Error(JSON.stringify(errors))
  return applicationId
}

const rowOf = (id: string) =>
  open.hall.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const linesOf = (about: string) =>
  open.hall.db
    .selectFrom('audit_entry')
    .select(['action', 'actor_id', 'actor_name', 'resident', 'purpose'])
    .where('about_id', '=', about)
    .orderBy('at')
    .orderBy('id')
    .execute()
const noticesOf = async ({ id }: ResidentActor) =>
  (
    await open.hall.db
      .selectFrom('notice')
      .select(['title', 'body'])
      .where('resident_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(({ title, body }) => `${title}\n${body}`)
async function returned(id: string): Promise<void> {
  await act(open.hall, staff.clerk, {
    applicationId: id,
    event: {
      kind: 'returned',
      reasons: [{ path: 'damage', reason: 'くわしく書いてください。' }],
      until: '2026-12-20' as IsoDate,
    },
  })
  await issueLetter({ application: id, kind: 'returned', round: 1 }, open.hall)
}

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

describe('代理人が申請する', () => {
  test('申請は本人のもので、だれが出したかが残り、本人にすぐ知らせる', async () => {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter)
    const id = await fileFor(daughter, consent)
    expect(await rowOf(id)).toMatchObject({
      resident_id: mother.id,
      proxy_id: daughter.id,
      consent_id: consent,
      applicant: '渡邉 花子',
    })
    expect((await noticesOf(mother)).at(-1)).toContain(
      '代理人の渡邉 桃子さんが、あなたの代わりに申請しました',
    )
    const [line] = await linesOf(id)
    expect(line).toMatchObject({
      action: 'application.submitted',
      actor_id: daughter.id,
      actor_name: '渡邉 桃子',
      resident: mother.id,
    })
    const names = await open.hall.db.selectFrom('resident').select(['id', 'name']).execute()
    expect(names.find((each) => each.id === daughter.id)?.name).toBe('渡邉 桃子')
  })

  test('代理人への知らせには、本人のことを何も書かない', async () => {
    const { mother, daughter } = await people()
    const id = await fileFor(daughter, await consents(open.hall, mother, daughter))
    await returned(id)
    const told = (await noticesOf(daughter)).join('\n')
    expect(told).toContain('代理で出した申請に、知らせがあります')
    expect(told).not.toMatch(/花子|家屋|くわしく/)
    expect((await noticesOf(mother)).join('\n')).toContain('くわしく書いてください。')
  })

  test('代理人のメールアドレスもカードの内容も、本人の欄に入らない', async () => {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter)
    const card = { name: '渡邉 桃子', address: '宮城県柴田郡柴田町船岡', birth: isoDate('1980-01-01') }
    const filer = { visitor: uuid(), actor: { ...daughter, card } }
    const draft = await startDraft(open.hall, filer, survey)
    const answersOf = async () =>
      JSON.stringify(
        (
          await open.hall.db
            .selectFrom('draft')
            .select('answers')
            .where('id', '=', draft)
            .executeTakeFirstOrThrow()
        ).answers,
      )
    expect(await answersOf()).not.toContain('桃子')
    await chooseWhose(open.hall, filer, draft, 'self')
    expect(await answersOf()).toContain('桃子')
    await chooseWhose(open.hall, filer, draft, consent)
    expect(await answersOf()).not.toContain('桃子')
    await expect(chooseWhose(open.hall, filer, draft, 'self')).rejects.toMatchObject({ status: 409 })
  })

  test('任されていない手続きでは、選べない。見るだけの人は、申請できない', async () => {
    const { mother, daughter } = await people()
    const narrow = await consents(open.hall, mother, daughter, { procedures: ['child-allowance'] })
    const filer = { visitor: uuid(), actor: daughter }
    const draft = await startDraft(open.hall, filer, survey)
    await expect(chooseWhose(open.hall, filer, draft, narrow)).rejects.toMatchObject({ status: 422 })
    const see = await consents(open.hall, mother, daughter, { may: 'see', sees: 'all' })
    await expect(chooseWhose(open.hall, filer, draft, see)).rejects.toMatchObject({ status: 422 })
    const other = await people()
    const theirs = await consents(open.hall, other.mother, other.daughter)
    await expect(chooseWhose(open.hall, filer, draft, theirs)).rejects.toMatchObject({ status: 422 })
  })

  test('送る前に同意が終わると、もう送れず、下書きも開かない', async () => {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter)
    const { draft, filer } = await begin(daughter, consent)
    await end(open.hall, mother, consent)
    await expect(submit(open.hall, filer, draft)).rejects.toMatchObject({ status: 404 })
    for (const path of ['', '/check', '/whose', '/done'])
      expect((await visit(open.hall, daughter, `/forms/${draft}${path}`)).status).toBe(404)
    expect((await visit(open.hall, daughter, '/my')).text).not.toContain(draft)
    await sweepProxyDrafts(open.hall)
    const left = await open.hall.db.selectFrom('draft').select('id').where('id', '=', draft).execute()
    expect(left).toEqual([])
  })

  test('本人が残した内容は、使ってよいと言ったときだけ出て、見たことも使ったことも残る', async () => {
    const { mother, daughter } = await people()
    const given = { 'account.tel': '0224-55-9999' }
    await open.hall.db
      .transaction()
      .execute((tx) => keep(tx, open.hall, mother, ['person'], { given, procedure: '家屋調査', number: '1' }))
    const page = async (kept: boolean) => {
      const consent = await consents(open.hall, mother, daughter, { kept })
      const { draft } = await begin(daughter, consent, {})
      const address = `/forms/${draft}/${survey.pages[0]?.id}`
      return { address, ...(await visit(open.hall, daughter, address)) }
    }
    expect((await page(false)).text).not.toContain('0224-55-9999')
    const shown = await page(true)
    expect(shown.text).toContain('0224-55-9999')
    await visit(open.hall, daughter, shown.address, { _kept: 'person' })
    const lines = (await linesOf(mother.id)).filter(({ actor_id }) => actor_id === daughter.id)
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['kept-answer.read', 'kept-answer.used']),
    )
    expect(lines.every(({ purpose, resident }) => purpose === '代理人の閲覧' && resident === mother.id)).toBe(
      true,
    )
  })
})

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

describe('代理人が直す', () => {
  test('返された申請を直して送れる。本人も同じものを続けられ、どちらのものにもならない', async () => {
    const { mother, daughter } = await people()
    const id = await fileFor(daughter, await consents(open.hall, mother, daughter))
    await returned(id)
    const opened = await visit(open.hall, daughter, `/my/applications/${id}/correct`, {})
    const again = await visit(open.hall, mother, `/my/applications/${id}/correct`, {})
    expect(again.location).toBe(opened.location)
    const draft = opened.location?.split('/').at(-2) as string
    const page = survey.pages[1]?.id
    await visit(open.hall, daughter, `/forms/${draft}/${page}`, {
      damage: '床上50センチまで水につかりました。',
    })
    const owner = await open.hall.db
      .selectFrom('draft')
      .select('resident_id')
      .where('id', '=', draft)
      .executeTakeFirstOrThrow()
    expect(owner.resident_id).toBe(mother.id)
    const sent = await visit(open.hall, daughter, `/forms/${draft}/send`, {})
    expect(sent.location).toContain('sent=1')
    expect(await rowOf(id)).toMatchObject({ revision: 2, resident_id: mother.id, state: 'checking' })
    expect((await noticesOf(mother)).at(-1)).toContain('代理人が申請の内容を直して送りました')
  })

  test('直している途中で同意が終わると、送れない', async () => {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter)
    const id = await fileFor(daughter, consent)
    await returned(id)
    const opened = await visit(open.hall, daughter, `/my/applications/${id}/correct`, {})
    const draft = opened.location?.split('/').at(-2) as string
    await end(open.hall, daughter, consent)
    expect((await visit(open.hall, daughter, `/forms/${draft}/send`, {})).status).toBe(404)
    expect((await visit(open.hall, mother, `/forms/${draft}/check`)).status).toBe(200)
  })
})

describe('職員が見る', () => {
  test('申請の画面と一覧に、代理人と同意の範囲が出て、名前で探せる', async () => {
    const { mother, daughter } = await people()
    const id = await fileFor({ ...daughter, name: '渡邉 桃子' }, await consents(open.hall, mother, daughter))
    const shown = (await visit(open.hall, staff.clerk, `/desk/cases/${id}`)).text
    expect(shown).toContain('渡邉 桃子（家族）')
    expect(shown).toContain('代理人が出したものだけ')
    expect(shown).toContain('代理人（渡邉 桃子）')
    expect(shown).not.toContain('代理の同意が終わりました')
    const list = await visit(open.hall, staff.clerk, `/desk/cases?q=${encodeURIComponent('桃子')}`)
    expect(list.text).toContain(id)
  })

  test('申請のあと、決定の前に同意が終わると、警告する', async () => {
    const { mother, daughter } = await people()
    const consent = await consents(open.hall, mother, daughter)
    const id = await fileFor(daughter, consent)
    await end(open.hall, mother, consent)
    const shown = (await visit(open.hall, staff.clerk, `/desk/cases/${id}`)).text
    expect(shown).toContain('代理の同意が終わりました。本人の意思を確かめてください。')
  })

  test('決裁書、申請の控え、申請書の写し、通知書に、代理人の名前が載る', async () => {
    const { mother, daughter } = await people()
    const id = await fileFor(daughter, await consents(open.hall, mother, daughter))
    for (const paper of ['decision', 'review', 'paper']) {
      const { bytes, status } = await visit(open.hall, staff.clerk, `/desk/cases/${id}/${paper}.pdf`)
      expect([paper, status, bytes.byteLength > 1000]).toEqual([paper, 200, true])
    }
  })
})
