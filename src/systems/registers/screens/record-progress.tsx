import { Form } from '#platform/screens'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { Progress } from '../process/progress-of.ts'
import { decisionState } from '../process/words.ts'
import type { RegisterRecord } from '../records/record.ts'
import { moment } from './moment.ts'

/** Where a record stands, the buttons that take it further, and what was decided about it. */
export function RecordProgress({
  open: { definition },
  record,
  progress: { moves, decisions },
}: {
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly progress: Progress
}) {
  const { process } = definition
  const field = definition.fields.find(({ id }) => id === process?.field)
  if (!process || !field || !record.rights.sees(field.id)) return null
  return (
    <section className="sheet mb-4 no-print" aria-label="処理の流れ">
      <p className="row">
        <strong>{field.label}</strong>
        <span>{formatValue(field, record.values[field.id], new Map())}</span>
      </p>
      {moves.length > 0 && (
        <ul className="row">
          {moves.map((move) => (
            <li key={move.id}>
              <Form action={`/desk/registers/${definition.id}/records/${record.id}/move`}>
                <input type="hidden" name="version" value={record.version} />
                <button className="button" type="submit" name="move" value={move.id}>
                  {move.route ? `「${move.label}」の決裁をもらう` : move.label}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {decisions.length > 0 && (
        <ul className="mt-2">
          {decisions.map(({ id, move, state, at }) => (
            <li key={id}>
              <a href={`/desk/registers/decisions/${id}`}>
                「{move}」の決裁（{moment(at)}、{decisionState(state)}）
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
