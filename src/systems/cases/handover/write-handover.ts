import { buffer } from 'node:stream/consumers'
import { type HandedOver, handoverEntries } from '#doors/handover'
import type { Lack } from '#doors/sheet'
import { HANDOVER, type Hall } from '#language'
import { writeZip } from '#platform/archive'
import { record } from '#platform/audit'
import { today } from '#platform/clock'
import { may, purposeOf } from '#platform/people'
import { findCase } from '../case.ts'
import { readable } from '../permission.ts'
import { printReview } from '../print-review.ts'
import type { ExportResult, LackNote } from '../sheet/export-cases.ts'
import { TransferRefused, transferTask, type Work } from '../transfers/run-transfer.ts'
import { settle, tellProgress } from '../transfers/transfer.ts'

export interface HandoverWish {
  readonly ids: readonly string[]
}

const MOST_BYTES = 300_000_000

/** The chosen applications as a ZIP in the town's layout; a line in the log for each. */
export const writeHandover = transferTask({ of: 'waiting', snapshot: true }, async (hall, work) => {
  const { tx, transfer, actor } = work
  if (!may(hall.town, actor, 'case.export'))
    throw new TransferRefused('いまの職では、申請を引き渡せません。担当課の上司にご相談ください。')
  const { ids } = transfer.wish as HandoverWish
  const chosen = await tx
    .selectFrom('application')
    .select('application.id')
    .where('application.id', 'in', [...ids])
    .where((row) => readable(hall.town, actor, row))
    .orderBy('number')
    .execute()
  if (chosen.length === 0) throw new TransferRefused('選んだ申請の中に、あなたが見られるものがありません。')
  await checkSize(
    work,
    chosen.map(({ id }) => id),
  )
  const lacks = new Map<string, LackNote & { places: string[] }>()
  const onLack = (lack: Lack, place: string) => {
    const known = lacks.get(lack.character) ?? { ...lack, count: 0, places: [] }
    const places = known.places.includes(place) ? known.places : [...known.places, place].slice(0, 200)
    lacks.set(lack.character, { ...known, count: known.count + 1, places })
  }
  const applications = handed(
    hall,
    work,
    chosen.map(({ id }) => id),
  )
  const entries = handoverEntries(hall.town.handover ?? HANDOVER, applications, onLack)
  const bytes = await buffer(writeZip(entries, hall.clock.now()))
  const name = `引き渡し_${today(hall.clock).replaceAll('-', '')}.zip`
  const file = await hall.files.store(
    tx,
    { bytes, name, purpose: 'transfer', owner: actor.id, allow: ['archive'], maxBytes: 2 ** 30 },
    hall.clock.now(),
  )
  await record(
    tx,
    actor,
    {
      action: 'transfer.handover',
      about: { kind: 'transfer', id: transfer.id },
      detail: { rows: chosen.length },
    },
    hall.clock.now(),
  )
  const result: ExportResult = { rows: chosen.length, lacks: [...lacks.values()] }
  await settle(tx, hall, transfer.id, { state: 'done', result, file })
})

async function checkSize({ tx }: Work, ids: readonly string[]): Promise<void> {
  const { bytes } = await tx
    .selectFrom('application_file')
    .innerJoin('file', 'file.id', 'file_id')
    .select((row) => row.fn.coalesce(row.fn.sum<string>('bytes'), row.lit(0)).as('bytes'))
    .where('application_id', 'in', [...ids])
    .executeTakeFirstOrThrow()
  if (Number(bytes) > MOST_BYTES)
    throw new TransferRefused(
      '添付が大きすぎて、1つのZIPになりません。件数を減らして、分けて作ってください。',
    )
}

/** Each application when its turn comes, written down before it goes out. */
async function* handed(
  hall: Hall,
  { tx, transfer, actor }: Work,
  ids: readonly string[],
): AsyncGenerator<HandedOver> {
  for (const [index, id] of ids.entries()) {
    await tellProgress(hall, transfer.id, index, ids.length)
    const found = await findCase(tx, id)
    if (!found) continue
    const { application, definition, answers } = found
    const purpose = purposeOf(hall.town, actor, 'case.export', application.office)
    await record(
      tx,
      actor,
      {
        action: 'application.export',
        about: { kind: 'application', id },
        ...(application.resident_id && { resident: application.resident_id }),
        ...(purpose && { purpose }),
        detail: { transfer: transfer.id, files: true },
      },
      hall.clock.now(),
    )
    const files = await tx
      .selectFrom('application_file')
      .innerJoin('file', 'file.id', 'file_id')
      .select(['file.id', 'file.name', 'file.key', 'file.sha256'])
      .where('application_id', '=', id)
      .orderBy('file.id')
      .execute()
    yield {
      source: hall.town.code,
      number: application.number,
      ...{ definition, answers, applicant: application.applicant, filedAt: application.filed_at },
      review: () => printReview(hall, found),
      files: files.map((file) => ({ ...file, bytes: () => hall.files.read(file) })),
    }
  }
  await tellProgress(hall, transfer.id, ids.length)
}
