import type { Context, FieldBase } from '#language'
import type { Source } from '../source.ts'

/** What every input receives. */
export interface InputProps<F extends FieldBase = FieldBase> {
  readonly field: F
  /** Name of the input: `children.0.childName`. */
  readonly path: string
  readonly source: Source
  /** Sentences by path. */
  readonly errors: ReadonlyMap<string, string>
  readonly context: Context
  /** Paths whose answers are what the person's card says. */
  readonly proven?: ReadonlySet<string>
  /** The field's label is the page's heading. */
  readonly heading?: boolean
  /** A secret was given before and is not shown again. */
  readonly given?: boolean
  /** Where a sent file is shown; with it, a new file takes the place of the one that stands in a field for one. */
  fileAddress?(id: string): string
}
