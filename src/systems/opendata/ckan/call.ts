import type { Hall } from '#language'
import type { Published } from '../published.ts'
import type { Params } from './read-params.ts'

/** One call of an action. */
export interface CkanCall {
  readonly hall: Hall
  readonly published: Published
  readonly params: Params
  /** The address as it was asked for, from which links to further pages are made. */
  readonly url: URL
}

export interface Action {
  /** One English sentence, for `help_show`. */
  readonly about: string
  /** @returns what stands under `result` @throws CkanError */
  run(call: CkanCall): Promise<unknown>
}
