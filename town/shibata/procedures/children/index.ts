import { childAllowance } from './child-allowance.ts'
import { childAllowanceChange } from './child-allowance-change.ts'
import { childAllowanceDetails } from './child-allowance-details.ts'
import { childAllowanceEnd } from './child-allowance-end.ts'
import { childAllowanceFees } from './child-allowance-fees.ts'
import { childAllowanceFeesChange } from './child-allowance-fees-change.ts'
import { childAllowanceGift } from './child-allowance-gift.ts'
import { childAllowanceGiftChange } from './child-allowance-gift-change.ts'
import { childAllowanceUnpaid } from './child-allowance-unpaid.ts'
import { childAllowanceYearly } from './child-allowance-yearly.ts'
import { nurseryApplication } from './nursery-application.ts'
import { nurseryCertification } from './nursery-certification.ts'
import { nurseryYearly } from './nursery-yearly.ts'
import { pregnancy } from './pregnancy.ts'
import { singleParentYearly } from './single-parent-yearly.ts'

/** 子育て, in the order of the country's list (子育て15手続). */
export const children = [
  childAllowance,
  childAllowanceChange,
  childAllowanceDetails,
  childAllowanceEnd,
  childAllowanceUnpaid,
  childAllowanceGift,
  childAllowanceGiftChange,
  childAllowanceFees,
  childAllowanceFeesChange,
  childAllowanceYearly,
  nurseryCertification,
  nurseryApplication,
  nurseryYearly,
  singleParentYearly,
  pregnancy,
]
