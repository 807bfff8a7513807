import { movingInBooking } from './moving-in-booking.ts'
import { movingOut } from './moving-out.ts'

/** 引っ越し. */
export const moving = [movingOut, movingInBooking]
