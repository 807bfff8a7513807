import type { Command, System } from '../systems/system.ts'
import { auditVerifyCommand } from './audit-verify.ts'
import { backupCommand } from './backup.ts'
import { restoreCommand } from './restore.ts'
import type { Commands } from './run-command.ts'
import { townCheckCommand } from './town-check.ts'
import { userAddCommand } from './user-add.ts'
import { userCloseCommand } from './user-close.ts'

export { type Outcome, runCommand } from './run-command.ts'

/** The ground's own commands and those that the systems bring. */
export const commandsOf = (systems: readonly System[]): Commands => ({
  desk: [townCheckCommand],
  ground: [backupCommand, restoreCommand, auditVerifyCommand],
  hall: [
    userAddCommand,
    userCloseCommand,
    ...systems.flatMap(({ commands }): readonly Command[] => commands ?? []),
  ],
})
