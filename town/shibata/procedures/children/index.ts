import { childAllowance } from './child-allowance.ts'

/** 子育て. */
export const children = [childAllowance]
