import { describe, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { act } from '../act.ts'
import { withdraw } from '../mine.ts'
import { showNumber } from '../number.ts'
import { ANSWERS, fileSurvey, resident } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { joiningPlay, proposed, REASON } from './testing-joining.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const at = joiningPlay()
const { by, caseOf, join, kinds, numberOf, part, seen, two } = at

describe('まとめられないとき', () => {
  const other = (change: Row): Row => ({
    ...ANSWERS,
    applicant: { ...(ANSWERS.applicant as Row), ...change },
  })

  test('別の人、別のアカウントの申請は、断る', async () => {
    const [first] = await two()
    const sibling = await fileSurvey(at.hall, at.owner, other({ birth: '2001-01-01' }))
    await expect(join(first, sibling)).rejects.toThrow('氏名か生年月日が違う')
    const elsewhere = await fileSurvey(at.hall, await resident(at.hall, '渡邉 花子'))
    await expect(join(first, elsewhere)).rejects.toThrow('別のアカウント')
    await expect(join(first, first)).rejects.toThrow('もう一方の申請')
  })

  test('終わった申請、決裁の途中の申請、ほかをまとめた申請は、断る', async () => {
    const [first, second] = await two()
    await by(second, at.people.clerk, proposed)
    await expect(join(first, second)).rejects.toThrow('決裁の途中')
    // The other way round it fits: the proposal stands, and whoever decides is told to read again.
    const before = await seen(second)
    await join(second, first)
    await expect(
      act(at.hall, at.people.chief, {
        ...{ applicationId: second, expected: before.version, event: { kind: 'agreed' } },
      }),
    ).rejects.toThrow('先に「まとめの受入れ」')
    const third = await fileSurvey(at.hall, at.owner)
    await expect(join(third, second)).rejects.toThrow(/決裁の途中/)
    await withdraw(at.hall, { visitor: 'v', actor: at.owner }, third, '')
    await expect(join(second, third)).rejects.toThrow('「取下げ」で終わっている')
    const [fourth, fifth] = await two()
    const sixth = await fileSurvey(at.hall, at.owner)
    await join(fourth, fifth)
    await expect(join(sixth, fourth)).rejects.toThrow('ほかの申請がまとめてあります')
    await expect(join(sixth, fifth)).rejects.toThrow('「まとめ済み」で終わっている')
  })

  test('納付のあった申請は、断る', async () => {
    const [first, second] = await two()
    await at.hall.db.transaction().execute(async (tx) => {
      const { append } = await import('../append.ts')
      await append(tx, at.hall, {
        ...{ applicationId: second, actor: { kind: 'system', name: '納付' } },
        event: { kind: 'paid', amount: 300 },
      })
    })
    await expect(join(first, second)).rejects.toThrow('納付か支給の記録')
    await join(second, first)
  })

  test('ほかの課の申請は、まとめられず、あることも知られない', async () => {
    const [first, second] = await two()
    await by(second, at.people.head, { kind: 'transferred', to: 'construction', reason: '所管' })
    const { clerk } = at.people
    const byNumber = await visit(
      at.hall,
      clerk,
      `/desk/cases/${first}/join?number=${showNumber(await numberOf(second))}`,
    )
    const unknown = await visit(at.hall, clerk, `/desk/cases/${first}/join?number=2026-9999-9999`)
    expect([byNumber.status, unknown.status]).toEqual([422, 422])
    const sentence = /この受付番号の申請は見つかりません。[^<]+/
    expect(byNumber.text.match(sentence)?.[0]).toBe(unknown.text.match(sentence)?.[0])
    expect((await visit(at.hall, clerk, `/desk/cases/${first}/join/${second}`)).status).toBe(404)
    await expect(join(first, second)).rejects.toThrow('受け持つ課が違う')
  })

  test('審査する課の職員だけが、まとめ、解ける', async () => {
    const [first, second] = await two()
    for (const actor of [at.people.stranger, at.people.consulted, at.people.mayor, at.people.engineer]) {
      await expect(join(first, second, actor)).rejects.toMatchObject({ status: expect.any(Number) })
      const { status } = await visit(at.hall, actor, `/desk/cases/${first}/join/${second}`, {
        ...{ main: first, reason: REASON },
        ...{ [`expected:${first}`]: '1', [`expected:${second}`]: '1' },
      })
      expect([403, 404, 409]).toContain(status)
    }
    expect(await kinds(second)).toEqual(['submitted'])
    await join(first, second)
    for (const actor of [at.people.stranger, at.people.consulted, at.people.engineer])
      await expect(part(second, actor)).rejects.toMatchObject({ status: expect.any(Number) })
    expect((await caseOf(second)).life.state).toBe('joined')
  })

  test('理由がないと、書いたものを残して断る', async () => {
    const [first, second] = await two()
    const { status, text } = await visit(at.hall, at.people.clerk, `/desk/cases/${first}/join/${second}`, {
      ...{ main: second, reason: '' },
      ...{ [`expected:${first}`]: '1', [`expected:${second}`]: '1' },
    })
    expect(status).toBe(422)
    expect(text).toContain('まとめる理由を入力してください')
    expect(text).toMatch(new RegExp(`checked=""[^>]*value="${second}"|value="${second}"[^>]*checked=""`))
  })
})
