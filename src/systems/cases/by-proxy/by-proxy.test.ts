import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isoDate } from '#platform/clock'
import { keep } from '#systems/once'
import { accept } from '../../proxies/answer.ts'
import { end } from '../../proxies/end.ts'
import { registerMandate } from '../../proxies/mandates.ts'
import { consents } from '../../proxies/testing.ts'
import { startDraft } from '../drafts.ts'
import { submit } from '../submit.ts'
import { everybody, PNG, survey, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { sweepProxyDrafts } from './sweep-drafts.ts'
import { proxyPlay } from './testing-by-proxy.ts'
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

const { people, begin, fileFor, rowOf, linesOf, noticesOf, returned } = proxyPlay(
  () => open.hall,
  () => staff.clerk,
)

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

describe('窓口で受けた委任状で', () => {
  test('本人の登録がなくても申請でき、代理人だけが見て直せる。終われば何も見えない', async () => {
    const { daughter } = await people()
    const consent = await registerMandate(open.hall, staff.clerk, {
      ...{ name: '渡邉 花子', birth: isoDate('1990-04-02'), address: '柴田町', relation: 'family' },
      ...{ email: daughter.email ?? '', procedures: ['survey'], until: isoDate('2027-11-23'), office: 'tax' },
      scan: { name: '委任状.png', type: 'image/png', bytes: PNG },
    })
    await accept(open.hall, daughter, consent, '渡邉 桃子')
    const id = await fileFor(daughter, consent)
    expect(await rowOf(id)).toMatchObject({
      resident_id: null,
      proxy_id: daughter.id,
      applicant: '渡邉 花子',
    })
    expect((await visit(open.hall, staff.clerk, `/desk/cases/${id}`)).text).toContain('窓口で受けた委任状')
    await returned(id)
    const opened = await visit(open.hall, daughter, `/my/applications/${id}/correct`, {})
    const draft = opened.location?.split('/').at(-2) as string
    const nobody = { kind: 'anonymous' } as const
    await expect(visit(open.hall, nobody, `/forms/${draft}/check`)).rejects.toThrow('sign in')
    expect((await visit(open.hall, daughter, `/forms/${draft}/send`, {})).location).toContain('sent=1')
    await end(open.hall, daughter, consent)
    expect((await visit(open.hall, daughter, `/my/applications/${id}`)).status).toBe(404)
    expect((await visit(open.hall, daughter, '/my')).text).not.toContain(id)
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
