import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Definition, innerOf, LETTER_KINDS, type Row, refusals } from '#language'
import { today } from '#platform/clock'
import type { Actor, ResidentActor, StaffActor } from '#platform/people'
import { act } from '../../../src/systems/cases/act.ts'
import { correct, startCorrection } from '../../../src/systems/cases/correct.ts'
import { withdraw } from '../../../src/systems/cases/mine.ts'
import { resident, testHall } from '../../../src/systems/cases/testing-desk.ts'
import { visit } from '../../../src/systems/cases/testing-visit.ts'
import { procedures } from './index.ts'
import { decide, fileTrial, letterFor, propose, staffOf, trialIn } from './testing-lives.ts'

vi.mock('../../../src/platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let staff: ReturnType<typeof staffOf>
let owner: ResidentActor
let stranger: ResidentActor
beforeAll(async () => {
  open = await testHall()
  staff = staffOf(open.hall)
  owner = await resident(open.hall, '渡邉 葛\u{e0100}美')
  stranger = await resident(open.hall, '髙橋 美咲')
})
afterAll(() => open.close())

/** Every question, by its path. */
const questionsOf = (definition: Definition): string[] => {
  const walk = (fields: Definition['pages'][number]['fields'], prefix: string): string[] =>
    fields.flatMap((field) => {
      const inner = innerOf(field)
      return inner.length > 0 ? walk(inner, `${prefix}${field.id}.`) : [prefix + field.id]
    })
  return definition.pages.flatMap((page) => walk(page.fields, ''))
}

const answered = (value: unknown, [first, ...rest]: string[]): boolean =>
  first === undefined
    ? value !== undefined
    : [value].flat().some((each) => answered((each as Row | undefined)?.[first], rest))

/** Those who may open a case, and those who may not, with what each of them finds. */
async function screens(definition: Definition, id: string) {
  const { office } = definition
  const all: [string, Actor, string, number[]][] = [
    ['本人', owner, `/my/applications/${id}`, [200]],
    ['ほかの人', stranger, `/my/applications/${id}`, [404]],
    ['だれでもない人', { kind: 'anonymous' }, `/my/applications/${id}`, [401]],
    ['主事', await staff(office, '主事'), `/desk/cases/${id}`, [200]],
    ['係長', await staff(office, '係長'), `/desk/cases/${id}`, [200]],
    ['課長', await staff(office, '課長'), `/desk/cases/${id}`, [200]],
    ['ほかの課の主事', await staff('water', '主事'), `/desk/cases/${id}`, [403, 404]],
    ['町長', await staff('mayor', '町長'), `/desk/cases/${id}`, [200]],
    ['情報担当', await staff('planning', '情報担当'), `/desk/cases/${id}`, [403, 404]],
    ['窓口の画面に来た住民', owner, `/desk/cases/${id}`, [401, 403]],
  ]
  const state = await stateOf(id)
  for (const [role, actor, address, expected] of all) {
    const { status, text } = await visit(open.hall, actor, address)
    const where = `${definition.short} ${state} ${role}`
    expect(expected, where).toContain(status)
    if (status !== 200) expect(text, where).toMatch(/。$/)
    else if (actor.kind === 'staff')
      expect(text, where).toMatch(
        /button primary|待っています|処理できません|終わっています|あなたの課の処理/,
      )
    else expect(text, where).toContain(definition.name)
  }
}

const stateOf = async (id: string) =>
  (
    await open.hall.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state

const by = async (actor: StaffActor, applicationId: string, event: Parameters<typeof act>[2]['event']) =>
  act(open.hall, actor, { applicationId, event })

const wordsIn = async (bytes: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.join('').replace(/[\s\u200b]/g, '')
}

describe.each(procedures.map((each) => [each.name, each] as const))('%s', (_, definition) => {
  test('いちばん少ない答えで申請でき、いちばん多い答えでも申請できる', async () => {
    for (const amount of ['fewest', 'most'] as const) {
      const { answers, problems } = await trialIn(open.hall, definition, { amount })
      expect(problems, JSON.stringify(answers)).toEqual([])
    }
  })

  test('要件は、一つずつ、満たすことも破ることもできる', async () => {
    for (const [breaks, rule] of definition.eligible.entries()) {
      const { answers, problems } = await trialIn(open.hall, definition, { amount: 'fewest', breaks })
      expect(problems, JSON.stringify(answers)).toEqual([])
      expect(refusals(definition, answers, today(open.clock))).toEqual([rule])
    }
  })

  test('どの質問にも、たどり着く人がいる', async () => {
    const { answers } = await trialIn(open.hall, definition, { amount: 'most' })
    for (const asks of questionsOf(definition).filter((path) => !answered(answers, path.split('.')))) {
      const { problems } = await trialIn(open.hall, definition, { amount: 'most', asks })
      expect(problems, asks).toEqual([])
    }
  })

  test('受付から、補正、決裁、通知書まで進み、どの状態でも、だれにでも画面か断りの文がある', async () => {
    const { hall } = open
    const clerk = await staff(definition.office, '主事')
    const id = await fileTrial(hall, owner, definition, { amount: 'fewest' })
    await screens(definition, id)
    await by(clerk, id, { kind: 'assigned', to: clerk.id })
    await screens(definition, id)
    const path = definition.pages[0]?.fields[0]?.id as string
    await by(clerk, id, {
      kind: 'returned',
      reasons: [{ path, reason: '確かめてください。' }],
      until: '2026-12-08',
    })
    expect((await letterFor(hall, id, 'returned')).bytes.byteLength).toBeGreaterThan(1_000)
    await screens(definition, id)
    const filer = { visitor: 'visitor', actor: owner }
    await correct(hall, filer, await startCorrection(hall, filer, id))
    expect(await stateOf(id)).toBe('checking')
    await propose(hall, staff, definition, id, 'approved')
    await screens(definition, id)
    await decide(hall, staff, definition, id, 'approved')
    expect(await stateOf(id)).toBe('approved')
    await letterFor(hall, id, 'approved')
    await screens(definition, id)
  })

  test('認めないときと取り下げるときにも、だれにでも画面か断りの文がある', async () => {
    const { hall } = open
    const refused = await fileTrial(hall, owner, definition, { amount: 'fewest' })
    await propose(hall, staff, definition, refused, 'rejected')
    await decide(hall, staff, definition, refused, 'rejected')
    expect(await stateOf(refused)).toBe('rejected')
    await screens(definition, refused)
    const withdrawn = await fileTrial(hall, owner, definition, { amount: 'fewest' })
    await withdraw(hall, { visitor: 'visitor', actor: owner }, withdrawn, '')
    await screens(definition, withdrawn)
  })

  test('いちばん長い名前、古い字、15件の表でも、三つの通知書が紙になる', async () => {
    const { hall } = open
    const long = (text: string) =>
      text.replaceAll('"渡邉"', '"勘解由小路渡邉髙"').replaceAll('"見本"', '"葛󠄀城市と渡邉・髙橋・𠮷田の見本"')
    const file = () => fileTrial(hall, owner, definition, { amount: 'most', entries: 15 }, long)
    for (const kind of LETTER_KINDS) {
      const id = await file()
      if (kind === 'returned') {
        const path = definition.pages[0]?.fields[0]?.id as string
        const reasons = [{ path, reason: '確かめてください。' }]
        await by(await staff(definition.office, '主事'), id, { kind, reasons, until: '2026-12-08' })
      } else {
        await propose(hall, staff, definition, id, kind)
        await decide(hall, staff, definition, id, kind)
      }
      const { bytes, number } = await letterFor(hall, id, kind)
      const words = await wordsIn(bytes)
      expect(words).toContain(number.replace(/\s/g, ''))
      expect(words).toContain(definition.letters[kind].title.slice(0, 6))
      expect(words).not.toMatch(/[{}\ufffd]/)
    }
  })
})
