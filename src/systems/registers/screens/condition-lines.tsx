import type { Filter } from '#language'
import type { BodyField } from '../making/body.ts'
import { CONDITION_OPS, type ConditionLine, FACT_LABELS, linesOf } from '../making/conditions.ts'

interface ConditionsProps {
  /** What the boxes are called: `grant.0.where`. */
  readonly at: string
  readonly filter: Filter | undefined
  readonly fields: readonly BodyField[]
  /** What the condition is for: どの記録について. */
  readonly title: string
  /** Neither when nor by whom a record was made may be asked. */
  readonly fieldsOnly?: boolean
}

const NOT_ASKED = [
  'lookup',
  'rollup',
  'attachment',
  'place',
  'shape',
  'link',
  'address',
  'personName',
  'bankAccount',
]

/** A condition on records: its lines, and an empty one. */
export function ConditionLines({ at, filter, fields, title, fieldsOnly = false }: ConditionsProps) {
  const conditions = linesOf(filter, fields)
  if (!conditions)
    return (
      <p className="hint">
        {title}：細かい条件がついています。このまま使われます。変えるときは、情報担当に相談してください。
      </p>
    )
  const named = new Set(conditions.lines.map(({ field }) => field))
  const offered = fields.filter(({ id, kind }) => named.has(id) || !NOT_ASKED.includes(kind))
  const gone = [...named].filter(
    (id) => !Object.hasOwn(FACT_LABELS, id) && !fields.some((each) => each.id === id),
  )
  const choices = [
    ...offered.map(({ id, label }) => ({ id, label })),
    ...(fieldsOnly ? [] : Object.entries(FACT_LABELS).map(([id, label]) => ({ id, label }))),
    ...gone.map((id) => ({ id, label: '（はずした欄）' })),
  ]
  const lines: readonly (ConditionLine | undefined)[] = [...conditions.lines, undefined]
  return (
    <details open={conditions.lines.length > 0}>
      <summary>{title}</summary>
      <div className="stack">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order until they are posted
          <fieldset key={index} className="row">
            <legend className="sr">
              {title}（条件{index + 1}）
            </legend>
            <label>
              <span className="sr">欄</span>
              <select className="control" name={`${at}.f`} defaultValue={line?.field ?? ''}>
                <option value="">使わない</option>
                {choices.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="sr">くらべ方</span>
              <select className="control" name={`${at}.o`} defaultValue={line?.op ?? 'is'}>
                {Object.entries(CONDITION_OPS).map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="sr">値</span>
              <input
                className="control"
                name={`${at}.v`}
                defaultValue={line?.value ?? ''}
                maxLength={200}
                placeholder="値"
              />
            </label>
          </fieldset>
        ))}
        <label>
          条件どうし{' '}
          <select className="control" name={`${at}.m`} defaultValue={conditions.match}>
            <option value="all">すべてを満たす</option>
            <option value="any">どれかを満たす</option>
          </select>
        </label>
      </div>
    </details>
  )
}
