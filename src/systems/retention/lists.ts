import { sql } from 'kysely'
import type { Hall } from '#language'
import type { Database, Transaction } from '#platform/database'
import { officesWith, purposeOf, type StaffActor } from '#platform/people'
import { matching, takePage } from '#platform/search'
import { Problem } from '#platform/web'
import { typedNumber } from '#systems/cases'
import { isUuid } from '../uuid.ts'

export const LIST_STATES = {
  open: '作成中',
  proposed: '署名待ち',
  signed: '署名済み',
  done: '廃棄済み',
  withdrawn: '取りやめ',
} as const
export type ListState = keyof typeof LIST_STATES

export const ITEM_STATES = {
  listed: '廃棄する',
  excluded: '外した',
  away: '見えなくした',
  restored: '元に戻した',
  erasing: '消しています',
  erased: '消した',
} as const
export type ItemState = keyof typeof ITEM_STATES

const PAGE = 50
const GONE = 'この一覧は見つかりません。ほかの課の一覧は、その課の職員だけが見られます。'

/** Offices whose lists the actor may read. */
export const readerOffices = ({ town }: Pick<Hall, 'town'>, actor: StaffActor): string[] =>
  officesWith(town, actor, 'retention.read')

/** `in ()` is no SQL: nobody has an office of this name. */
const atLeastOne = (offices: string[]): string[] => (offices.length > 0 ? offices : [''])

/** A list that the actor may read. @throws Problem 404 */
export async function getList(
  db: Database | Transaction,
  hall: Pick<Hall, 'town'>,
  actor: StaffActor,
  id: string | undefined,
  { lock = false } = {},
) {
  const list = isUuid(id)
    ? await db
        .selectFrom('retention_list')
        .selectAll()
        .where('id', '=', id)
        .where('office', 'in', atLeastOne(readerOffices(hall, actor)))
        .$if(lock, (query) => query.forUpdate())
        .executeTakeFirst()
    : undefined
  if (!list) throw new Problem(404, GONE)
  return { ...list, state: list.state as ListState }
}
export type RetentionList = Awaited<ReturnType<typeof getList>>

/** Lists of the actor's offices, newest first, each with how far it is. */
export const listsOf = (hall: Hall, actor: StaffActor) =>
  hall.db
    .selectFrom('retention_list')
    .select(['id', 'office', 'state', 'made_at', 'signed_at', 'erase_on', 'stopped_at'])
    .select(
      sql<number>`(select count(*) from retention_item where list_id = retention_list.id and state <> 'excluded')`.as(
        'items',
      ),
    )
    .where('office', 'in', atLeastOne(readerOffices(hall, actor)))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(PAGE)
    .execute()

export interface ItemsWish {
  readonly q?: string | undefined
  /** Number of the last line of the page before. */
  readonly after?: string | undefined
}

/** What was put away has no words left but its number. */
const WORDS = sql<string>`coalesce(
  case when application.put_away_at is null then application.search_text end,
  case when proxy_consent.put_away_at is null then proxy_consent.search_text end,
  searchable(retention_item.number))`
/** Who is named: the applicant, or 本人 and 代理人 of a consent. */
const WHO = sql<string>`coalesce(application.applicant, case when proxy_consent.put_away_at is null
  then proxy_consent.principal_name || coalesce('（代理人 ' || proxy_consent.proxy_name || '）', '') end, '')`

/** Lines of a list by number. */
export async function itemsOf({ db }: Hall, list: string, { q, after }: ItemsWish) {
  const rows = await db
    .selectFrom('retention_item')
    .leftJoin('application', 'application.id', 'retention_item.application_id')
    .leftJoin('proxy_consent', 'proxy_consent.id', 'retention_item.consent_id')
    .select(['retention_item.application_id', 'retention_item.consent_id', 'retention_item.subject_id'])
    .select(['retention_item.number', 'retention_item.procedure'])
    .select(['retention_item.kept_until', 'retention_item.state', 'retention_item.reason'])
    .select(WHO.as('applicant'))
    .select(
      sql<Date | null>`coalesce(application.decided_at, application.filed_at, proxy_consent.closed_at)`.as(
        'ended_at',
      ),
    )
    .where('list_id', '=', list)
    .$if(q !== undefined, (query) =>
      query.where(
        matching(WORDS, q ?? '', (word) => {
          const digits = typedNumber(word)
          return digits ? matching(WORDS, digits) : undefined
        }),
      ),
    )
    .$if(after !== undefined, (query) => query.where('retention_item.number', '>', after ?? ''))
    .orderBy('retention_item.number')
    .limit(PAGE + 1)
    .execute()
  return takePage(rows, PAGE)
}
export type ItemRow = Awaited<ReturnType<typeof itemsOf>>['rows'][number]

/** How many lines stand where, and a mark that changes with every line: what was read is what is signed. */
export async function standingOf(db: Database | Transaction, list: string) {
  const rows = await db
    .selectFrom('retention_item')
    .select(['state', (row) => row.fn.countAll<number>().as('count')])
    .where('list_id', '=', list)
    .groupBy('state')
    .execute()
  const mark = await db
    .selectFrom('retention_item')
    .select(
      sql<string>`coalesce(md5(string_agg(subject_id || state, ',' order by subject_id)), '')`.as('mark'),
    )
    .where('list_id', '=', list)
    .executeTakeFirstOrThrow()
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) as Partial<
    Record<ItemState, number>
  >
  return { counts, mark: mark.mark }
}
export type Standing = Awaited<ReturnType<typeof standingOf>>

/** 利用目的 of the audit lines. */
export const purposeFor = (
  { town }: Hall,
  actor: StaffActor,
  verb: string,
  office: string,
): { purpose?: string } => {
  const purpose = purposeOf(town, actor, verb, office)
  return purpose ? { purpose } : {}
}
