import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Address, Row } from '#language'
import type { Actor, ResidentActor } from '#platform/people'
import { cases } from '#systems/cases'
import { act } from '../../cases/act.ts'
import { ANSWERS, file } from '../../cases/testing-desk.ts'
import { visit as visitAt } from '../../cases/testing-visit.ts'
import { payouts } from '../index.ts'
import {
  ACCOUNT,
  accountWith,
  approved,
  benefit,
  type Payers,
  payers,
  payoutHall,
  resident,
} from '../testing-payouts.ts'
import { guessColumns, headingRow, readTargets } from './columns.ts'
import { eraseTargets, stage, takeIn } from './keep.ts'
import { plainAddress } from './keys.ts'
import { countsOf, matchTargets } from './match.ts'
import { readSheetFile } from './read-sheet.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let hanako: ResidentActor
beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const routes = [...(cases.routes ?? []), ...(payouts.routes ?? [])]
const visit = (actor: Actor, address: string, fields?: Record<string, string>) =>
  visitAt(open.hall, actor, address, fields, { routes })

const CSV = [
  '令和8年度 物価高騰対策給付金 対象者一覧',
  '整理番号,世帯主氏名,フリガナ,生年月日,住所',
  '000101,渡辺　花子,ワタナベ ハナコ,H2.4.2,宮城県柴田郡柴田町船岡中央2丁目3番45号',
  '000102,柴田 太郎,シバタ タロウ,昭和25年1月5日,"船岡中央三丁目1番地, ハイツ101"',
].join('\r\n')

