import { joined } from '../sentences.ts'
import { burdenLimitWords } from './burden-limit.ts'
import { certificationWords } from './certification.ts'
import { certificationMoreWords } from './certification-more.ts'
import { equipmentWords } from './equipment.ts'
import { highCostWords } from './high-cost.ts'
import { homeRepairWords } from './home-repair.ts'
import { planAndPapersWords } from './plan-and-papers.ts'
import { careWords } from './shared.ts'

/** The eleven procedures of 介護保険 in other words. */
export const allCareWords = joined(
  careWords,
  certificationWords,
  certificationMoreWords,
  planAndPapersWords,
  highCostWords,
  burdenLimitWords,
  equipmentWords,
  homeRepairWords,
)
