import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readTable, toCp932, writeCsv, writeXlsx } from '#doors/sheet'
import { whoRead } from '#platform/audit'
import { sql } from '#platform/database'
import {
  ANSWERS,
  everybody,
  fileNumbered,
  fileSurvey,
  resident,
  staffMember,
  testHall,
} from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { sweepTransfers } from '../transfers/sweep-transfers.ts'
import { exported, sentIn, work } from './testing-sheet.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: Awaited<ReturnType<typeof resident>>
const NUMBER = '123456789018'
const ids: string[] = []
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
  const number = { ref: '0190f000-0000-7000-8000-000000000001' }
  ids.push(await fileNumbered(open.hall, hanako, { ...ANSWERS, number }, NUMBER))
  ids.push(await fileSurvey(open.hall, hanako, { ...ANSWERS, damage: '=HYPERLINK("http://x")\n二行目' }))
  const applicant = ANSWERS.applicant as Record<string, unknown>
  const name = { family: '𠮷田', given: '次郎', familyKana: 'ヨシダ', givenKana: 'ジロウ' }
  ids.push(await fileSurvey(open.hall, hanako, { ...ANSWERS, applicant: { ...applicant, name } }))
})
afterAll(() => open.close())

const lines = (action: string) =>
  open.hall.db.selectFrom('audit_entry').selectAll().where('action', '=', action).orderBy('id').execute()

