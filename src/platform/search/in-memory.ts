import { wordsOf } from './matching.ts'
import { normalise } from './normalise.ts'

/**
 * Search among values in memory (definitions), by the rules of `matching`. The text of a value is normalised once for each
 * context, such as the town whose translations are part of it.
 */
export function finder<Value extends object, Context = undefined>(
  textOf: (value: Value, context: Context) => string,
) {
  const texts = new WeakMap<Value, { readonly context: Context; readonly text: string }>()
  const normalised = (value: Value, context: Context): string => {
    const known = texts.get(value)
    if (known && known.context === context) return known.text
    const text = normalise(textOf(value, context))
    texts.set(value, { context, text })
    return text
  }
  return (values: readonly Value[], query: string, context: Context): Value[] => {
    const words = wordsOf(query)
    return values.filter((value) => words.every((word) => normalised(value, context).includes(word)))
  }
}
