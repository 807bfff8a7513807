import { burdenLimit } from './burden-limit.ts'
import { careCertification } from './care-certification.ts'
import { carePlan } from './care-plan.ts'
import { certificationChange } from './certification-change.ts'
import { certificationMoved } from './certification-moved.ts'
import { certificationRenewal } from './certification-renewal.ts'
import { highCost } from './high-cost.ts'
import { homeRepair } from './home-repair.ts'
import { insuranceCardReissue } from './insurance-card-reissue.ts'
import { shareCertificateReissue } from './share-certificate-reissue.ts'
import { welfareEquipment } from './welfare-equipment.ts'

/** 介護保険: the eleven procedures that the state asks every town to open online first. */
export const care = [
  careCertification,
  certificationRenewal,
  certificationChange,
  certificationMoved,
  carePlan,
  highCost,
  burdenLimit,
  welfareEquipment,
  homeRepair,
  shareCertificateReissue,
  insuranceCardReissue,
]
