import { v7 as uuid } from 'uuid'
import {
  type AddressBook,
  addressBook,
  type Context,
  type Definition,
  type FieldDefinition,
  type Hall,
  loadBanks,
  type StoredFileFacts,
  type Town,
} from '#language'
import { type IsoDate, today } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'

const books = new WeakMap<Town, AddressBook>()

/** The town's addresses for completing what somebody starts. */
export function addressBookOf(town: Town): AddressBook {
  let book = books.get(town)
  if (!book) {
    const { prefecture, county, name } = town
    book = addressBook(
      { code: town.code.slice(0, 5), prefecture, name, ...(county && { county }) },
      town.addresses,
    )
    books.set(town, book)
  }
  return book
}

/** A number that stands apart: read in this request, kept when the transaction keeps it. */
export interface Secret {
  readonly ref: string
  readonly plain: string
  readonly path: string
}

export interface FormContext extends Context {
  /** Secrets read so far. */
  readonly secrets: Secret[]
}

/**
 * What readers may look up while a draft is filled in: its files, free places, the town's books.
 * @param draftId undefined: it has no files
 */
export async function formContext(
  db: Database | Transaction,
  hall: Hall,
  definition: Definition,
  draftId: string | undefined,
): Promise<FormContext> {
  const [files, bookings] = await Promise.all([
    draftId === undefined ? new Map<string, StoredFileFacts>() : filesOf(db, draftId),
    bookingsOf(db, hall, definition),
  ])
  const secrets: Secret[] = []
  return {
    today: today(hall.clock),
    addresses: addressBookOf(hall.town),
    banks: loadBanks(),
    disasters: hall.town.disasters,
    findFile: (id) => files.get(id),
    placesLeft: (path, date, time) =>
      capacityOf(definition, path) - (bookings.get(`${path} ${date} ${time}`) ?? 0),
    keepSecret(plain, path) {
      const ref = uuid()
      secrets.push({ ref, plain, path })
      return { ref }
    },
    secrets,
  }
}

async function filesOf(db: Database | Transaction, draftId: string): Promise<Map<string, StoredFileFacts>> {
  const rows = await db
    .selectFrom('draft_file')
    .innerJoin('file', 'file.id', 'draft_file.file_id')
    .select(['file.id', 'file.name', 'file.type', 'file.bytes'])
    .where('draft_id', '=', draftId)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, bytes: Number(row.bytes) }]))
}

const slotsIn = (definition: Definition): FieldDefinition[] =>
  definition.pages.flatMap((page) => page.fields).filter((field) => field.kind === 'slot')

const capacityOf = (definition: Definition, path: string): number => {
  const field = slotsIn(definition).find((each) => each.id === path)
  return field?.kind === 'slot' ? field.capacity : 0
}

async function bookingsOf(
  db: Database | Transaction,
  hall: Hall,
  definition: Definition,
): Promise<Map<string, number>> {
  if (slotsIn(definition).length === 0) return new Map()
  const rows = await db
    .selectFrom('booking')
    .select(['field', 'day', 'start_time'])
    .select((row) => row.fn.countAll<number>().as('taken'))
    .where('procedure', '=', definition.id)
    .where('day', '>=', today(hall.clock) as IsoDate)
    .groupBy(['field', 'day', 'start_time'])
    .execute()
  return new Map(rows.map((row) => [`${row.field} ${row.day} ${row.start_time}`, Number(row.taken)]))
}
