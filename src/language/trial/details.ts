import { visible } from '../asked.ts'
import { RESULT, type Row } from '../condition.ts'
import type { Definition } from '../definition.ts'
import type { Context } from '../fields/kind.ts'
import { candidatesOf } from './candidates.ts'

/** 決定の内容 made up for a result; undefined where the definition asks for none. */
export function trialDetails(
  { outcomes }: Definition,
  result: string | undefined,
  context: Context,
): Row | undefined {
  if (!outcomes.details) return undefined
  const facts = { ...(result !== undefined && { [RESULT]: result }) }
  const asked = visible(outcomes.details, facts, context.today)
  return Object.fromEntries(
    asked.map((field) => [field.id, candidatesOf(field, field.id, new Map(), context)[0]]),
  )
}
