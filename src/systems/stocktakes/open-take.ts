import { v7 as uuid } from 'uuid'
import type { Hall, RegisterField } from '#language'
import { record as audit } from '#platform/audit'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import {
  askedOf,
  formatValue,
  groupRecords,
  linkChoices,
  linkedTitles,
  listRecords,
  type OpenRegister,
  type RegisterRecord,
  readWish,
  shownFields,
} from '#systems/registers'
import type { Item } from './result.ts'
import type { PlaceChoice } from './take.ts'

export interface TakeWish {
  readonly name: string
  /** The query of the register's page: which of its records are meant. */
  readonly wish: string
  readonly placeField?: string | undefined
  readonly checkedField?: string | undefined
}

/** A telephone carries them all; the list of a whole hall stays well below. */
export const MOST_ITEMS = 5_000
const BATCH = 500

const PLACE_KINDS = ['link', 'choice', 'text']

/** Fields that may say where a record stands. */
export const placeFields = ({ definition, rights }: OpenRegister): RegisterField[] =>
  definition.fields.filter(
    (field) =>
      PLACE_KINDS.includes(field.kind) &&
      !rights.neverSeen.has(field.id) &&
      field.id !== definition.title &&
      field.id !== definition.key &&
      !(field.kind === 'link' && field.many),
  )

/** Fields that may say when a record was last seen. */
export const dateFields = ({ definition, rights }: OpenRegister): RegisterField[] =>
  definition.fields.filter(({ kind, id }) => kind === 'date' && !rights.neverSeen.has(id))

/**
 * Opens a stock-take over the records of a list, as they stand now.
 * @returns its id
 * @throws Problem 403, 422
 */
export async function openTake(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { name, wish, placeField, checkedField }: TakeWish,
): Promise<string> {
  if (!open.rights.may('change'))
    throw new Problem(403, 'この台帳の棚卸は、台帳を変えられる職員だけができます。')
  if (!name) throw new Problem(422, '棚卸の名前を入力してください。')
  const place = placeFields(open).find(({ id }) => id === placeField)
  const checked = dateFields(open).find(({ id }) => id === checkedField)
  const items = await itemsNow(hall, open, wish, place)
  if (items.length === 0) throw new Problem(422, 'この条件に合う記録がありません。条件を変えてください。')
  const places = place ? await placesOf(hall, open, place) : []
  const [id, at] = [uuid(), hall.clock.now()]
  await hall.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('stock_take')
      .values({
        ...{ id, register: open.definition.id, name, wish, places: json(places) },
        place_field: place?.id ?? null,
        checked_field: checked?.id ?? null,
        opened_at: at,
        opened_by: actor.id,
        opened_by_name: actor.name,
      })
      .execute()
    for (let from = 0; from < items.length; from += BATCH)
      await tx
        .insertInto('stock_take_item')
        .values(
          items.slice(from, from + BATCH).map((item) => ({
            ...{ stock_take: id, record: item.record, code: item.code },
            ...{ title: item.title, detail: item.detail, place: item.place ?? null },
          })),
        )
        .execute()
    const detail = { register: open.definition.id, items: items.length }
    await audit(tx, actor, { action: 'stock-take.opened', about: { kind: 'stock-take', id }, detail }, at)
  })
  return id
}

async function itemsNow(
  { db }: Hall,
  open: OpenRegister,
  wish: string,
  place: RegisterField | undefined,
): Promise<Item[]> {
  const asked = askedOf(open, readWish(open.definition, new URLSearchParams(wish)))
  const items: Item[] = []
  let after: string | undefined
  do {
    const page = await listRecords(db, open, { ...asked, after, size: BATCH })
    const titles = await linkedTitles(db, open, page.records)
    items.push(...page.records.map((record) => itemOf(open, record, titles, place)))
    if (items.length > MOST_ITEMS)
      throw new Problem(
        422,
        `1回の棚卸は${MOST_ITEMS.toLocaleString('ja-JP')}件までです。学校や階ごとに、条件でしぼってください。`,
      )
    after = page.next
  } while (after !== undefined)
  return items
}

function itemOf(
  open: OpenRegister,
  { id, values }: RegisterRecord,
  titles: ReadonlyMap<string, string>,
  place: RegisterField | undefined,
): Item {
  const { definition } = open
  const said = (field: RegisterField | undefined) =>
    (field && formatValue(field, values[field.id], titles)) ?? ''
  const title = said(definition.fields.find((field) => field.id === definition.title)) || '（名前なし）'
  const key = definition.key === undefined ? undefined : values[definition.key]
  const where = place && values[place.id]
  return {
    record: id,
    code: key === undefined ? id : String(key),
    title,
    detail: detailFields(open, place).map(said).filter(Boolean).join('　').slice(0, 100),
    place: where === undefined ? undefined : String(where),
  }
}

/**
 * Two short facts by which a thing is known in the hand. Of a register of living people only what was chosen from a list: a
 * text may be a name, and the list lies on a telephone.
 */
const detailFields = (open: OpenRegister, place: RegisterField | undefined): RegisterField[] =>
  shownFields(open, open.definition.views[0]!)
    .filter(
      ({ id, kind }) =>
        ![open.definition.title, open.definition.key, place?.id].includes(id) &&
        (kind === 'choice' || (kind === 'text' && !open.definition.personal)),
    )
    .slice(0, 2)

async function placesOf({ db }: Hall, open: OpenRegister, place: RegisterField): Promise<PlaceChoice[]> {
  if (place.kind === 'choice') return place.choices.map(({ id, label }) => ({ value: id, label }))
  if (place.kind === 'link') {
    const choices = (await linkChoices(db, open, [place])).get(place.id)
    if (!choices)
      throw new Problem(422, '場所の台帳が大きすぎて、一覧から選べません。別の欄を場所にしてください。')
    return choices.map(({ id, label }) => ({ value: id, label }))
  }
  const groups = await groupRecords(db, open, {}, { group: place.id })
  return groups.flatMap(({ value }) => (typeof value === 'string' && value ? [{ value, label: value }] : []))
}
