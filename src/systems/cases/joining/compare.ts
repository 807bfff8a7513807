import type { Case } from '../case.ts'
import { labelOf, reviewOf } from '../labels.ts'

/** One question as two applications answer it; undefined where it was not asked. */
export interface Compared {
  readonly path: string
  readonly label: string
  readonly texts: readonly [string | undefined, string | undefined]
}

export interface Comparison {
  readonly different: readonly Compared[]
  readonly same: readonly Compared[]
}

/** Two applications question by question, in the order of the first; what only the second asks comes last. */
export function compareCases(...cases: readonly [Case, Case]): Comparison {
  const [one, other] = cases.map(
    (found) => new Map(reviewOf(found).flatMap((page) => page.rows.map((row) => [row.path, row] as const))),
  ) as [Rows, Rows]
  const all = [...new Set([...one.keys(), ...other.keys()])].map((path): Compared => {
    const row = one.get(path) ?? other.get(path)
    return {
      path,
      label: row ? labelOf(row) : '',
      texts: [one.get(path)?.text, other.get(path)?.text],
    }
  })
  const differs = ({ texts: [a = '', b = ''] }: Compared) => a !== b
  return { different: all.filter(differs), same: all.filter((each) => !differs(each)) }
}

type Rows = Map<string, ReturnType<typeof reviewOf>[number]['rows'][number]>
