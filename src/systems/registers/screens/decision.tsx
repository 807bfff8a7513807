import type { Hall, Move, RegisterDefinition } from '#language'
import { DeskPage, Facts, Notice, Tag, Track } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { EVENT_WORDS, MoveForms } from '#systems/course'
import { formatValue } from '../format-value.ts'
import type { RecordDecision } from '../process/decision.ts'
import { decisionState, trackOf, waitingFor } from '../process/words.ts'
import { moment } from './moment.ts'

interface DecisionProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly decision: RecordDecision
  readonly definition: RegisterDefinition
  readonly titles: ReadonlyMap<string, string>
  readonly moves: readonly Move[]
  readonly problem: string | undefined
  readonly done: string | undefined
  sees(field: string): boolean
}

/** What is decided about a record: what it says, what would become of it, and who has agreed so far. */
export function DecisionPage(props: DecisionProps) {
  const { request, hall, decision, definition, titles, moves, problem, done, sees } = props
  const path = `/desk/registers/decisions/${decision.id}`
  return (
    <DeskPage
      request={request}
      title={decision.title}
      beside={<Tag tone="go">{decisionState(decision.life.state)}</Tag>}
    >
      <p className="row mb-4 no-print">
        <a href="/desk/registers/decisions">台帳の決裁にもどる</a>
        <a href={`/desk/registers/${decision.register}/records/${decision.record}`}>この記録を開く</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <div className="two mt-4">
        <div className="sheet">
          <h2>決裁の対象</h2>
          <Facts
            facts={[
              { term: '台帳', key: '@register', value: definition.name },
              { term: '伺い', key: '@move', value: <Wanted definition={definition} move={decision.move} /> },
              ...definition.fields.flatMap((field) =>
                sees(field.id)
                  ? [
                      {
                        term: field.label,
                        key: field.id,
                        value: formatValue(field, decision.values[field.id], titles) || '（空欄）',
                      },
                    ]
                  : [],
              ),
            ]}
          />
        </div>
        <div>
          <section className="sheet stack" aria-label="いまの状態">
            <Track {...trackOf(hall, decision)} label="決裁の進み" />
            <p>{waitingFor(hall, decision)}</p>
            <MoveForms
              moves={moves}
              life={decision.life}
              version={decision.version}
              path={path}
              dropping="この決裁を取りやめる"
            />
          </section>
          <section className="sheet mt-4" aria-label="これまでのこと">
            <ol className="trail">
              {decision.log
                .filter(({ event }) => event.kind !== 'submitted')
                .map(({ seq, at, actorName, event }) => (
                  <li key={seq}>
                    {moment(at)}　{actorName}　{EVENT_WORDS[event.kind]}
                    {'reason' in event && event.reason && (
                      <p className="whitespace-pre-line">{event.reason}</p>
                    )}
                  </li>
                ))}
            </ol>
          </section>
        </div>
      </div>
    </DeskPage>
  )
}

/** What the record would become. */
function Wanted({
  definition,
  move: id,
}: {
  readonly definition: RegisterDefinition
  readonly move: string
}) {
  const { process, fields } = definition
  const move = process?.moves.find((each) => each.id === id)
  const field = fields.find((each) => each.id === process?.field)
  if (!move || !field) return '（なくなった操作）'
  return `${move.label}（${field.label}を「${formatValue(field, move.to, new Map())}」にする）`
}
