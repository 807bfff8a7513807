import { dateOf, isoDate, wareki, warekiShort, warekiTime } from '#platform/clock'
import { DeskPage, Empty, Facts, ListPages, ListSearch, NothingFound, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import { type ItemRow, type ItemsWish, LIST_STATES, type RetentionList, type Standing } from '../lists.ts'
import { Items } from './items.tsx'
import { ListForms, type Rights } from './list-forms.tsx'

export interface ListPageProps {
  readonly request: WebRequest
  readonly list: RetentionList
  readonly standing: Standing
  readonly rows: readonly ItemRow[]
  readonly next?: string | undefined
  readonly wish: ItemsWish
  readonly rights: Rights
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** One list: what would go, who says so, and how far it is. */
export function ListPage(props: ListPageProps) {
  const { request, list, standing, rows, next, wish, rights, problem, done } = props
  const path = `/desk/retention/lists/${list.id}`
  return (
    <DeskPage
      request={request}
      title={`廃棄の一覧（${officeName(hallOf(request).town, list.office)}）`}
      beside={<span>{list.stopped_at ? '止めています' : LIST_STATES[list.state]}</span>}
    >
      <p className="mb-4">
        <a href="/desk/retention">保存と廃棄へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      {list.state === 'open' && list.sent_back_reason && (
        <Notice kind="warning" title="差し戻されました">
          <p>{list.sent_back_reason}</p>
        </Notice>
      )}
      {list.stopped_at && (
        <Notice kind="warning" title="この一覧の廃棄を止めています">
          <p>{`${warekiTime(list.stopped_at)}から。理由：${list.stopped_reason ?? ''}`}</p>
        </Notice>
      )}
      <section className="sheet stack mb-4" aria-label="この一覧">
        <Facts facts={factsOf(list, standing)} />
        <Progress list={list} standing={standing} />
      </section>
      <section className="sheet stack mb-4" aria-label="一覧の記録">
        <ListSearch
          path={path}
          label="この一覧の中をさがす"
          hint="受付番号・氏名・内容"
          q={wish.q}
          found={{ shown: rows.length, more: next !== undefined }}
        />
        {rows.length === 0 ? (
          wish.q ? (
            <NothingFound path={path} />
          ) : (
            <Empty>この一覧に記録はありません。</Empty>
          )
        ) : (
          <Items request={request} list={list} rows={rows} mayPropose={rights.propose} />
        )}
        <ListPages path={path} q={wish.q} after={wish.after} next={next} />
      </section>
      <ListForms list={list} standing={standing} rights={rights} />
    </DeskPage>
  )
}

const signature = (name: string | null, post: string | null, at: Date | null): string =>
  name && at ? `${post ? `${post}　` : ''}${name}（${warekiTime(at)}）` : 'まだありません'

const factsOf = (list: RetentionList, { counts }: Standing) => [
  { term: 'つくった日', value: warekiShort(dateOf(list.made_at)) },
  {
    term: '回した人',
    value:
      list.state === 'open' ? 'まだ回していません' : signature(list.proposed_by_name, '', list.proposed_at),
  },
  { term: '署名', value: signature(list.signed_by_name, list.signed_post, list.signed_at) },
  {
    term: '消す日',
    value: list.erase_on
      ? `${wareki(isoDate(list.erase_on))}（前の日まで、元に戻せます）`
      : '署名すると決まります',
  },
  {
    term: '件数',
    value: [
      ['廃棄する', counts.listed],
      ['外した', counts.excluded],
      ['見えなくした', counts.away],
      ['元に戻した', counts.restored],
      ['消した', counts.erased],
    ]
      .flatMap(([words, count]) => (count ? [`${words} ${count}件`] : []))
      .join('、'),
  },
]

/** How far what was signed is. */
function Progress({ list, standing: { counts } }: { list: RetentionList; standing: Standing }) {
  if (list.state !== 'signed') return null
  const { listed = 0, away = 0, erased = 0 } = counts
  const total = listed + away + erased
  const done = erased > 0 || listed === 0 ? erased : away
  const words =
    erased > 0 || listed === 0
      ? `消したもの：${total}件のうち${erased}件`
      : `見えなくしたもの：${total}件のうち${away}件`
  return (
    <p>
      {words}
      <progress className="w-full" aria-label={words} max={Math.max(1, total)} value={done} />
    </p>
  )
}
