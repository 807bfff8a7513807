import type { Condition, Definition, Rule } from '#language'
import type { FormInput } from '#platform/web'
import type { Place } from './comparisons.ts'
import { subjectsFor, toRows } from './condition-rows.ts'
import { type ConditionWish, readCondition } from './read-condition.ts'
import { line } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** A rule that says nothing yet: the checks ask for its condition. */
const EMPTY: Condition = { op: 'all', of: [] }

/** What was pressed on the page of rules: `add`, `drop 1`, `up 1`, `add-condition 0`, `drop-condition 0 2`. */
export function readRules(body: Definition, form: Said, place: Place): Definition {
  const [act = '', first = '', second = ''] = (form.text('act') ?? '').split(' ')
  const which = /^\d{1,3}$/.test(first) ? Number(first) : -1
  const subjects = subjectsFor(body)
  const rules = body.eligible.map((rule, at): Rule => {
    const wish: ConditionWish =
      at !== which
        ? {}
        : {
            ...(act === 'add-condition' && { add: form.text(`rule-${at}-new`) }),
            ...(act === 'drop-condition' && { drop: Number(second) }),
          }
    const kept = toRows(body, rule.holds, place) === undefined && !(act === 'renew' && at === which)
    return {
      text: line(form, `rule-${at}-text`, 200),
      otherwise: line(form, `rule-${at}-otherwise`, 400),
      holds: kept ? rule.holds : (readCondition(body, subjects, form, `rule-${at}`, place, wish) ?? EMPTY),
    }
  })
  if (act === 'add') rules.push({ text: '', otherwise: '', holds: EMPTY })
  if (act === 'drop' && which >= 0) rules.splice(which, 1)
  if (act === 'up' && which > 0 && which < rules.length)
    rules.splice(which - 1, 2, rules[which]!, rules[which - 1]!)
  return { ...body, eligible: rules }
}
