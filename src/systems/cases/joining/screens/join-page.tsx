import { dateOf, warekiShort, warekiTime } from '#platform/clock'
import { DeskPage, Form, Notice, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Case } from '../../case.ts'
import type { CaseFile } from '../../case-papers.ts'
import { doorName } from '../../door-name.ts'
import { showNumber } from '../../number.ts'
import { ReasonQuestion } from '../../screens/desk/reason-question.tsx'
import { StateTag } from '../../screens/state-tag.tsx'
import type { Comparison } from '../compare.ts'
import { cautionsFor, whyNotJoined } from '../why-not.ts'
import { ComparedAnswers } from './compared-answers.tsx'

export interface Side {
  readonly found: Case
  readonly files: readonly CaseFile[]
}

interface JoinProps {
  readonly request: WebRequest
  /** The one that was filed first, and the other. */
  readonly sides: readonly [Side, Side]
  readonly comparison: Comparison
  /** From whose page one came. */
  readonly from: string
  /** They are joined already: to be read only. */
  readonly joined: boolean
  readonly refused?: { readonly message: string; readonly reason: string; readonly main: string } | undefined
}

export const ORDER = ['先に届いた申請', '後に届いた申請'] as const

/** Two applications side by side, and below them the one decision: which of them is the main one, and why. */
export function JoinPage({ request, sides, comparison, from, joined, refused }: JoinProps) {
  const [first, second] = sides
  return (
    <DeskPage
      request={request}
      title={joined ? 'まとめた申請を並べて見る' : 'ほかの申請とまとめる'}
      beside={<span>{first.found.definition.name}</span>}
    >
      <p className="mb-4">
        <a href={`/desk/cases/${from}`}>申請へ戻る</a>
      </p>
      {refused && <Notice kind="error" title={refused.message} />}
      <div className="mb-4 grid grid-cols-1 gap-4 sm:grid-cols-2 [&>.sheet]:mt-0">
        <SideCard side={first} title={ORDER[0]} />
        <SideCard side={second} title={ORDER[1]} />
      </div>
      <ComparedAnswers comparison={comparison} titles={ORDER} />
      {!joined && <Decision {...{ sides, from, refused }} />}
    </DeskPage>
  )
}

/** What tells one from the other at a glance, and what was attached to it. */
function SideCard({ side: { found, files }, title }: { side: Side; title: string }) {
  const { application, definition, life } = found
  return (
    <section className="sheet stack" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <a href={`/desk/cases/${application.id}`}>{showNumber(application.number)}</a>{' '}
        <StateTag state={life.state} definition={definition} />
        <br />
        {application.applicant}
        <br />
        {warekiTime(application.filed_at)} 受付（{doorName(application.door)}）
      </p>
      {files.length === 0 ? (
        <p className="hint">添付はありません。</p>
      ) : (
        <>
          <p>添付（{files.length}件）</p>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <a href={`/desk/files/${file.id}`} target="_blank" rel="noopener">
                  {file.label ? `${file.label}：${file.name}` : file.name}
                  <span className="sr">（新しい画面で開く）</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type DecisionProps = Pick<JoinProps, 'sides' | 'from' | 'refused'>

function Decision({ sides, from, refused }: DecisionProps) {
  const ways = sides.map((main, at) => {
    const other = sides[1 - at]!
    return {
      ...{ main, title: ORDER[at]!, cautions: cautionsFor(main.found, other.found) },
      refusal: whyNotJoined(main.found, other.found),
    }
  })
  const open = ways.filter((way) => way.refusal === undefined)
  const [best] = open.toSorted((a, b) => a.cautions.length - b.cautions.length)
  if (!best) {
    const whys = [...new Set(ways.map((way) => way.refusal))]
    return (
      <Notice kind="warning" title="この2つは、まとめられません。">
        {whys.map((why) => (
          <p key={why}>{why}</p>
        ))}
      </Notice>
    )
  }
  const id = (side: Side) => side.found.application.id
  const other = sides.find((side) => id(side) !== from)!
  const chosen = open.some((way) => id(way.main) === refused?.main) ? refused?.main : id(best.main)
  return (
    <Form action={`/desk/cases/${from}/join/${id(other)}`} className="sheet">
      {sides.map((side) => (
        <input
          key={id(side)}
          type="hidden"
          name={`expected:${id(side)}`}
          value={side.found.application.version}
        />
      ))}
      <div className="stack">
        <h2>まとめる</h2>
        <Question
          id="main"
          group
          label="どちらを主な申請にしますか"
          hint="主な申請で、審査と決裁を続けます。もう一方は「まとめ済み」として終わり、主な申請のページからいつでも読めます。却下にはなりません。"
        >
          {ways.map(({ main, title, refusal, cautions }) => (
            <div key={id(main)}>
              <label className="choice">
                <input
                  type="radio"
                  name="main"
                  value={id(main)}
                  defaultChecked={id(main) === chosen}
                  disabled={refusal !== undefined}
                />
                <span>
                  {title}（{showNumber(main.found.application.number)}、
                  {warekiShort(dateOf(main.found.application.filed_at))} 受付）
                </span>
              </label>
              {refusal && <p className="hint">選べません：{refusal}</p>}
              {!refusal &&
                cautions.map((caution) => (
                  <p key={caution} className="hint">
                    注意：{caution}
                  </p>
                ))}
            </div>
          ))}
        </Question>
        <ReasonQuestion
          hint="職員だけが読みます。例：同じ内容が2度送られたため。書類を足して送り直されたため。"
          given={refused?.reason}
        />
        <div className="actions">
          <button className="button primary" type="submit">
            まとめる
          </button>
          <span className="hint">
            期限は、先に届いた申請の受付日から数えます。申請した人には、まとめて審査することをお知らせします。決裁の前なら、理由を付けて元に戻せます。
          </span>
          <a href={`/desk/cases/${from}`}>やめる</a>
        </div>
      </div>
    </Form>
  )
}
