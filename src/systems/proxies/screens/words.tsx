import type { Definition } from '#language'
import { dateOf, wareki } from '#platform/clock'
import { type Fact, T, Tag } from '#platform/screens'
import { type Consent, DEEDS, RELATIONS, type Scope, SIGHTS } from '../consent.ts'
import { STANDINGS, type Standing } from '../standing.ts'

const TONES: Partial<Record<Standing, 'go' | 'wait' | 'good'>> = { invited: 'wait', holds: 'good' }

export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag tone={TONES[standing]}>{STANDINGS[standing]}</Tag>
)

/** A person's name gets no guessed reading. */
export const Name = ({ children }: { children: string }) => <span data-noruby="">{children}</span>

/** Names of the procedures of a scope, as they are called now. */
const proceduresIn = ({ procedures }: Pick<Scope, 'procedures'>, all: readonly Definition[]) =>
  procedures === undefined ? (
    <T>すべての手続き</T>
  ) : (
    <ul>
      {procedures.map((id) => (
        <li key={id}>
          <T>{all.find((each) => each.id === id)?.name ?? id}</T>
        </li>
      ))}
    </ul>
  )

/** What is consented to, in the order in which it is asked. */
export const scopeFacts = (scope: Scope, all: readonly Definition[]): Fact[] => [
  { term: '間柄', value: <T>{RELATIONS[scope.relation]}</T> },
  { term: '任せる手続き', value: proceduresIn(scope, all) },
  { term: '代理人がしてよいこと', value: <T>{DEEDS[scope.may]}</T> },
  { term: '代理人が見てよい申請', value: <T>{SIGHTS[scope.sees]}</T> },
  ...(scope.may === 'file'
    ? [
        {
          term: '前の申請で残した内容',
          value: <T>{scope.kept ? '使ってよい' : '使わない'}</T>,
        },
      ]
    : []),
  { term: 'いつまで', value: <T>{wareki(scope.until, { weekday: true })}</T> },
]

/** When what happened. */
export const lifeFacts = (consent: Consent): Fact[] => [
  { term: '頼んだ日', value: <T>{wareki(dateOf(consent.invitedAt))}</T> },
  ...(consent.acceptedAt
    ? [{ term: '引き受けた日', value: <T>{wareki(dateOf(consent.acceptedAt))}</T> }]
    : []),
  ...(consent.closedAt ? [{ term: '終わった日', value: <T>{wareki(dateOf(consent.closedAt))}</T> }] : []),
]

/** The sentences agreed to, as they were shown. */
export const Agreed = ({ text }: { text: string }) => (
  <ul>
    {text.split('\n').map((line) => (
      <li key={line}>
        <T>{line}</T>
      </li>
    ))}
  </ul>
)

/** The box by which either side agrees to the words above it. */
export const AgreeBox = ({ error }: { error?: string | undefined }) => (
  <div className="question">
    {error && (
      <p className="error" id="agreed-error">
        <T>{error}</T>
      </p>
    )}
    <label className="choice">
      <input
        type="checkbox"
        id="agreed"
        name="agreed"
        value="yes"
        aria-describedby={error && 'agreed-error'}
        aria-invalid={error ? true : undefined}
      />
      <span>
        <T>上のことに同意します</T>
      </span>
    </label>
  </div>
)
