import type { ReactNode } from 'react'
import type { Definition } from '#language'
import { described, type FieldError, Question, T } from '#platform/screens'
import { DEEDS, RELATIONS, SIGHTS } from '../consent.ts'
import { termName } from '../limits.ts'

interface Asked {
  readonly errors: readonly FieldError[]
  said(name: string): string | undefined
  saidAll(name: string): readonly string[]
  readonly procedures: readonly Definition[]
  readonly terms: { readonly months: readonly number[]; readonly usual: number }
}

/** A line of text. */
export function Line(props: {
  readonly asked: Pick<Asked, 'errors' | 'said'>
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly kind?: 'email' | 'text'
  readonly optional?: boolean
}) {
  const { asked, id, label, hint, kind = 'text', optional } = props
  const error = asked.errors.find((each) => each.id === id)?.message
  return (
    <Question id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        className="control"
        id={id}
        name={id}
        type={kind}
        autoComplete={kind === 'email' ? 'off' : undefined}
        defaultValue={asked.said(id)}
        {...described(id, hint, error)}
      />
    </Question>
  )
}

/** One of some. */
export function Pick(props: {
  readonly asked: Pick<Asked, 'errors' | 'said'>
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly choices: readonly (readonly [string, string])[]
  readonly usual?: string
  readonly children?: ReactNode
}) {
  const { asked, id, label, hint, choices, usual } = props
  const error = asked.errors.find((each) => each.id === id)?.message
  return (
    <Question id={id} label={label} hint={hint} error={error} group>
      <div className="choices">
        {choices.map(([value, name]) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={id}
              value={value}
              defaultChecked={(asked.said(id) ?? usual) === value}
            />
            <span>
              <T>{name}</T>
            </span>
          </label>
        ))}
      </div>
      {props.children}
    </Question>
  )
}

/** Any of the procedures. `quiet`: what stands around it says the label already. */
export function PickMany(props: { readonly asked: Asked; readonly label: string; readonly quiet?: boolean }) {
  const { asked, label, quiet } = props
  const { procedures, errors, saidAll } = asked
  const error = errors.find(({ id }) => id === 'procedure')?.message
  return (
    <fieldset id="procedure" tabIndex={-1} {...described('procedure', undefined, error)}>
      <legend className={quiet ? 'sr' : 'label'}>
        <T>{label}</T>
      </legend>
      {error && (
        <p className="error" id="procedure-error">
          <T>{error}</T>
        </p>
      )}
      <div className="choices">
        {procedures.map(({ id, name }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              name="procedure"
              value={id}
              defaultChecked={saidAll('procedure').includes(id)}
            />
            <span>
              <T>{name}</T>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const pairs = (names: Readonly<Record<string, string>>) => Object.entries(names)

/** What is consented to: the same questions for the 本人 and for the clerk who has their 委任状. */
export function ScopeQuestions({ asked }: { asked: Asked }) {
  const { terms } = asked
  return (
    <>
      <Pick
        asked={asked}
        id="relation"
        label="代理人との間柄"
        hint="本人から見た間柄です。"
        choices={pairs(RELATIONS)}
      />
      <Pick
        asked={asked}
        id="which"
        label="どの手続きを任せますか"
        choices={[
          ['some', '選んだ手続きだけ'],
          ['all', 'すべての手続き'],
        ]}
      >
        <details className="mt-2" open={asked.said('which') === 'some'}>
          <summary>
            <T>手続きを選ぶ</T>
          </summary>
          <PickMany asked={asked} label="任せる手続き" quiet />
        </details>
      </Pick>
      <Pick asked={asked} id="may" label="代理人がしてよいこと" choices={pairs(DEEDS)} />
      <Pick
        asked={asked}
        id="sees"
        label="代理人が見てよい申請"
        hint="「状況を見るだけ」を選んだときは、本人が出したものも見えます。"
        choices={pairs(SIGHTS)}
        usual="filed"
      />
      <Pick
        asked={asked}
        id="term"
        label="いつまで任せますか"
        choices={terms.months.map((each) => [String(each), termName(each)] as const)}
        usual={String(terms.usual)}
      />
    </>
  )
}

/** A consent of its own: never ticked beforehand. */
export const KeptQuestion = ({ asked }: { asked: Pick<Asked, 'said'> }) => (
  <fieldset className="question">
    <legend className="label">
      <T>前の申請で残した内容を、代理人が使ってよいですか</T>
      <span className="may">
        （<T>任意</T>）
      </span>
    </legend>
    <p className="hint">
      <T>氏名・住所・電話番号・振込先の口座などです。印を付けると、代理人に見えて、申請の入力に使えます。</T>
    </p>
    <div className="choices">
      <label className="choice">
        <input type="checkbox" name="kept" value="yes" defaultChecked={asked.said('kept') === 'yes'} />
        <span>
          <T>使ってよい</T>
        </span>
      </label>
    </div>
  </fieldset>
)
