/** What the town publishes, as projections of its registers: what a clerk changes there is served in the same moment. */
import type { Filter, Hall, PublishedSettings } from '#language'
import {
  countRecords,
  type ListAsked,
  listRecords,
  openRegister,
  PROGRAM,
  type RegisterStanding,
  registerStandings,
} from '#systems/registers'
import { isProtected } from '../population/public-rows.ts'
import type {
  Published,
  PublishedColumn,
  PublishedDataset,
  PublishedRow,
  PublishedValue,
  RowsWish,
} from '../published.ts'
import type { Column, Dataset } from '../standard/dataset.ts'
import { datasetsOf } from '../standard/datasets.ts'
import { answerRows, meetingRows } from './answer-rows.ts'
import { choiceOf, fieldIdOf, kindOfColumn, registerIdOf } from './dataset-register.ts'
import { protectedRows, protectionMark, protectionNote } from './protected-rows.ts'
import { valueIn } from './values.ts'

/** The datasets that the town's settings name, with what they say of each. */
export function publishedDatasets({
  town,
}: Hall): readonly { readonly dataset: Dataset; readonly settings: PublishedSettings }[] {
  const named = town.openData?.published ?? {}
  return datasetsOf(town.openData).flatMap((dataset) => {
    const settings = named[dataset.key]
    return settings ? [{ dataset, settings }] : []
  })
}

const BATCH = 1_000
/** A dataset of more rows than this is not counted exactly. */
const MOST_COUNTED = 10_000_000

export const publishedRegisters = (hall: Hall): Published => {
  const find = (key: string) => publishedDatasets(hall).find(({ dataset }) => dataset.key === key)
  const opened = (dataset: Dataset) => openRegister(hall, PROGRAM, registerIdOf(dataset))
  return {
    async list() {
      const all = publishedDatasets(hall)
      const standings = await registerStandings(
        hall,
        all.map(({ dataset }) => registerIdOf(dataset)),
      )
      return all.flatMap(({ dataset, settings }) => {
        const standing = standings.get(registerIdOf(dataset))
        return standing ? [described(hall, dataset, settings, standing)] : []
      })
    },
    async find(key) {
      const found = find(key)
      if (!found) return undefined
      const id = registerIdOf(found.dataset)
      const standing = (await registerStandings(hall, [id])).get(id)
      return standing && described(hall, found.dataset, found.settings, standing)
    },
    async *rows(key, wish = {}) {
      const found = find(key)
      if (!found) return
      const { dataset } = found
      if (isProtected(dataset)) {
        yield* answerRows(await protectedRows(hall, dataset), wish)
        return
      }
      const open = await opened(dataset)
      const columns = (wish.fields ?? dataset.current.columns.map(({ name }) => name)).flatMap((name) =>
        dataset.current.columns.filter((column) => column.name === name),
      )
      let left = wish.limit ?? Number.POSITIVE_INFINITY
      let [after, offset]: [string | undefined, number] = [undefined, wish.offset ?? 0]
      while (left > 0) {
        const asked = {
          ...askedOf(dataset, wish),
          oldestFirst: true,
          after,
          offset,
          size: Math.min(left, BATCH),
        }
        const { records, next } = await listRecords(hall.db, open, asked)
        if (records.length > 0) yield records.map(({ values }) => rowOf(dataset, columns, values))
        left -= records.length
        if (next === undefined) return
        ;[after, offset] = [next, 0]
      }
    },
    async count(key, wish = {}) {
      const found = find(key)
      if (!found) return 0
      const { dataset } = found
      if (isProtected(dataset)) return meetingRows(await protectedRows(hall, dataset), wish).length
      return countRecords(hall.db, await opened(dataset), askedOf(dataset, wish), MOST_COUNTED)
    },
  }
}

const rowOf = (
  dataset: Dataset,
  columns: readonly Column[],
  values: Readonly<Record<string, unknown>>,
): PublishedRow =>
  Object.fromEntries(columns.map((column) => [column.name, valueIn(column, dataset, values)]))

function askedOf(dataset: Dataset, { filters = {}, q, sort = [], near }: RowsWish): ListAsked {
  const column = (name: string) => dataset.current.columns.find((each) => each.name === name)
  const wanted = Object.entries(filters).map(([name, values]): Filter => {
    const found = column(name)
    return { op: 'any', of: values.map((value) => (found ? isValue(found, dataset, value) : NOTHING)) }
  })
  const words = typeof q === 'object' ? Object.entries(q) : []
  const parts = words.flatMap(([name, text]) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((value): Filter => ({ op: 'contains', field: fieldIdOf(name), value })),
  )
  return {
    filters: [...wanted, ...parts],
    q: typeof q === 'string' && q.trim() !== '' ? q : undefined,
    sort: sort.map(({ column: name, descending }) => ({
      field: fieldIdOf(name),
      ...(descending && { down: true as const }),
    })),
    near: near && { ...near, fields: { lat: fieldIdOf('緯度'), lng: fieldIdOf('経度') } },
  }
}

/** Holds for no record. */
const NOTHING: Filter = { op: 'is', field: 'none', value: '' }

function isValue(column: Column, dataset: Dataset, value: PublishedValue): Filter {
  const field = fieldIdOf(column.name)
  if (value === null) return { op: 'not', of: { op: 'answered', field } }
  const text = kindOfColumn(column, dataset) === 'choice' ? choiceOf(String(value)) : String(value)
  return { op: 'is', field, value: text }
}

const TYPES: Readonly<Partial<Record<Column['type'], PublishedColumn['type']>>> = {
  number: 'number',
  latitude: 'number',
  longitude: 'number',
  date: 'date',
  time: 'time',
}

/** What stands in a column of that type, in a sentence; its name says the rest. */
const ABOUT: Readonly<Partial<Record<Column['type'], string>>> = {
  code: '総務省の6桁の番号です。最後の1桁は検査数字です。',
  id: '町の中で1つに決まる番号です。',
  kana: '全角カタカナです。',
  townId: 'アドレス・ベース・レジストリの町字IDです。',
  latitude: '世界測地系の度（10進法）です。',
  longitude: '世界測地系の度（10進法）です。',
  tel: '市外局番からの番号です。',
  corporate: '国税庁の13桁の番号です。',
  weekdays: '「月火水木金」のように並べます。',
  time: '24時間制です。',
  date: '西暦の「2026-11-23」の形です。',
  presence: '「有」か「無」です。',
  flag: 'あてはまるときは1です。',
  list: 'いくつかあるときは「;」で区切ります。',
}

function described(
  { town }: Hall,
  dataset: Dataset,
  { office, about, frequency, licence = 'CC-BY-4.0', keywords = [] }: PublishedSettings,
  standing: RegisterStanding,
): PublishedDataset {
  const names = new Set(dataset.current.columns.map(({ name }) => name))
  return {
    key: dataset.key,
    ...(dataset.number !== undefined && { number: Number(dataset.number) }),
    title: dataset.title,
    description: about + protectionNote(town, dataset),
    ...{ office, licence, frequency, keywords },
    columns: dataset.current.columns.map(({ name, type, need }) => ({
      ...{ id: name, label: name, type: TYPES[type] ?? ('text' as const), about: ABOUT[type] ?? '' },
      required: need === 'required',
    })),
    identity: dataset.by,
    ...(names.has('緯度') && names.has('経度') && { coordinates: { latitude: '緯度', longitude: '経度' } }),
    spatial: town.name,
    createdAt: standing.createdAt,
    updatedAt: standing.updatedAt,
    confirmedAt: standing.confirmedAt ?? standing.createdAt,
    version: standing.version + protectionMark(town, dataset),
  }
}
