import type { Condition, Definition } from '#language'
import { type Comparison, comparisonsOf, type Place } from '../comparisons.ts'
import { type ConditionRow, type Subject, toRows } from '../condition-rows.ts'
import { conditionWords } from '../condition-words.ts'
import { Choose } from './inputs.tsx'

interface ConditionProps {
  readonly body: Definition
  readonly condition: Condition | undefined
  readonly subjects: readonly Subject[]
  readonly place: Place
  /** Names of the controls begin so. */
  readonly prefix: string
  /** What the buttons say when pressed: `add-condition 0`. */
  readonly acts: { readonly add: string; drop(at: number): string; readonly renew: string }
  /** Beside each control, for screen readers: 条件1. */
  readonly of: string
}

/** A condition as lines: question, comparison, value. Without a script, each press draws the line anew. */
export function ConditionEditor(props: ConditionProps) {
  const { body, condition, subjects, place, prefix, acts, of } = props
  const found = toRows(body, condition, place)
  if (!found)
    return (
      <div className="stack">
        <p>{conditionWords(body, condition, place)}</p>
        <p className="hint">この条件は組み合わせが複雑なので、ここでは見るだけです。</p>
        <button className="button small danger" type="submit" name="act" value={acts.renew}>
          この条件をやめて、作り直す
        </button>
      </div>
    )
  const { rows, together } = found
  return (
    <div className="stack">
      {rows.length > 1 && (
        <Choose
          name={`${prefix}-together`}
          label={`${of}の合わせ方`}
          quiet
          value={together}
          options={[
            ['all', '次のすべてに当てはまる'],
            ['any', '次のどれか1つに当てはまる'],
          ]}
        />
      )}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <RowEditor key={at} {...props} row={row} at={at} />
      ))}
      {subjects.length === 0 ? (
        <p className="hint">条件にできる質問が、まだありません。先に質問を作ってください。</p>
      ) : (
        <div className="row gap-2 items-end">
          <Choose
            name={`${prefix}-new`}
            label={`${of}に使う質問`}
            quiet
            empty="質問を選んでください"
            options={subjects.map(({ id, label }) => [id, label])}
          />
          <button className="button small" type="submit" name="act" value={acts.add}>
            条件を足す
          </button>
        </div>
      )}
    </div>
  )
}

function RowEditor(props: ConditionProps & { row: ConditionRow; at: number }) {
  const { prefix, subjects, row, at, acts, of } = props
  const name = `${prefix}-${at}`
  const subject = subjects.find(({ id }) => id === row.subject)
  if (!subject) return <p className="error">この条件が指す質問は、ここより後にあるか、なくなっています。</p>
  const comparisons = comparisonsOf(subject.field)
  const comparison = comparisons.find(({ id }) => id === row.comparison)
  const place = `${of}の${at + 1}行目`
  return (
    <div className="row gap-2 items-end border-l-4 border-solid-gray-300 pl-3">
      <Choose
        name={`${name}-subject`}
        label={`${place}の質問`}
        quiet
        value={row.subject}
        options={subjects.map(({ id, label }) => [id, label])}
      />
      <Choose
        name={`${name}-comparison`}
        label={`${place}の比べ方`}
        quiet
        value={row.comparison}
        options={comparisons.map(({ id, words }) => [id, words])}
      />
      {comparison && (
        <ValueEditor name={name} subject={subject} row={row} comparison={comparison} place={place} />
      )}
      <button className="button small danger" type="submit" name="act" value={acts.drop(at)}>
        消す<span className="sr">（{place}）</span>
      </button>
    </div>
  )
}

interface ValueProps {
  readonly name: string
  readonly subject: Subject
  readonly row: ConditionRow
  readonly comparison: Comparison
  readonly place: string
}

function ValueEditor({ name, subject: { field }, row, comparison, place }: ValueProps) {
  const choices = 'choices' in field ? field.choices : []
  switch (comparison.input) {
    case 'none':
      return null
    case 'choice':
      return (
        <Choose
          name={`${name}-value`}
          label={`${place}の選択肢`}
          quiet
          value={row.values[0]}
          options={choices.map(({ id, label }) => [id, label])}
        />
      )
    case 'choices':
      return (
        <fieldset>
          <legend className="sr">{place}の選択肢</legend>
          {choices.map(({ id, label }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                name={`${name}-value`}
                value={id}
                defaultChecked={row.values.includes(id)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )
    default:
      return (
        <span className="row gap-1">
          <label className="sr" htmlFor={`${name}-value`}>
            {place}の値
          </label>
          <input
            className="control w-short"
            id={`${name}-value`}
            name={`${name}-value`}
            type={comparison.input === 'date' || comparison.input === 'month' ? comparison.input : 'text'}
            inputMode={comparison.input === 'whole' ? 'numeric' : undefined}
            defaultValue={row.values[0] ?? ''}
          />
          {comparison.unit}
        </span>
      )
  }
}
