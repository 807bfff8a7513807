import { care } from './care/index.ts'
import { childAllowance } from './child-allowance.ts'
import { disasterCertificate } from './disaster-certificate.ts'
import { movingInBooking } from './moving-in-booking.ts'
import { movingOut } from './moving-out.ts'

/** Every procedure of the town. A new one is a new file and one line here. */
export const procedures = [childAllowance, disasterCertificate, movingOut, movingInBooking, ...care]

export { childAllowance, disasterCertificate, movingInBooking, movingOut }
