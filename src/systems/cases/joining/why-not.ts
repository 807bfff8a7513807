import { hasMoney, isOver, type Sentence } from '#language'
import type { Case } from '../case.ts'
import { showNumber } from '../number.ts'
import { personKey } from '../person.ts'
import { stateName } from '../state-name.ts'

const named = ({ application }: Case): string => `受付番号 ${showNumber(application.number)} の申請`
const ended = (found: Case): Sentence =>
  `${named(found)}は「${stateName(found.life.state, found.definition)}」で終わっているため、まとめられません。`

/**
 * Whose they are: by name and birth where both say so, else by account. One account may file for two children, and two
 * people may share a name: what cannot be told apart by these is for the clerk to mend or to leave.
 */
function whyNotSamePerson(main: Case, other: Case): Sentence | undefined {
  const [a, b] = [main, other].map(({ definition, answers }) => personKey(definition, answers))
  const [mine, theirs] = [main.application.resident_id, other.application.resident_id]
  if (a !== undefined && b !== undefined && a !== b)
    return '申請した人の氏名か生年月日が違うため、まとめられません。書き間違いのときは、先に補正で直してもらってください。'
  if (mine !== null && theirs !== null && mine !== theirs)
    return '2つの申請は、別のアカウントから届いています。一方のアカウントからは結果が見えなくなるため、まとめられません。ご本人に確かめ、一方を取り下げてもらってください。'
  if ((mine === null || mine !== theirs) && (a === undefined || a !== b))
    return '同じ人の申請かどうかを確かめられないため、まとめられません。'
  return undefined
}

/** Why `other` cannot be decided as part of `main`, in a sentence for the clerk; undefined: it can. */
export function whyNotJoined(main: Case, other: Case): Sentence | undefined {
  if (main.application.id === other.application.id)
    return 'いま開いている申請の受付番号です。もう一方の申請の受付番号を入力してください。'
  if (main.definition.id !== other.definition.id)
    return `手続きが違うため、まとめられません（「${main.definition.short}」と「${other.definition.short}」）。まとめられるのは、同じ手続きの申請だけです。`
  const person = whyNotSamePerson(main, other)
  if (person !== undefined) return person
  const over = [main, other].find(({ life }) => isOver(life))
  if (over) return ended(over)
  if (main.application.office !== other.application.office)
    return '2つの申請を受け持つ課が違うため、まとめられません。先に、同じ課へ移してください。'
  if (other.life.state === 'deciding')
    return `${named(other)}は決裁の途中のため、ほかの申請にまとめられません。差し戻してもらうか、こちらを主な申請に選んでください。`
  if (hasMoney(other.life))
    return `${named(other)}には、納付か支給の記録があるため、ほかの申請にまとめられません。こちらを主な申請に選んでください。`
  if (other.life.takenIn.length > 0)
    return `${named(other)}には、ほかの申請がまとめてあります。こちらを主な申請に選ぶか、先にまとめを解いてください。`
  return undefined
}

/** What is no hindrance, but changes what the clerk should choose. */
export function cautionsFor(main: Case, other: Case): Sentence[] {
  return [
    ...(other.application.resident_id !== null && main.application.resident_id === null
      ? [
          `${named(main)}を主な申請にすると、申請した人は、マイページで続きや結果を見られません（アカウントのない申請のため）。`,
        ]
      : []),
    ...(main.application.definition !== other.application.definition
      ? ['2つの申請は、様式の版が違います。質問の言葉や数が同じでないことがあります。']
      : []),
    ...(main.life.state === 'deciding'
      ? [`${named(main)}は決裁の途中です。まとめると、決裁する人に、読み直すように伝わります。`]
      : []),
  ]
}
