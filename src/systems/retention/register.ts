import type { SheetValue } from '#doors/sheet'
import type { Hall } from '#language'
import { addYears, dateOf, type IsoDate, isoDate, startOf } from '#platform/clock'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { type ListWish, matching, olderThan, takePage } from '#platform/search'
import { officeName, typedNumber } from '#systems/cases'
import { readerOffices } from './lists.ts'
import { showItem } from './subject.ts'

const PAGE = 50
const TEXT = sql.ref<string>('disposal.search_text')

/** 廃棄簿 of the actor's offices, newest first. */
export const registerQuery = ({ db, town }: Hall, actor: StaffActor, { q, after }: ListWish) =>
  db
    .selectFrom('disposal')
    .selectAll()
    .where('office', 'in', ['', ...readerOffices({ town }, actor)])
    .$if(q !== undefined, (query) =>
      query.where(
        matching(TEXT, q ?? '', (word) => {
          const digits = typedNumber(word)
          return digits ? matching(TEXT, digits) : undefined
        }),
      ),
    )
    .$if(after !== undefined, (query) => query.where(olderThan('erased_at', 'subject_id', after!)))
    .orderBy('erased_at', 'desc')
    .orderBy('subject_id', 'desc')

export async function registerPage(hall: Hall, actor: StaffActor, wish: ListWish) {
  const found = takePage(
    await registerQuery(hall, actor, wish)
      .limit(PAGE + 1)
      .execute(),
    PAGE,
  )
  return { rows: found.rows, next: found.last && { at: found.last.erased_at, id: found.last.subject_id } }
}
export type Disposed = Awaited<ReturnType<typeof registerPage>>['rows'][number]

export const REGISTER_TITLES = [
  ...['受付番号', '手続き', '課', '受付日', '終わった日', '保存期間の終わり', '一覧を回した人'],
  ...[
    '署名した人',
    '署名した人の職',
    '署名した日',
    '見えなくした日',
    '消した日',
    '添付と通知書の数',
    '内容の照合値',
  ],
]

/** A whole fiscal year as a table. */
export async function registerRows(hall: Hall, actor: StaffActor, year: number): Promise<SheetValue[][]> {
  const from = isoDate(`${year}-04-01`)
  const rows = await registerQuery(hall, actor, {})
    .where('erased_at', '>=', startOf(from))
    .where('erased_at', '<', startOf(addYears(from, 1)))
    .execute()
  const text = (value: string): SheetValue => ({ text: value })
  const day = (value: Date | string): SheetValue => ({
    date: typeof value === 'string' ? (value as IsoDate) : dateOf(value),
  })
  return rows.map((row) => [
    ...[showItem(row), row.procedure_name, officeName(hall.town, row.office)].map(text),
    ...[row.filed_on, row.ended_on, row.kept_until].map(day),
    ...[row.proposed_by_name, row.signed_by_name, row.signed_post].map(text),
    ...[row.signed_at, row.put_away_at, row.erased_at].map(day),
    { number: row.files },
    text(row.content_hash),
  ])
}
