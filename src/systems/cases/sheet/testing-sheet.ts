/** For tests: what the worker does, and who asks for tables. */
import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { cases } from '../index.ts'
import { visit } from '../testing-visit.ts'
import { findTransfer, TASKS, type Transfer } from '../transfers/transfer.ts'

/** Runs the job of a transfer, as a worker would. */
export async function work(
  hall: Hall,
  id: string,
  task?: string,
): Promise<Transfer<unknown, Record<string, never>>> {
  const found = await findTransfer(hall.db, id)
  await cases.tasks![task ?? TASKS[found!.kind]]!({ transfer: id } as never, hall)
  return (await findTransfer(hall.db, id)) as never
}

/** Asks for a table of a queue, has it made, and fetches it. */
export async function exported(hall: Hall, actor: StaffActor, query: string, format: string) {
  const asked = await visit(hall, actor, `/desk/sheets/out${query}`, { format })
  const id = asked.location!.split('/').at(-1)!
  const transfer = await work(hall, id)
  return { id, transfer, file: await visit(hall, actor, `/desk/transfers/${id}/file`) }
}

/** Sends a table in, and has it read. */
export async function sentIn(hall: Hall, actor: StaffActor, procedure: string, bytes: Uint8Array) {
  const sent = await visit(
    hall,
    actor,
    `/desk/sheets/in?procedure=${procedure}`,
    {},
    { file: { name: 'a.csv', bytes } },
  )
  if (!sent.location) return { id: '', transfer: undefined, sent }
  const id = sent.location.split('/').at(-1)!
  return { id, transfer: await work(hall, id), sent }
}
