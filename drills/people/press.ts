import type { Chance } from '../random.ts'
import type { Answer, Fields, Visitor } from './visitor.ts'

/** Presses a button; impatient people press twice at once. The kinder of the two answers is what they saw. */
export async function press(visitor: Visitor, path: string, fields: Fields, luck: Chance): Promise<Answer> {
  if (!luck.percent(15)) return visitor.press(path, fields)
  const [first, second] = await Promise.all([visitor.press(path, fields), visitor.press(path, fields)])
  return first.status === 303 ? first : second
}
