import type { Definition, FieldDefinition } from '#language'
import { innerOf } from '#language'
import type { Place } from '../comparisons.ts'
import { conditionWords } from '../condition-words.ts'
import type { Form } from '../form.ts'
import { KIND_NAMES } from '../kinds.ts'
import type { Problem } from '../problems.ts'
import { ProblemsAt } from './frame.tsx'

interface FieldTableProps {
  readonly form: Form
  readonly fields: readonly FieldDefinition[]
  /** Path before each id: `children.` */
  readonly prefix: string
  readonly problems: readonly Problem[]
  readonly place: Place
  readonly open: boolean
  /** Heading of the list, for screen readers. */
  readonly label: string
}

/** Questions in their order, each with what can be done with it. Buttons of one form: `up q1`, `drop q1`. */
export function FieldTable(props: FieldTableProps) {
  const { fields, label } = props
  if (fields.length === 0) return <p className="hint">まだ質問がありません。</p>
  return (
    <ol className="fields" aria-label={label}>
      {fields.map((field) => (
        <FieldLine key={field.id} {...props} field={field} />
      ))}
    </ol>
  )
}

function FieldLine(props: FieldTableProps & { field: FieldDefinition }) {
  const { form, field, prefix, problems, place, open } = props
  const path = prefix + field.id
  const address = `/desk/forms/${form.id}/fields/${path}`
  const name = field.label || '（まだ文がありません）'
  const inner = innerOf(field)
  const detail = prefix === '@decision.'
  return (
    <li id={`field-${path}`}>
      <div className="grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <span>
          <a href={address}>{name}</a>{' '}
          <span className="hint">
            {KIND_NAMES[field.kind]}
            {field.optional ? '・任意' : ''}
          </span>
        </span>
        {open && (
          <span className="row gap-1">
            {(
              [
                ['up', '上へ'],
                ['down', '下へ'],
              ] as const
            ).map(([act, words]) => (
              <button key={act} className="button small" type="submit" name="act" value={`${act} ${path}`}>
                {words}
                <span className="sr">（{name}）</span>
              </button>
            ))}
            <button className="button small danger" type="submit" name="act" value={`drop ${path}`}>
              消す<span className="sr">（{name}）</span>
            </button>
          </span>
        )}
      </div>
      {field.when && (
        <p className="hint">聞くのは：{conditionWords(form.body as Definition, field.when, place)}</p>
      )}
      <ProblemsAt problems={problems} at={detail ? `detail ${field.id}` : `field ${path}`} />
      {inner.length > 0 && (
        <ul className="hint list-disc pl-6">
          {inner.map((each) => (
            <li key={each.id}>
              {each.label || '（まだ文がありません）'}
              <ProblemsAt problems={problems} at={`field ${path}.${each.id}`} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
