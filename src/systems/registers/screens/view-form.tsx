import { CHART_KINDS, type ChartKind, type Town, VIEW_KINDS, type View, type ViewKind } from '#language'
import { DeskPage, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { isNumeric } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'

export const VIEW_NAMES: Readonly<Record<ViewKind, string>> = {
  table: '表',
  cards: 'カード',
  board: 'ボード',
  calendar: 'カレンダー',
  map: '地図',
  chart: 'グラフ',
}
const CHART_NAMES: Readonly<Record<ChartKind, string>> = { bar: '棒', line: '折れ線', pie: '円' }

interface ViewFormProps {
  readonly request: WebRequest
  readonly town: Town
  readonly open: OpenRegister
  readonly view: Omit<View, 'id'>
  readonly office: string | undefined
  /** Those of the person. */
  readonly offices: readonly string[]
  /** Where there is one already. */
  readonly id?: string | undefined
  readonly problem?: string | undefined
}

/** A view to be kept: its name, for whom, how it shows and by which fields. */
export function ViewForm({ request, town, open, view, office, offices, id, problem }: ViewFormProps) {
  const { definition, rights } = open
  const path = `/desk/registers/${definition.id}`
  const seen = definition.fields.filter((field) => !rights.neverSeen.has(field.id))
  const choose = (name: string, label: string, some: typeof seen, value: string | undefined) => (
    <label>
      {label}{' '}
      <select className="control w-middle" name={name} defaultValue={value ?? ''}>
        <option value="">使わない</option>
        {some.map((field) => (
          <option key={field.id} value={field.id}>
            {field.label}
          </option>
        ))}
      </select>
    </label>
  )
  const tick = (name: string, legend: string, some: typeof seen, chosen: readonly string[] | undefined) =>
    some.length > 0 && (
      <fieldset>
        <legend>{legend}</legend>
        <div className="row">
          {some.map((field) => (
            <label key={field.id}>
              <input
                type="checkbox"
                name={name}
                value={field.id}
                defaultChecked={chosen ? chosen.includes(field.id) : name === 'columns'}
              />{' '}
              {field.label}
            </label>
          ))}
        </div>
      </fieldset>
    )
  return (
    <DeskPage
      request={request}
      title={id ? `表示「${view.name}」を整える` : '見え方に名前をつけて残す'}
      beside={definition.name}
    >
      {problem && <Notice kind="error" title={problem} />}
      <Form
        action={id ? `${path}/views/${id}` : `${path}/views/new${request.url.search}`}
        className="sheet labelled stack max-w-none"
      >
        <label>
          表示の名前
          <input
            className="control w-middle"
            name="name"
            defaultValue={id ? view.name : ''}
            maxLength={60}
            required
          />
        </label>
        <label>
          だれが使うか{' '}
          <select className="control w-middle" name="office" defaultValue={office ?? ''}>
            <option value="">私だけ</option>
            {offices.map((each) => (
              <option key={each} value={each}>
                {town.offices.find((known) => known.id === each)?.name ?? each}のみんな
              </option>
            ))}
          </select>
        </label>
        <label>
          見せ方{' '}
          <select className="control w-middle" name="kind" defaultValue={view.kind}>
            {VIEW_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {VIEW_NAMES[kind]}
              </option>
            ))}
          </select>
        </label>
        {tick('columns', '表やカードに出す欄', seen, view.columns)}
        {choose(
          'group',
          'まとめる欄（表の集計、ボードの列、グラフ）',
          seen.filter(({ kind }) => kind !== 'rollup' && kind !== 'place'),
          view.group,
        )}
        {choose(
          'across',
          'クロス集計の横の欄（グラフ）',
          seen.filter(({ kind }) => ['choice', 'choices', 'yesNo', 'date', 'text'].includes(kind)),
          view.across,
        )}
        <label>
          グラフの形{' '}
          <select className="control w-middle" name="chart" defaultValue={view.chart ?? 'bar'}>
            {CHART_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CHART_NAMES[kind]}
              </option>
            ))}
          </select>
        </label>
        {tick(
          'totals',
          '合計する欄',
          seen.filter((field) => isNumeric(field) && field.kind !== 'rollup'),
          view.totals ?? [],
        )}
        {choose(
          'by',
          'カレンダーの日付・地図の位置',
          seen.filter(({ kind }) => kind === 'date' || kind === 'place'),
          view.by,
        )}
        {view.filter && (
          <label>
            <input type="checkbox" name="unfiltered" value="1" /> しぼり込みをはずす
          </label>
        )}
        <div className="actions">
          <button className="button primary" type="submit">
            残す
          </button>
          <a className="button plain" href={path}>
            やめる
          </a>
        </div>
      </Form>
      {id && (
        <details className="mt-4">
          <summary>この表示をはずす</summary>
          <Form action={`${path}/views/${id}/remove`}>
            <p>記録は消えません。表示だけがなくなります。</p>
            <button className="button" type="submit">
              はずす
            </button>
          </Form>
        </details>
      )}
    </DeskPage>
  )
}
