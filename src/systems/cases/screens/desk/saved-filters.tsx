import { Form } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { MOST_COUNTED } from '../../queue.ts'
import { type QueueWish, wishAddress } from '../../queue-wish.ts'
import type { CountedFilter, SavedFilter } from '../../saved-filters.ts'

const first = { after: undefined } as const
const addressOf = ({ wish }: SavedFilter) => wishAddress(wish, first)

/** 保存した絞り込み as chips beside the views. */
export function SavedChips({ filters, wish }: { filters: readonly SavedFilter[]; wish: QueueWish }) {
  if (filters.length === 0) return null
  const present = wishAddress(wish, first)
  return (
    <ul className="chips" aria-label="保存した絞り込み">
      {filters.map((each) => (
        <li key={each.id}>
          <a href={addressOf(each)} aria-current={addressOf(each) === present || undefined}>
            {each.name}
            {each.office !== undefined && <span className="hint">（課）</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The same on the page 今日, each with its number. */
export function SavedTiles({ filters }: { filters: readonly CountedFilter[] }) {
  if (filters.length === 0) return null
  return (
    <section aria-labelledby="saved-filters" className="mb-4">
      <h2 id="saved-filters">保存した絞り込み</h2>
      <ul className="tiles">
        {filters.map((each) => (
          <li key={each.id}>
            <a className="tile" href={addressOf(each)}>
              {each.name}
              {each.office !== undefined && '（課）'}
              <b>{each.count >= MOST_COUNTED ? `${MOST_COUNTED}以上` : each.count}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SaveProps {
  readonly request: WebRequest
  readonly wish: QueueWish
  readonly filters: readonly SavedFilter[]
  /** Offices for which the reader may save. */
  readonly offices: readonly string[]
}

/** Saves the present view, or takes it away where it is saved already. */
export function SaveFilter({ request, wish, filters, offices }: SaveProps) {
  const present = wishAddress(wish, first)
  const saved = filters.filter((each) => addressOf(each) === present && each.removable)
  const nameOf = (office: string) => request.house.town.offices.find(({ id }) => id === office)?.name ?? ''
  return (
    <details className="mb-4">
      <summary>この絞り込みを保存する{saved.length > 0 && '・外す'}</summary>
      <Form action={wishAddress(wish, first, '/desk/cases/filters')} className="row">
        <label htmlFor="filter-name">名前</label>
        <input className="control w-middle" id="filter-name" name="name" maxLength={30} />
        {offices.length > 0 && (
          <>
            <label htmlFor="filter-office">使う人</label>
            <select className="control w-middle" id="filter-office" name="office">
              <option value="">自分だけ</option>
              {offices.map((office) => (
                <option key={office} value={office}>
                  {nameOf(office)}のみんな
                </option>
              ))}
            </select>
          </>
        )}
        <button className="button" type="submit">
          保存する
        </button>
        <span className="hint">同じ名前で保存すると、置き換わります。</span>
      </Form>
      {saved.map((each) => (
        <Form key={each.id} action={wishAddress(wish, first, `/desk/cases/filters/${each.id}/remove`)}>
          <button className="button small mt-2" type="submit">
            保存した「{each.name}」を外す
          </button>
        </Form>
      ))}
    </details>
  )
}
