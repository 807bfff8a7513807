import { dateOf, warekiShort } from '#platform/clock'
import { DeskPage, Empty, Form, ListPages, ListSearch, NothingFound, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import type { Cell, Group } from '../records/group-records.ts'
import type { RecordPage } from '../records/list-records.ts'
import type { SavedView } from '../views/saved-views.ts'
import { type RegisterWish, wishAddress } from '../wish.ts'
import { Calendar, type Month } from './calendar.tsx'
import { CrossTable } from './cross-table.tsx'
import { GroupChart } from './group-chart.tsx'
import { GroupTable } from './group-table.tsx'
import { Narrowing } from './narrowing.tsx'
import { RecordMap } from './record-map.tsx'
import { Board, Cards, RecordTable } from './record-views.tsx'
import { Toolbar } from './register-toolbar.tsx'

export interface RegisterPageProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly wish: RegisterWish
  readonly found: RecordPage
  /** How linked records are called, by id. */
  readonly titles: ReadonlyMap<string, string>
  /** How many comments stand at a record, where there are any. */
  readonly comments: ReadonlyMap<string, number>
  /** Of a calendar. */
  readonly month?: Month | undefined
  /** Whether they may change the app itself. */
  readonly mayMake: boolean
  /** Whether they decide which other systems hear of its records. */
  readonly mayTell: boolean
  readonly groups: readonly Group[] | undefined
  /** Of a cross table. */
  readonly cells: readonly Cell[] | undefined
  /** What people keep besides the register's own views. */
  readonly saved: readonly SavedView[]
  readonly count: { readonly shown: number; readonly more: boolean }
  /** The import that came with the app and is not done. */
  readonly waiting: string | undefined
}

/** One register in one of its views. */
export function RegisterPage(props: RegisterPageProps) {
  const { request, open, wish, found, count } = props
  const { definition, rights } = open
  const path = `/desk/registers/${definition.id}`
  const kept = new URLSearchParams(wishAddress(path, wish, { q: undefined, after: undefined }).split('?')[1])
  if (props.month) kept.set('month', props.month.from.slice(0, 7))
  // Each line of the narrowing has its own f, o and v: they stay together, in their order.
  const rest = Object.fromEntries([...kept.keys()].map((name) => [name, kept.getAll(name)]))
  const said = `${count.shown.toLocaleString('ja-JP')}件${count.more ? '以上' : ''}`
  return (
    <DeskPage request={request} title={definition.name} beside={said}>
      {request.url.searchParams.get('done') === 'published' && (
        <Notice kind="success" title="公開しました。今日から使えます。" />
      )}
      {props.waiting && (
        <Notice kind="warning" title="アプリを作った表の中身が、まだ入っていません。">
          <p>
            <a href={`${path}/imports/${props.waiting}`}>表の中身の取り込みを続ける</a>
          </p>
        </Notice>
      )}
      <Changed done={request.url.searchParams.get('done')} />
      <p className="mb-4">{definition.about}</p>
      <Confirmed {...props} />
      <nav className="mb-4 no-print" aria-label="表示">
        <ul className="chips">
          {[...definition.views, ...props.saved.map(({ view }) => view)].map((view) => (
            <li key={view.id}>
              <a
                href={wishAddress(path, wish, { view, sort: view.sort ?? [], after: undefined })}
                aria-current={view.id === wish.view.id ? 'page' : undefined}
              >
                {view.name}
              </a>
            </li>
          ))}
        </ul>
        <Keeping {...props} />
      </nav>
      <Toolbar {...props} />
      <ListSearch
        path={path}
        label="この台帳の中をさがす"
        hint="記録のどの言葉でも"
        q={wish.q}
        keep={rest}
        found={{ shown: found.records.length, more: found.next !== undefined }}
      />
      <Narrowing path={path} definition={definition} hidden={rights.neverSeen} wish={wish} />
      <Body {...props} />
      <ListPages path={path} keep={rest} q={wish.q} after={wish.after} next={found.next} />
    </DeskPage>
  )
}

/** How many records were changed at once just now; anybody can type the address, so that it counts for nothing else. */
function Changed({ done }: { readonly done: string | null }) {
  const count = /^(?:cells|bulk)-(\d{1,4})$/.exec(done ?? '')?.[1]
  if (count === undefined) return null
  return (
    <Notice
      kind="success"
      title={count === '0' ? '変わったところはありませんでした。' : `${count}件を保存しました。`}
    />
  )
}

/** The way to keep what one sees under a name of its own, and to change what was kept. */
function Keeping({ open: { definition }, wish, saved }: RegisterPageProps) {
  const path = `/desk/registers/${definition.id}/views`
  const now = saved.find(({ view }) => view.id === wish.view.id)
  const broken = saved.filter(({ problems }) => problems.length > 0)
  return (
    <p className="row mt-2">
      <a href={wishAddress(`${path}/new`, wish, { after: undefined, q: undefined })}>
        この見え方に名前をつけて残す
      </a>
      {now && <a href={`${path}/${now.id}`}>表示「{now.view.name}」を整える</a>}
      {broken.map(({ id, view }) => (
        <a key={id} href={`${path}/${id}`}>
          表示「{view.name}」は、欄が変わったため直してください
        </a>
      ))}
    </p>
  )
}

/** When the office last said that everything here is right, and the button to say it again. */
function Confirmed({ open: { definition, rights, confirmedAt, confirmedBy } }: RegisterPageProps) {
  return (
    <Form action={`/desk/registers/${definition.id}/confirm`} className="row mb-4 no-print">
      <span>
        {confirmedAt
          ? `${warekiShort(dateOf(confirmedAt))}に${confirmedBy}が内容を確かめました。`
          : '内容の確認は、まだ記録されていません。'}
      </span>
      {rights.may('change') && (
        <button className="button small" type="submit">
          いまの内容で正しいことを確かめた
        </button>
      )}
    </Form>
  )
}

function Body(props: RegisterPageProps) {
  const { wish, found, groups, open } = props
  const path = `/desk/registers/${open.definition.id}`
  if (props.month) return <Calendar {...props} month={props.month} />
  if (found.records.length === 0)
    return wish.q || wish.lines.length > 0 ? (
      <NothingFound path={path} />
    ) : (
      <Empty>記録がまだありません。「記録を加える」か「表から取り込む」で始められます。</Empty>
    )
  switch (wish.view.kind) {
    case 'cards':
      return <Cards {...props} />
    case 'board':
      return <Board {...props} groups={groups ?? []} />
    case 'map':
      return (
        <>
          <RecordMap {...props} />
          <RecordTable {...props} />
        </>
      )
    case 'chart':
      return props.cells ? (
        <CrossTable {...props} cells={props.cells} />
      ) : (
        <GroupChart {...props} groups={groups ?? []} />
      )
    default:
      return (
        <>
          {groups && (
            <div className="sheet mb-4">
              <GroupTable {...props} groups={groups} />
            </div>
          )}
          <RecordTable {...props} />
        </>
      )
  }
}
