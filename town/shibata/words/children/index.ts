import { joined } from '../sentences.ts'
import { allowanceChangeWords } from './allowance-changes.ts'
import { allowanceEndWords } from './allowance-end.ts'
import { allowanceGiftWords } from './allowance-gifts.ts'
import { allowanceSharedWords } from './allowance-shared.ts'
import { childAllowanceWords } from './child-allowance.ts'
import { nurseryWords } from './nurseries.ts'
import { nurserySharedWords } from './nursery-shared.ts'
import { pregnancyWords } from './pregnancy.ts'
import { singleParentWords } from './single-parent.ts'

/** 子育て. */
export const childrenWords = joined(
  childAllowanceWords,
  allowanceSharedWords,
  allowanceChangeWords,
  allowanceEndWords,
  allowanceGiftWords,
  nurserySharedWords,
  nurseryWords,
  singleParentWords,
  pregnancyWords,
)