describe('表の読み方', () => {
  const rows = [
    ['令和8年度 物価高騰対策給付金 対象者一覧'],
    ['整理番号', '世帯主氏名', 'フリガナ', '生年月日', '住所'],
    ['000101', '渡辺　花子', 'ワタナベ ハナコ', 'H2.4.2', '宮城県柴田郡柴田町船岡中央2丁目3番45号'],
    ['000102', '柴田 太郎', 'シバタ タロウ', '昭和25年1月5日', '船岡中央三丁目1番地, ハイツ101'],
  ]

  test.each([
    ['UTF-8', Buffer.from(CSV)],
    ['BOM付きUTF-8', Buffer.from(`\ufeff${CSV}`)],
    ['Shift_JIS', iconv.encode(CSV, 'cp932')],
    ['UTF-16', iconv.encode(CSV.replaceAll(',', ','), 'utf16le', { addBOM: true })],
  ])('%s のCSVは、文字コードを言わなくても読める', async (_, bytes) => {
    expect(await readSheetFile(bytes)).toEqual(rows)
  })

  test('Excelの表も読め、日付のセルは日になる', async () => {
    const sheet = [
      [{ value: '氏名' }, { value: '生年月日' }],
      [{ value: '渡邉 花子' }, { type: Date, value: new Date(Date.UTC(1990, 3, 2)), format: 'yyyy/mm/dd' }],
    ]
    const bytes = await writeXlsxFile(sheet as never).toBuffer()
    expect(await readSheetFile(bytes)).toEqual([
      ['氏名', '生年月日'],
      ['渡邉 花子', '1990-04-02'],
    ])
  })

  test.each([
    ['空のファイル', Buffer.alloc(0)],
    ['見出しだけ', Buffer.from('氏名,生年月日')],
    ['壊れたExcel', Buffer.from('PK\u0003\u0004こわれている')],
    ['画像', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ])('%s は、文で断る', async (_, bytes) => {
    await expect(readSheetFile(bytes)).rejects.toMatchObject({ status: 422 })
  })

  test('題の下の見出しを見つけ、列の役割を言い当てる', () => {
    expect(headingRow(rows)).toBe(1)
    expect(guessColumns(rows[1]!)).toEqual({ number: 0, name: 1, kana: 2, birth: 3, address: 4 })
  })

  test('間違いは、行と列で示す', () => {
    const { mistakes } = readTargets(
      [...rows, ['000101', '', '', '令和80年13月1日', ''], ['', '名 無', '', '', '']],
      guessColumns(rows[1]!),
    )
    expect(mistakes.map((each) => `${each.row} ${each.column} ${each.message}`)).toEqual([
      '5 氏名 氏名がありません。',
      '5 生年月日 「令和80年13月1日」を日付として読めません。',
      '5 整理番号 整理番号が3行目と同じです。',
      '6 整理番号 整理番号がありません。',
      '6 生年月日 生年月日がありません。',
    ])
  })

  test.each([
    '宮城県柴田郡柴田町船岡中央二丁目3番45号',
    '柴田町船岡中央2丁目3-45',
    '船岡中央２－３－４５　ハイツさくら101',
    '宮城県 柴田郡 柴田町 船岡中央 二丁目 3番地の45',
  ])('住所 %s は、同じ所とわかる', (text) => {
    expect(plainAddress(open.hall.town, text)).toBe(plainAddress(open.hall.town, '船岡中央2-3-45'))
  })

  test('十二丁目と二丁目、3番地と3番45号は、別の所である', () => {
    const of = (text: string) => plainAddress(open.hall.town, text)
    expect(
      new Set(['十二丁目3-45', '二丁目3-45', '2丁目3', '12丁目3-4'].map((each) => of(`船岡${each}`))).size,
    ).toBe(4)
    expect(of('船岡十二丁目3')).toBe(of('船岡12-3'))
  })
})

const COLUMNS = { number: 0, name: 1, kana: 2, birth: 3, address: 4 }
const staged = async (text = CSV, eraseOn = '2027-03-31') =>
  stage(open.hall, people.clerk, {
    procedure: 'test-benefit',
    name: '令和8年度の対象者',
    eraseOn: eraseOn as never,
    sheet: await readSheetFile(Buffer.from(text)),
  })
const file2 = async (change: Row) => {
  const { damage: _, ...answers } = ANSWERS
  const applicant = { ...(answers.applicant as Row), ...change }
  return file(open.hall, hanako, benefit, { ...answers, applicant, account: ACCOUNT })
}

describe('名簿', () => {
  let list: string

  test('取り込む前に試し、取り込むまで何も残さず、間違いがあれば1行も取り込まない', async () => {
    const wrong = await staged(`${CSV}\r\n000101,,,,`)
    const tried = await visit(people.clerk, `/desk/payouts/lists/uploads/${wrong}`)
    expect(tried.text).toContain('整理番号が3行目と同じです。')
    expect((await visit(people.stranger, `/desk/payouts/lists/uploads/${wrong}`)).status).toBe(404)
    const refused = await visit(people.clerk, `/desk/payouts/lists/uploads/${wrong}/take-in`, {
      'column:number': '0',
      'column:name': '1',
    })
    expect(refused.status).toBe(422)
    const lacking = await visit(people.clerk, `/desk/payouts/lists/uploads/${wrong}/try`, {
      'column:name': '1',
    })
    expect(lacking.text).toContain('整理番号の列か、氏名と生年月日の列を選んでください。')
    expect(await open.hall.db.selectFrom('target_row').select('seq').execute()).toEqual([])
    const id = await staged()
    const page = await visit(people.clerk, `/desk/payouts/lists/uploads/${id}`)
    expect(page.text).toContain('2行を取り込む')
    list = await takeIn(open.hall, people.clerk, id, COLUMNS)
    await expect(takeIn(open.hall, people.clerk, id, COLUMNS)).rejects.toMatchObject({ status: 404 })
  })

  test('期限のない名簿も、ほかの課の名簿も、つくれない', async () => {
    await expect(staged(CSV, '2030-01-01')).rejects.toMatchObject({ status: 422 })
    await expect(staged(CSV, '2026-11-24')).rejects.toMatchObject({ status: 422 })
    const sheet = await readSheetFile(Buffer.from(CSV))
    const theirs = { procedure: 'test-benefit', name: 'x', eraseOn: '2027-03-31' as never, sheet }
    await expect(stage(open.hall, people.stranger, theirs)).rejects.toMatchObject({ status: 403 })
  })

  test('データベースには、氏名も住所も生年月日も、読める形では残らない', async () => {
    const rows = await open.hall.db.selectFrom('target_row').selectAll().execute()
    expect(rows).toHaveLength(2)
    const text = JSON.stringify(rows)
    for (const part of ['渡', '花子', 'ワタナベ', '1990', '船岡', '000101']) expect(text).not.toContain(part)
  })

  test.each([
    [{}, '名簿にあります', '氏名と生年月日が合います。'],
    [
      { address: { ...((ANSWERS.applicant as Row).address as Address), rest: '99-1' } },
      '名簿と違います',
      '住所が違います。',
    ],
    [{ birth: '1990-04-03' }, '名簿にありません', '合う人が見つかりません。'],
  ])('申請の画面は、名簿との違いとわけを職員に示す（%#）', async (change, word, why) => {
    const id = await file2(change)
    const { text } = await visit(people.clerk, `/desk/cases/${id}`)
    expect(text).toContain(word)
    expect(text).toContain(why)
    const mine = await visit(hanako, `/my/applications/${id}`)
    expect(mine.text).not.toContain('名簿')
    await act(open.hall, people.clerk, { applicationId: id, event: { kind: 'withdrawn', reason: '試験' } })
  })

  test('同じ人の二つ目の申請は、もう支払っていると職員に知らせる', async () => {
    const { hall } = open
    const { id: first } = await approved(hall, people, hanako, { account: accountWith('3000001') })
    await matchTargets({ list }, hall)
    await hall.db
      .updateTable('payment')
      .set({ state: 'paid', paid_on: '2026-12-10' })
      .where('application_id', '=', first)
      .execute()
    const second = await file2({})
    const { text } = await visit(people.clerk, `/desk/cases/${second}`)
    expect(text).toContain('同じ人にもう支払っています')
    expect(text).toContain(`/desk/cases/${first}`)
    expect(await countsOf(hall, list)).toEqual({ applied: 1, approved: 1, paid: 1 })
  })

  test('まだ申請のない人が、お知らせのために並ぶ。見たことが残り、ほかの課には見えない', async () => {
    const { text } = await visit(people.clerk, `/desk/payouts/lists/${list}`)
    expect(text).toContain('柴田 太郎')
    expect(text).not.toContain('渡辺　花子')
    expect(text).toContain('1件')
    expect((await visit(people.stranger, `/desk/payouts/lists/${list}`)).status).toBe(404)
    const figures = await visit(people.clerk, '/desk/payouts/statistics')
    expect(figures.text).toContain('名簿でまだ申請がない')
    expect(figures.text).toMatch(/<td class="num"[^>]*>1<\/td>/)
    expect((await visit(people.clerk, '/desk/payouts/lists')).text).toContain('令和8年度の対象者')
    const lines = await open.hall.db
      .selectFrom('audit_entry')
      .select(['action', 'purpose'])
      .where('about_id', '=', list)
      .orderBy('at')
      .execute()
    expect(lines).toEqual([
      { action: 'target.taken-in', purpose: '給付金などの支給' },
      { action: 'target.read', purpose: '給付金などの支給' },
    ])
  })

  test('期限を過ぎた名簿は消え、申請の画面にも残らない', async () => {
    const { hall } = open
    await eraseTargets({}, hall)
    expect(await hall.db.selectFrom('target_row').select('seq').execute()).toHaveLength(2)
    open.clock.set('2027-04-01')
    await eraseTargets({}, hall)
    for (const table of ['target_row', 'target_match', 'target_upload'] as const)
      expect(await hall.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    const id = await file2({})
    expect((await visit(people.clerk, `/desk/cases/${id}`)).text).not.toContain('対象者名簿')
    expect((await visit(people.clerk, '/desk/payouts/lists')).text).toContain('消去済み')
    open.clock.set('2026-11-24')
  })
})