describe('書き出し', () => {
  test('一覧と同じ申請が、同じ順に、選んだ形式で出る', async () => {
    const { hall } = open
    for (const format of ['xlsx', 'utf-8', 'cp932']) {
      const { file } = await exported(hall, people.clerk, '?procedure=survey', format)
      expect(file.status).toBe(200)
      const { rows } = await readTable(file.bytes)
      expect(rows).toHaveLength(4)
      const column = (title: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(title)])
      expect(column('申請する人：電話番号')).toEqual(['0224-55-1111', '0224-55-1111', '0224-55-1111'])
      expect(column('申請する人：生年月日')).toEqual(['1990-04-02', '1990-04-02', '1990-04-02'])
      expect(column('被害の状況')[1]).toBe('=HYPERLINK("http://x")\n二行目')
      expect(column('申請する人：氏名（姓）')[2]).toBe(format === 'cp932' ? '〓田' : '𠮷田')
      expect(column('状態')).toEqual(['受付済み', '受付済み', '受付済み'])
    }
    const { file } = await exported(hall, people.clerk, '?procedure=survey&q=次郎', 'utf-8')
    expect((await readTable(file.bytes)).rows).toHaveLength(2)
  })

  test('CSVでは、式になる文字が動かない形になっている', async () => {
    const { file } = await exported(open.hall, people.clerk, '?procedure=survey', 'utf-8')
    expect(file.text).toContain(`"'=HYPERLINK(""http://x"")\n二行目"`)
    expect(file.bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  })

  test('個人番号は、列にも中身にも出ない', async () => {
    for (const format of ['xlsx', 'utf-8']) {
      const { file } = await exported(open.hall, people.clerk, '?procedure=survey', format)
      const { rows } = await readTable(file.bytes)
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${NUMBER}|個人番号|0190f000`))
    }
    const columns = await visit(open.hall, people.clerk, '/desk/sheets/columns?procedure=survey')
    expect(columns.text).not.toContain('個人番号')
  })

  test('だれのものを書き出したかが1件ずつ残り、本人にもわかる', async () => {
    const before = (await lines('application.export')).length
    const { id } = await exported(open.hall, people.clerk, '?procedure=survey', 'xlsx')
    const after = await lines('application.export')
    expect(
      after
        .slice(before)
        .map((line) => line.about_id)
        .sort(),
    ).toEqual([...ids].sort())
    expect(after.at(-1)).toMatchObject({
      resident: hanako.id,
      actor_id: people.clerk.id,
      detail: { transfer: id },
    })
    expect(after.at(-1)?.purpose).toBeTruthy()
    const seen = await whoRead(open.hall.db, { resident: hanako.id })
    expect(seen.some((line) => line.action === 'application.export')).toBe(true)
    expect((await lines('transfer.fetched')).at(-1)).toMatchObject({ about_id: id })
  })

  test('CP932にない文字は、受け取る前に、字と場所で知らされる', async () => {
    const { id } = await exported(open.hall, people.clerk, '?procedure=survey', 'cp932')
    const { text } = await visit(open.hall, people.clerk, `/desk/transfers/${id}`)
    expect(text).toContain('CP932にない文字が、')
    expect(text).toContain('U+20BB7')
    expect(text).toMatch(/2026-\d{4}-\d{4}　申請する人：氏名（姓）/)
    expect(text.indexOf('U+20BB7')).toBeLessThan(text.indexOf('ファイルを受け取る'))
  })

  test('ほかの課の人には1件も出ず、ほかの人の書き出しは見つからない', async () => {
    const { hall } = open
    const { transfer } = await exported(hall, people.stranger, '?procedure=survey', 'utf-8')
    expect(transfer.result).toMatchObject({ rows: 0 })
    const mine = await exported(hall, people.clerk, '', 'utf-8')
    for (const path of ['', '/file', '/progress'])
      expect((await visit(hall, people.second, `/desk/transfers/${mine.id}${path}`)).status).toBe(404)
    expect((await visit(hall, people.engineer, '/desk/sheets/out')).status).toBe(403)
    expect((await visit(hall, people.mayor, '/desk/sheets/out', { format: 'xlsx' })).status).toBe(403)
  })

  test('頼んだあとで職を離れた人には、書き出さない', async () => {
    const { hall } = open
    const gone = await staffMember(hall, '異動 主事', 'tax', '主事')
    const asked = await visit(hall, gone, '/desk/sheets/out', { format: 'xlsx' })
    await hall.db
      .updateTable('staff_assignment')
      .set({ until_on: '2026-11-01' })
      .where('staff_id', '=', gone.id)
      .execute()
    const id = asked.location!.split('/').at(-1)!
    expect(await work(hall, id)).toMatchObject({ state: 'failed', file_id: null })
  })

  test('2度動いた仕事も、1度だけ書き出す', async () => {
    const before = (await lines('transfer.export')).length
    const { id } = await exported(open.hall, people.clerk, '', 'utf-8')
    await work(open.hall, id)
    expect((await lines('transfer.export')).length).toBe(before + 1)
  })

  test('1日たつとファイルは消え、書き出した記録は残る', async () => {
    const { hall, clock } = open
    const { id } = await exported(hall, people.clerk, '?procedure=survey', 'cp932')
    clock.set('2026-11-26')
    await sweepTransfers(hall)
    clock.set('2026-11-24')
    expect((await visit(hall, people.clerk, `/desk/transfers/${id}/file`)).status).toBe(410)
    const { text } = await visit(hall, people.clerk, `/desk/transfers/${id}`)
    expect(text).toContain('消しました')
    expect(text).not.toContain('U+20BB7')
    expect((await visit(hall, people.clerk, '/desk/transfers')).text).toContain(id)
  })
})

describe('列の並び', () => {
  const address = '/desk/sheets/columns?procedure=survey'
  const titles = async () => {
    const { file } = await exported(open.hall, people.second, '?procedure=survey', 'utf-8')
    return (await readTable(file.bytes)).rows[0]
  }
  test('選んだ列が選んだ順に出て、課のみんなに残る。上下の移動は押すたびに残る', async () => {
    const { hall } = open
    const order = ['damage', '@number', 'applicant.tel', '@state']
    const chosen = ['damage', '@number', 'applicant.tel']
    const saved = await visit(hall, people.clerk, address, { order, chosen })
    expect(saved.location).toContain('saved=1')
    expect(await titles()).toEqual(['被害の状況', '受付番号', '申請する人：電話番号'])
    const up = await visit(hall, people.second, address, { order, chosen, up: '@number' })
    expect(up.text).toMatch(
      /<button[^>]*name="up"[^>]*autofocus=""[^>]*value="@number"|value="@number"[^>]*autofocus=""/,
    )
    expect(await titles()).toEqual(['受付番号', '被害の状況', '申請する人：電話番号'])
    await visit(hall, people.clerk, address, {
      order: ['@number', 'x', 'damage'],
      chosen: ['x', '@number'],
      down: 'x',
    })
    expect(await titles()).toEqual(['受付番号'])
    expect((await visit(hall, people.clerk, address, { order, chosen: [] })).status).toBe(422)
    await visit(hall, people.clerk, address, { reset: '1' })
    expect((await titles())!.length).toBeGreaterThan(15)
  })
})

const TITLES = [
  ...['整理番号', '申請する人：氏名（姓）', '申請する人：氏名（名）', '申請する人：氏名（セイ（フリガナ））'],
  ...['申請する人：氏名（メイ（フリガナ））', '申請する人：生年月日', '申請する人：住所（郵便番号）'],
  ...[
    '申請する人：住所（町名・字）',
    '申請する人：住所（番地・建物名・部屋番号）',
    '申請する人：電話番号',
    '被害の状況',
  ],
]
const paper = (given: string, more: Readonly<Record<number, string>> = {}) =>
  [
    '甲1',
    '柴田',
    given,
    'シバタ',
    'カ',
    '平成2年4月2日',
    '9891601',
    '船岡中央二丁目',
    '3',
    '0224551111',
    '床上',
  ].map((text, at) => ({ text: more[at] ?? text }))
const sheet = (...rows: { text: string }[][]) => buffer(writeCsv({ titles: TITLES, rows: [rows] }, 'utf-8'))
const counted = async () =>
  (await open.hall.db.selectFrom('application').select('id').where('door', '=', 'counter').execute()).length

describe('取り込み', () => {
  test('試し読みでは何も作られず、受け付けるとすべて窓口の申請になる', async () => {
    const { hall } = open
    const before = await counted()
    const { id, transfer } = await sentIn(hall, people.clerk, 'survey', await sheet(paper('一'), paper('二')))
    expect(transfer).toMatchObject({ state: 'checked', result: { rows: 2, errorCount: 0 } })
    expect(await counted()).toBe(before)
    const { text } = await visit(hall, people.clerk, `/desk/transfers/${id}`)
    expect(text).toContain('2件を受け付ける')
    expect(text).toContain('柴田 一')
    await visit(hall, people.clerk, `/desk/transfers/${id}/take`, {})
    await Promise.all([work(hall, id, 'sheets.file'), work(hall, id, 'sheets.file')])
    expect(await counted()).toBe(before + 2)
    const done = await work(hall, id, 'sheets.file')
    expect(done).toMatchObject({
      state: 'done',
      result: { filed: [{ row: 2, reference: '甲1' }, { row: 3 }] },
    })
    const row = await hall.db
      .selectFrom('application')
      .selectAll()
      .where('applicant', '=', '柴田 一')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      door: 'counter',
      state: 'submitted',
      answers: { applicant: { birth: '1990-04-02' } },
    })
    expect(await lines('application.submitted')).toEqual(
      expect.arrayContaining([expect.objectContaining({ about_id: row.id, actor_id: people.clerk.id })]),
    )
  })

  test('同じ表は、形式を変えても2度は取り込めない', async () => {
    const { hall } = open
    const rows = { titles: TITLES, rows: [[paper('同じ')]] }
    const first = await sentIn(hall, people.clerk, 'survey', await buffer(writeCsv(rows, 'cp932')))
    const second = await sentIn(
      hall,
      people.second,
      'survey',
      await buffer(writeXlsx({ name: 'x', ...rows }, new Date())),
    )
    for (const [actor, { id }] of [
      [people.clerk, first],
      [people.second, second],
    ] as const)
      await visit(hall, actor, `/desk/transfers/${id}/take`, {})
    expect(await work(hall, first.id, 'sheets.file')).toMatchObject({ state: 'done' })
    const refused = await work(hall, second.id, 'sheets.file')
    expect(refused).toMatchObject({
      state: 'failed',
      result: { problem: expect.stringContaining('もう取り込まれて') },
    })
    const third = await sentIn(hall, people.clerk, 'survey', await buffer(writeCsv(rows, 'utf-8')))
    expect(third.transfer!.result).toMatchObject({ before: first.id })
    const { text } = await visit(hall, people.clerk, `/desk/transfers/${third.id}`)
    expect(text).toContain('もう取り込まれています')
    expect(text).not.toContain('件を受け付ける')
    expect((await visit(hall, people.clerk, `/desk/transfers/${third.id}/take`, {})).status).toBe(409)
  })

  test('誤りは番地で知らされ、1つでもあれば1件も受け付けない', async () => {
    const { hall } = open
    const before = await counted()
    const rows = [paper('良'), paper('悪', { 5: '令和99年1月1日', 9: '12' }), paper('欠', { 10: '' })]
    const { id, transfer } = await sentIn(hall, people.clerk, 'survey', await sheet(...rows))
    expect(transfer!.result).toMatchObject({ errorCount: 3 })
    const { text } = await visit(hall, people.clerk, `/desk/transfers/${id}`)
    expect(text).toMatch(/<strong>F3<\/strong>: 申請する人：生年月日/)
    expect(text).toMatch(/<strong>J3<\/strong>: 申請する人：電話番号/)
    expect(text).toMatch(/<strong>K4<\/strong>: 被害の状況　「被害の状況」を入力してください。/)
    expect((await visit(hall, people.clerk, `/desk/transfers/${id}/take`, {})).status).toBe(409)
    expect(await counted()).toBe(before)
  })

  test('途中の1件でつまずけば、前の件もなかったことになる', async () => {
    const { hall } = open
    const before = await counted()
    const { id } = await sentIn(hall, people.clerk, 'survey', await sheet(paper('前'), paper('後')))
    await visit(hall, people.clerk, `/desk/transfers/${id}/take`, {})
    await sql`create function stop_here() returns trigger language plpgsql as $$ begin
      if new.applicant = '柴田 後' then raise exception 'stop'; end if; return new; end $$`.execute(hall.db)
    await sql`create trigger stop_here before insert on application for each row execute function stop_here()`.execute(
      hall.db,
    )
    await expect(work(hall, id, 'sheets.file')).rejects.toThrow('stop')
    expect(await counted()).toBe(before)
    expect((await visit(hall, people.clerk, `/desk/transfers/${id}`)).text).toContain('もう一度試しています')
    await sql`drop trigger stop_here on application`.execute(hall.db)
    expect(await work(hall, id, 'sheets.file')).toMatchObject({ state: 'done' })
    expect(await counted()).toBe(before + 2)
  })

  test('ほかの課の手続きは取り込めず、表でないものは受け取らない', async () => {
    const { hall } = open
    expect((await sentIn(hall, people.stranger, 'survey', await sheet(paper('他')))).sent.status).toBe(403)
    const png = await sentIn(hall, people.clerk, 'survey', Buffer.from('89504e470d0a1a0a0000', 'hex'))
    expect(png.sent.status).toBe(422)
    expect((await sentIn(hall, people.clerk, 'survey', new Uint8Array())).sent.text).toContain(
      '選んでください',
    )
    const { transfer } = await sentIn(
      hall,
      people.clerk,
      'survey',
      toCp932('好きな色\n赤\n', () => undefined),
    )
    expect(transfer!.result).toMatchObject({ errorCount: 1, rows: 0 })
  })

  test('用紙は、受け付ける人だけが受け取れる', async () => {
    const address = '/desk/sheets/template/survey?format=xlsx&entries=2'
    const template = await visit(open.hall, people.clerk, address)
    expect((await readTable(template.bytes)).rows[0]).toContain('被害の状況')
    expect((await visit(open.hall, people.stranger, address)).status).toBe(404)
    const { text } = await visit(open.hall, people.clerk, '/desk/sheets/in?procedure=survey')
    expect(text).toContain('1. 用紙を受け取る')
  })
})

test('何万件あっても、決まった数ずつ読んで書き出す', async () => {
  const { hall } = open
  const base = await hall.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', ids[0]!)
    .executeTakeFirstOrThrow()
  await sql`insert into application (id, number, procedure, definition, office, door, applicant, answers, filed_at, due_on,
      state, version, search_text)
    select gen_random_uuid(), 'x' || n, procedure, definition, office, 'form', '大量', answers, filed_at, due_on, 'submitted', 1, '大量'
    from application, generate_series(1, 3000) n where id = ${base.id}`.execute(hall.db)
  const { transfer, file } = await exported(hall, people.clerk, '?q=大量', 'utf-8')
  expect(transfer).toMatchObject({ state: 'done', done: 3000, total: 3000 })
  expect(file.text.split('\r\n')).toHaveLength(3002)
  await sql`delete from application where applicant = '大量'`.execute(hall.db)
})
