import type { Hall } from '#language'
import { warekiTime } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { ErrorSummary, Form } from '#platform/screens'
import { type Comment, LONGEST_COMMENT, mayCorrect, mayTakeBack } from '../comments/comment.ts'
import { LinkedText } from '../comments/linked-text.tsx'
import { listedAs } from '../comments/mentions.ts'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from '../records/record.ts'
import type { Colleague } from '../rights/readers.ts'

/** What was just typed, and why it was not taken. */
export interface TypedComment {
  readonly text: string
  readonly problem: string
  readonly to: readonly string[]
  readonly called: string
  readonly answers?: string | undefined
  /** The comment that was to be corrected. */
  readonly corrects?: string | undefined
}

interface CommentsProps {
  readonly hall: Hall
  readonly actor: StaffActor
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly comments: readonly Comment[]
  /** Who may read this record. */
  readonly readers: readonly Colleague[]
  readonly typed?: TypedComment | undefined
}

/** More boxes than this, and the name is typed instead. */
const MOST_BOXES = 40

/** コメント: what was said about the record, and a place to say more. Works without a script. */
export function RecordComments(props: CommentsProps) {
  const { comments, record, typed } = props
  const standing = comments.filter(({ takenBack }) => !takenBack)
  return (
    <section className="sheet stack mb-4" aria-labelledby="comments">
      <h2 id="comments">コメント（{standing.length}件）</h2>
      {typed && !typed.corrects && <ErrorSummary errors={[{ id: 'say-text', message: typed.problem }]} />}
      {comments.length > 0 && (
        <ol className="stack list-none p-0">
          {comments.map((comment) => (
            <li key={comment.id} id={`comment-${comment.id}`} className="comment">
              <OneComment {...props} comment={comment} />
            </li>
          ))}
        </ol>
      )}
      {!record.removedAt && (
        <div id="say" className="no-print">
          <Say
            {...props}
            id="say"
            answers={undefined}
            typed={typed?.answers || typed?.corrects ? undefined : typed}
          />
        </div>
      )}
    </section>
  )
}

const pathOf = ({ open, record }: Pick<CommentsProps, 'open' | 'record'>) =>
  `/desk/registers/${open.definition.id}/records/${record.id}/comments`

function OneComment({ comment, ...props }: CommentsProps & { readonly comment: Comment }) {
  const { hall, actor, record, comments, typed } = props
  const answered = comments.find(({ id }) => id === comment.answers)
  const words = `${comment.by}さん、${warekiTime(comment.at)}`
  return (
    <>
      <p className="hint">
        <strong>{comment.by}</strong> {warekiTime(comment.at)}
        {comment.changedAt && '（直しました）'}
      </p>
      {answered && (
        <p className="hint">
          <a href={`#comment-${answered.id}`}>{answered.by}さんのコメント</a>への答え
        </p>
      )}
      {comment.to.length > 0 && <p className="hint">{comment.to.map((name) => `@${name}`).join('　')}</p>}
      {comment.takenBack ? (
        <p className="hint">（書いた人が取り消しました）</p>
      ) : (
        <p>
          <LinkedText text={comment.text} />
        </p>
      )}
      {comment.before.length > 0 && (
        <details>
          <summary>直す前の言葉</summary>
          {comment.before.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: earlier texts stay in their order
            <p key={at}>
              <LinkedText text={text} />
            </p>
          ))}
        </details>
      )}
      {!record.removedAt && !comment.takenBack && (
        <div className="row no-print">
          <details open={typed?.answers === comment.id}>
            <summary>
              答える<span className="sr">（{words}）</span>
            </summary>
            <Say
              {...props}
              id={`answer-${comment.id}`}
              answers={comment.id}
              typed={typed?.answers === comment.id ? typed : undefined}
            />
          </details>
          {mayCorrect(hall, actor, comment) && (
            <details open={typed?.corrects === comment.id}>
              <summary>
                直す<span className="sr">（{words}）</span>
              </summary>
              <Form action={`${pathOf(props)}/${comment.id}/correct`} className="stack">
                {typed?.corrects === comment.id && <p className="error">{typed.problem}</p>}
                <label className="block">
                  直したコメント
                  <textarea
                    className="control"
                    name="text"
                    rows={4}
                    maxLength={LONGEST_COMMENT}
                    defaultValue={typed?.corrects === comment.id ? typed.text : comment.text}
                  />
                </label>
                <button className="button small" type="submit">
                  直す
                </button>
              </Form>
            </details>
          )}
          {mayTakeBack(actor, comment) && (
            <details>
              <summary>
                取り消す<span className="sr">（{words}）</span>
              </summary>
              <Form action={`${pathOf(props)}/${comment.id}/take-back`} className="stack">
                <p>言葉は消えて、戻せません。コメントがあったことは残ります。</p>
                <button className="button small" type="submit">
                  取り消す
                </button>
              </Form>
            </details>
          )}
        </div>
      )}
    </>
  )
}

interface SayProps extends CommentsProps {
  /** Before the ids of its boxes. */
  readonly id: string
  readonly answers: string | undefined
}

function Say({ id, answers, typed, ...props }: SayProps) {
  return (
    <Form action={pathOf(props)} className="stack">
      {answers && <input type="hidden" name="answers" value={answers} />}
      {typed && answers && <p className="error">{typed.problem}</p>}
      <label className="block" htmlFor={`${id}-text`}>
        {answers ? '答え' : 'コメントを書く'}
      </label>
      <textarea
        id={`${id}-text`}
        className="control"
        name="text"
        rows={answers ? 2 : 3}
        maxLength={LONGEST_COMMENT}
        defaultValue={typed?.text}
        aria-invalid={typed ? true : undefined}
      />
      {/* Answering tells whoever is answered: the list would stand there for each comment. */}
      {!answers && <Whom {...props} typed={typed} />}
      <button className="button" type="submit">
        {answers ? '答える' : 'コメントする'}
      </button>
    </Form>
  )
}

/** Whom to tell: colleagues at hand as boxes to tick, everybody else by name. Only those who may read the record. */
function Whom({ hall, actor, open, comments, readers, typed }: CommentsProps) {
  const others = readers.filter(({ id }) => id !== actor.id)
  if (others.length === 0) return null
  const offices = new Set([open.definition.office, ...actor.assignments.map(({ office }) => office)])
  const spoken = new Set(comments.map(({ byId }) => byId))
  const near = others
    .filter(({ id, assignments }) => spoken.has(id) || assignments.some(({ office }) => offices.has(office)))
    .slice(0, MOST_BOXES)
  return (
    <details open={typed !== undefined && (typed.to.length > 0 || typed.called !== '')}>
      <summary>名前で知らせる</summary>
      <fieldset className="choices">
        <legend className="hint">
          選んだ人の机とメールに知らせます。この記録を見られる人だけが出ています。
        </legend>
        {near.map((person) => (
          <label key={person.id} className="choice">
            <input
              type="checkbox"
              name="to"
              value={person.id}
              defaultChecked={typed?.to.includes(person.id)}
            />
            <span>{listedAs(person, hall.town, open.definition.office)}</span>
          </label>
        ))}
      </fieldset>
      <label className="block">
        ほかの人（名前）
        <input
          className="control"
          name="called"
          list="record-readers"
          maxLength={100}
          defaultValue={typed?.called}
          autoComplete="off"
        />
      </label>
      <datalist id="record-readers">
        {others.map((person) => (
          <option key={person.id} value={listedAs(person, hall.town, open.definition.office)} />
        ))}
      </datalist>
      <p className="hint">コメントの中に「@名前」と書いても知らせます。</p>
    </details>
  )
}
