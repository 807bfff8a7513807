import { standBeside } from '#systems/cases'
import type { System } from '../system.ts'
import { tellPaid } from './confirm.ts'
import { noteOwed } from './owed.ts'

standBeside({ approved: noteOwed })

/** 支給: what approved cases are owed, until the bank has paid it. */
export const payouts: System = {
  name: 'payouts',
  tasks: { 'payouts.tell': tellPaid },
}
