/** The worker's part: everything that says how it is checked is checked, and what came of it is noted. */
import limited from 'p-limit'
import type { Hall } from '#language'
import { everyRecord, settingsOf } from '#systems/devices'
import { openRegister, PROGRAM } from '#systems/registers'
import { ask, type Target } from './ask.ts'
import { noteOutcome } from './note-outcome.ts'

const AT_ONCE = 8
const CHECKS = ['http', 'https', 'tcp', 'icmp'] as const

/** What a record says about its check; undefined where it is not to be checked, or stands in stock. */
export function targetOf(values: Readonly<Record<string, unknown>>): Target | undefined {
  const check = CHECKS.find((each) => each === values.check)
  const host = typeof values.host === 'string' ? values.host.trim() : ''
  const used = values.state === undefined || values.state === 'used'
  if (!check || !host || !used) return undefined
  return { check, host, port: typeof values.port === 'number' ? values.port : undefined }
}

export interface Watched {
  readonly register: string
  readonly record: string
  readonly target: Target
}

export async function watchedOf(hall: Hall): Promise<Watched[]> {
  const found: Watched[] = []
  for (const register of settingsOf(hall).watched ?? []) {
    const open = await openRegister(hall, PROGRAM, register)
    for (const { id, values } of await everyRecord(hall.db, open)) {
      const target = targetOf(values)
      if (target) found.push({ register, record: id, target })
    }
  }
  return found
}

/** What cannot be known is not noted: a check that may not be made is no outage. */
export async function watchReach(_: unknown, hall: Hall): Promise<void> {
  const inTurn = limited(AT_ONCE)
  const all = await watchedOf(hall)
  await Promise.all(
    all.map(({ register, record, target }) =>
      inTurn(async () => {
        const outcome = await ask(target, hall.config.reachNetworks)
        if (outcome.reached === undefined) return
        const error = outcome.reached ? '' : outcome.error
        await noteOutcome(hall.db, {
          register,
          record,
          reached: outcome.reached,
          error,
          at: hall.clock.now(),
        })
      }),
    ),
  )
}
