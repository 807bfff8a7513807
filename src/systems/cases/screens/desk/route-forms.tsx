import type { Town } from '#language'
import { POSTS } from '#platform/house'
import type { CaseView } from '../../case-view.ts'
import { goneOf, type RouteRow, rowsOf, WAYS } from '../../route-form.ts'
import { stepNames } from '../../step-names.ts'
import { typed, Writing } from './act-form.tsx'
import { Simple } from './act-forms.tsx'

/** 経路の変更: who agrees and who decides from here on. */
export function RerouteForm({ view, town }: { view: CaseView; town: Town }) {
  const gone = stepNames(town, view.found).slice(0, goneOf(view.found).length)
  return (
    <Simple
      view={view}
      act="reroute"
      label="経路を変える"
      hint="最後の人が決裁します。変えたことと理由は、決裁書に残ります。"
    >
      <p className="hint">変えられない工程：{gone.join(' → ')}</p>
      {rowsOf(view.found).map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone
        <Row key={at} view={view} town={town} row={row} at={at} />
      ))}
      <Writing view={view} act="reroute" name="reason" label="理由" />
    </Simple>
  )
}

function Row({ view, town, row, at }: { view: CaseView; town: Town; row: RouteRow; at: number }) {
  const value = (name: string, initial: string) => typed(view, 'reroute', `${name}:${at}`) ?? initial
  const name = `これから先の${at + 1}番目`
  return (
    <fieldset className="row mb-2">
      <legend className="label">{name}</legend>
      <select
        className="control w-middle"
        name={`way:${at}`}
        aria-label={`${name}の種類`}
        defaultValue={value('way', row.way)}
      >
        <option value="">（なし）</option>
        {Object.entries(WAYS).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="control w-middle"
        name={`office:${at}`}
        aria-label={`${name}の課（合議のとき）`}
        defaultValue={value('office', row.office)}
      >
        {town.offices.map((office) => (
          <option key={office.id} value={office.id}>
            {office.name}
          </option>
        ))}
      </select>
      <select
        className="control w-short"
        name={`post:${at}`}
        aria-label={`${name}の職`}
        defaultValue={value('post', row.post)}
      >
        {deciding(town).map((post) => (
          <option key={post} value={post}>
            {post}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** Posts that may decide at all. */
const deciding = ({ permissions }: Town) =>
  POSTS.filter((post) =>
    permissions.some((each) => each.may.includes('case.decide') && each.posts.includes(post)),
  )

/** 移送: another office takes it over. */
export function TransferForm({ view, town }: { view: CaseView; town: Town }) {
  return (
    <Simple
      view={view}
      act="transfer"
      label="この課へ移す"
      hint="移すと、この申請はあなたの課の一覧から消えます。期限は変わりません。"
    >
      <label className="label" htmlFor="transfer-to">
        移す先の課
      </label>
      <select
        className="control"
        id="transfer-to"
        name="to"
        defaultValue={typed(view, 'transfer', 'to') ?? ''}
      >
        <option value="">選んでください</option>
        {town.offices
          .filter((office) => office.id !== view.found.application.office)
          .map((office) => (
            <option key={office.id} value={office.id}>
              {office.name}
            </option>
          ))}
      </select>
      <Writing view={view} act="transfer" name="reason" label="理由" />
    </Simple>
  )
}
