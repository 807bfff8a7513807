import type { Sentences } from '../sentences.ts'
import { childAllowanceWords } from './child-allowance.ts'

/** 子育て. */
export const childrenWords: Sentences = {
  ...childAllowanceWords,
}
