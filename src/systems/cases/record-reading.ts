import type { Hall } from '#language'
import { record } from '#platform/audit'
import { purposeOf, type StaffActor } from '#platform/people'
import type { Case } from './case.ts'
import { readingOffice } from './permission.ts'
import type { QueueWish } from './queue-wish.ts'

interface Reading {
  /** `application.read`, `file.read`, `letter.read`, `my-number.read` */
  readonly action: string
  /** What was read, when it is not the application itself. */
  readonly about?: { readonly kind: string; readonly id: string }
  /** The verb that allowed it: its purpose is written down. */
  readonly verb?: string
  readonly detail?: object
}

/** Writes down that somebody looked at a case, or at something in it, and for what. */
export function recordReading(hall: Hall, actor: StaffActor, found: Case, reading: Reading): Promise<void> {
  const { id, resident_id } = found.application
  const purpose = purposeOf(
    hall.town,
    actor,
    reading.verb ?? 'case.read',
    readingOffice(hall.town, actor, found),
  )
  return record(
    hall.db,
    actor,
    {
      action: reading.action,
      about: reading.about ?? { kind: 'application', id },
      ...(resident_id && { resident: resident_id }),
      ...(purpose && { purpose }),
      detail: { ...reading.detail, ...(reading.about && { application: id }) },
    },
    hall.clock.now(),
  )
}

/** Writes down that a list was shown. The words searched for may be a person's name: they stay out of the log. */
export function recordListing(hall: Hall, actor: StaffActor, wish: QueueWish, shown: number): Promise<void> {
  const purpose = hall.town.offices
    .map((office) => purposeOf(hall.town, actor, 'case.read', office.id))
    .find((each) => each !== undefined)
  return record(
    hall.db,
    actor,
    {
      action: wish.q ? 'application.search' : 'application.list',
      about: { kind: 'queue', id: wish.view },
      ...(purpose && { purpose }),
      detail: { shown, ...(wish.procedure && { procedure: wish.procedure }) },
    },
    hall.clock.now(),
  )
}
