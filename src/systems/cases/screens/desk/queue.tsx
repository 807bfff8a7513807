import type { Definition } from '#language'
import { may } from '#platform/people'
import { DeskPage, Empty, Form, ListPages, ListSearch, NothingFound, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { QueueRow } from '../../queue.ts'
import { type QueueKey, type QueueWish, showKey, VIEWS, type View, wishAddress } from '../../queue-wish.ts'
import type { SavedFilter } from '../../saved-filters.ts'
import { BulkAssign, type Colleague } from './bulk-assign.tsx'
import { Chips } from './queue-narrowing.tsx'
import { QueueTable } from './queue-table.tsx'
import { SaveFilter } from './saved-filters.tsx'

export interface QueueProps {
  readonly request: WebRequest
  readonly wish: QueueWish
  readonly rows: readonly QueueRow[]
  /** Rows of which there may be another one. */
  readonly doubled: ReadonlySet<string>
  readonly next?: QueueKey | undefined
  /** Procedures with something in the queue, and the one it is narrowed to. */
  readonly procedures: readonly Definition[]
  readonly colleagues: readonly Colleague[]
  readonly filters: readonly SavedFilter[]
  /** Offices for which the reader may save a filter. */
  readonly offices: readonly string[]
  readonly mayAssignOthers: boolean
  /** What was just done with how many, and why not with others. */
  readonly done?: string | undefined
  readonly refused?: readonly string[]
}

const PATH = '/desk/cases'

/** 申請の一覧: chips that read as a sentence, search inside it, and many at once. */
export function Queue(props: QueueProps) {
  const { request, wish, rows, next } = props
  const sentence = sentenceOf(props)
  const keep = { view: wish.view === 'open' ? undefined : wish.view, procedure: wish.procedure }
  const mayExport = may(request.house.town, request.actor, 'case.export')
  return (
    <DeskPage request={request} title="申請" beside={<strong>{sentence}</strong>}>
      {props.done && <Notice kind="success" title={props.done} />}
      {props.refused && props.refused.length > 0 && (
        <Notice kind="error" title="できなかった申請があります">
          <ul>
            {props.refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Chips wish={wish} procedures={props.procedures} filters={props.filters} />
      <SaveFilter request={request} wish={wish} filters={props.filters} offices={props.offices} />
      <ListSearch
        path={PATH}
        label="この一覧の中をさがす"
        hint="氏名・番号・内容・メモ"
        q={wish.q}
        keep={keep}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      {rows.length === 0 ? (
        wish.q ? (
          <NothingFound path={PATH} keep={keep} />
        ) : (
          <Empty>{EMPTY[wish.view]}</Empty>
        )
      ) : (
        <Form action={wishAddress(wish, {}, '/desk/cases/assign')} className="sheet">
          <QueueTable
            caption={`${sentence}（期限の近い順）`}
            rows={rows}
            wish={wish}
            doubled={props.doubled}
            choose={wish.view !== 'done' || mayExport}
          />
          {wish.view === 'for-me' && (
            <div className="actions">
              <button
                className="button primary"
                type="submit"
                formAction={wishAddress(wish, {}, '/desk/cases/approvals')}
              >
                選んだ申請の起案を読んで承認する
              </button>
            </div>
          )}
          {mayExport && (
            <p className="mt-4">
              <button className="button" type="submit" formAction="/desk/handover/out">
                選んだ申請を引き渡しのZIPにする
              </button>
            </p>
          )}
          {wish.view !== 'done' && (
            <BulkAssign colleagues={props.colleagues} mayAssignOthers={props.mayAssignOthers} />
          )}
        </Form>
      )}
      <ListPages
        path={PATH}
        keep={keep}
        q={wish.q}
        after={wish.after && showKey(wish.after)}
        next={next && showKey(next)}
      />
      {rows.length > 0 && mayExport && (
        <p className="mt-4">
          <a href={wishAddress(wish, { after: undefined }, '/desk/sheets/out')}>この一覧を表に書き出す</a>
        </p>
      )}
    </DeskPage>
  )
}

const EMPTY: Readonly<Record<View, string>> = {
  open: '申請が届くと、期限の近い順にここに並びます。',
  'for-me': '起案や承認が回ってくると、ここに並びます。いま、あなたの承認を待つものはありません。',
  mine: 'あなたが担当になった申請が、ここに並びます。「担当が未定」から選んで担当になれます。',
  new: '担当が決まっていない申請が、ここに並びます。いまはすべて決まっています。',
  late: '期限を過ぎた申請が、ここに並びます。いまはありません。',
  soon: '期限まで7日以内の申請が、ここに並びます。いまはありません。',
  returned: '申請者に補正をお願いした申請が、直るまでここに並びます。いまはありません。',
  calls: '折り返しの要る電話の記録を残すと、その申請がここに並びます。いまはありません。',
  done: '決定や取下げで終わった申請が、ここに並びます。',
}

/** 児童手当・期限が7日以内・「別居」を含む */
function sentenceOf({ wish, procedures }: QueueProps): string {
  const procedure = procedures.find((each) => each.id === wish.procedure)
  return [procedure?.short, VIEWS[wish.view], wish.q && `「${wish.q}」を含む`].filter(Boolean).join('・')
}
