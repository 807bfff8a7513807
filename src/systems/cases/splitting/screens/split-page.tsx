import { DeskPage, Form, Notice, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Case } from '../../case.ts'
import { showNumber } from '../../number.ts'
import { ReasonQuestion } from '../../screens/desk/reason-question.tsx'
import type { Choice } from '../divide.ts'
import { commonFiles, entriesOf } from '../entries.ts'

interface SplitProps {
  readonly request: WebRequest
  readonly found: Case
  /** Why it cannot be split at all. */
  readonly refusal: string | undefined
  readonly refused?:
    | { readonly message: string; readonly choice: Choice; readonly reason: string }
    | undefined
}

/** 申請を分ける: which entries and papers go on as an application of their own. */
export function SplitPage({ request, found, refusal, refused }: SplitProps) {
  const { application } = found
  const back = `/desk/cases/${application.id}`
  return (
    <DeskPage
      request={request}
      title="申請を分ける"
      beside={
        <span>
          {application.applicant}　受付番号 {showNumber(application.number)}
        </span>
      }
    >
      <p className="mb-4">
        <a href={back}>申請へ戻る</a>
      </p>
      {refused && <Notice kind="error" title={refused.message} />}
      {refusal === undefined ? (
        <SplitForm found={found} refused={refused} back={back} />
      ) : (
        !refused && <Notice kind="warning" title={refusal} />
      )}
    </DeskPage>
  )
}

function SplitForm({ found, refused, back }: Pick<SplitProps, 'found' | 'refused'> & { back: string }) {
  const { application, definition, answers } = found
  const lists = entriesOf(definition, answers)
  return (
    <Form action={`${back}/split`} className="sheet">
      <input type="hidden" name="expected" value={application.version} />
      <div className="stack">
        <p>
          選んだものを、新しい受付番号の申請に移します。氏名や住所など、ほかの答えは、両方の申請に残ります。受け付けた日、期限、本人確認も、元の申請と同じです。
        </p>
        {definition.payout && (
          <Notice kind="warning" title="支給のある手続きです">
            <p>
              認めると、2つの申請のそれぞれに支給されます。同じ分を二重に支給しないよう、決定の前に金額を確かめてください。
            </p>
          </Notice>
        )}
        {lists.map(({ path, label, names }) => (
          <Question
            key={path}
            id={`entry:${path}`}
            group
            optional={lists.length > 1}
            label={`${label}のうち、新しい申請へ移すもの`}
            hint={`1つ以上は、元の申請に残してください。${lists.length > 1 ? 'どれも選ばないと、すべてが両方の申請に残ります。' : ''}`}
          >
            <div className="choices">
              {names.map((name, at) => (
                <label key={name} className="choice">
                  <input
                    type="checkbox"
                    name={`entry:${path}`}
                    value={at}
                    defaultChecked={refused?.choice.entries.get(path)?.has(at)}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          </Question>
        ))}
        <Files found={found} refused={refused} />
        <ReasonQuestion
          hint="職員だけが読みます。例：第2子は、別に決定する必要があるため。"
          given={refused?.reason}
        />
        <div className="actions">
          <button className="button primary" type="submit">
            分ける
          </button>
          <span className="hint">
            申請した人に、2つの申請として審査することをお知らせします。ほかの課が決めることなら、分けた後に、新しい申請を移してください。
          </span>
          <a href={back}>やめる</a>
        </div>
      </div>
    </Form>
  )
}

/** Common attachments: in both applications, unless one of them needs no sight of it. */
function Files({ found, refused }: Pick<SplitProps, 'found' | 'refused'>) {
  const files = commonFiles(found.definition, found.answers)
  if (files.length === 0) return null
  return (
    <fieldset className="stack">
      <legend className="label">添付を、どちらの申請で使いますか</legend>
      {files.map(({ id, name, label }) => (
        <div key={id} className="row">
          <label htmlFor={`file:${id}`}>
            {label}：{name}
          </label>
          <select
            className="control w-middle"
            id={`file:${id}`}
            name={`file:${id}`}
            defaultValue={refused?.choice.files.get(id) ?? 'both'}
          >
            <option value="both">両方</option>
            <option value="stays">元の申請だけ</option>
            <option value="goes">新しい申請だけ</option>
          </select>
        </div>
      ))}
    </fieldset>
  )
}
