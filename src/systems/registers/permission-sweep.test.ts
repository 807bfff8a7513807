import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AttachmentField,
  amount,
  attachment,
  type Grant,
  type PublicMap,
  place,
  REGISTER_VERBS,
  type Row,
  register,
  shape,
  text,
} from '#language'
import type { StaffActor } from '#platform/people'
import { PNG } from '../cases/testing-desk.ts'
import { filesOfRecord, getRecordFile } from './attachments/record-files.ts'
import { takeFile } from './attachments/take-files.ts'
import { addComment } from './comments/add-comment.ts'
import { listComments } from './comments/list-comments.ts'
import { recordsTable } from './exports/export-records.ts'
import { writeGeojson } from './exports/write-geojson.ts'
import { keepDefinition } from './install.ts'
import { ANYBODY, openRegister, PROGRAM } from './open-register.ts'
import { changeRecord } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { groupRecords } from './records/group-records.ts'
import { historyOf } from './records/history.ts'
import { countRecords, listRecords } from './records/list-records.ts'
import { findRecord } from './records/record.ts'
import { registersChanged } from './registers-now.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

const FIELDS = ['name', 'secret', 'price', 'paper', 'area', 'spot'] as const
type FieldId = (typeof FIELDS)[number]
const LIMITS = [100, 200] as const

const swept = (grants: readonly Grant[], map?: PublicMap) =>
  register({
    id: 'swept',
    name: '権限の掃除',
    about: '試験のための台帳です。',
    office: 'tax',
    fields: {
      name: text('名前'),
      secret: text('秘密'),
      price: amount('金額'),
      paper: attachment('書類', { optional: true }),
      area: shape('範囲', { optional: true }),
      spot: place('場所', { optional: true }),
    },
    title: 'name',
    grants,
    ...(map && { map: map as never }),
  })

/** Degrees that stand nowhere else; the last three are those of before. */
const EASTS = [141.111, 141.222, 141.333, 141.444, 141.555, 141.666]
const NORTHS = [38.1111, 38.2222, 38.3333]
const lineAt = (at: number) => ({
  type: 'LineString',
  coordinates: [
    [EASTS[at]!, 38.25],
    [141.5, 38.5],
  ],
})

let house: RegisterHall
interface Swept {
  readonly id: string
  readonly values: Row
  /** The file that stands there, and the one that it replaced. */
  readonly files: readonly string[]
}
const rows: Swept[] = []
beforeAll(async () => {
  house = await registerHall([swept([{ may: ['read', 'add', 'change'] }])])
  const { hall, people } = house
  const { clerk } = people
  const open = await openRegister(hall, clerk, 'swept')
  const paper = open.definition.fields.find(({ id }) => id === 'paper') as AttachmentField
  for (const [at, price] of [50, 150, 250].entries()) {
    const [first, second] = [
      await takeFile(hall, clerk, open, paper, { bytes: PNG, name: `前の書類${at}.png` }),
      await takeFile(hall, clerk, open, paper, { bytes: PNG, name: `しょるい${at}.png` }),
    ]
    const before = {
      name: `前${at}`,
      secret: `前の秘密${at}`,
      price: '1',
      paper: [first.id],
      area: lineAt(at + 3),
    }
    const id = await createRecord(hall, clerk, open, before)
    const drawn = { area: lineAt(at), spot: { lat: NORTHS[at]!, lng: 140.5 } }
    const raw = { name: `なまえ${at}`, secret: `ひみつ${at}`, price, paper: [second.id], ...drawn }
    await changeRecord(hall, clerk, open, { id, version: 1, raw, via: 'desk' })
    await addComment(hall, clerk, open, id, { text: `はなし${at}`, to: [] })
    const { name, type, bytes } = second
    const values = { ...raw, paper: [{ id: second.id, name, type, bytes }] }
    rows.push({ id, values, files: [first.id, second.id] })
  }
})
afterAll(() => house.close())

const grant: fc.Arbitrary<Grant> = fc.record(
  {
    office: fc.constantFrom('tax', 'health'),
    posts: fc.constantFrom(['主事'] as const, ['係長', '課長'] as const),
    may: fc.subarray([...REGISTER_VERBS], { minLength: 1 }),
    rows: fc.constantFrom(...LIMITS).map((value) => ({ op: 'atMost', field: 'price', value }) as const),
    hide: fc.subarray([...FIELDS], { minLength: 1 }),
    fix: fc.subarray([...FIELDS], { minLength: 1 }),
  },
  { requiredKeys: ['may'] },
) as fc.Arbitrary<Grant>

/** What a grant says, read once more without SQL. */
const reaches = ({ office, posts }: Grant, { assignments }: StaffActor) =>
  assignments.some((held) => (!office || held.office === office) && (!posts || posts.includes(held.post)))
const holdsFor = ({ rows }: Grant, values: Row) =>
  !rows || Number(values.price) <= Number((rows as { value: number }).value)

function seenBy(grants: readonly Grant[], actor: StaffActor, values: Row): Row | undefined {
  const reading = grants.filter(
    (each) => each.may.includes('read') && reaches(each, actor) && holdsFor(each, values),
  )
  if (reading.length === 0) return undefined
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => reading.some(({ hide }) => !hide?.includes(id))),
  )
}

/** What of a field somebody could look for. */
function wordOf({ values }: Swept, field: FieldId): string {
  if (field === 'paper') return (values.paper as { name: string }[])[0]!.name
  if (field === 'area') return String((values.area as ReturnType<typeof lineAt>).coordinates[0]![0])
  return field === 'spot' ? String((values.spot as { lat: number }).lat) : String(values[field])
}

async function everythingSeen(actor: StaffActor) {
  const { db } = house.hall
  const open = await openRegister(house.hall, actor, 'swept').catch(() => undefined)
  if (!open) return undefined
  const list = await listRecords(db, open, {})
  const one = await Promise.all(rows.map(({ id }) => findRecord(db, open, id)))
  const exported: unknown[] = []
  for await (const batch of recordsTable(db, open, {}).rows) exported.push(...batch.flat())
  const geojson: string[] = []
  for await (const part of writeGeojson(db, open, {})) geojson.push(Buffer.from(part).toString('utf8'))
  const history = await Promise.all(one.map((record) => (record ? historyOf(db, open, record) : [])))
  const files = await Promise.all(
    rows.map(({ files }) =>
      Promise.all(
        files.map((id) =>
          getRecordFile(db, open, actor, id).then(
            () => true,
            () => false,
          ),
        ),
      ),
    ),
  )
  const listed = await Promise.all(one.map((record) => (record ? filesOfRecord(db, open, record) : [])))
  const comments = await listComments(db, open, { q: undefined, after: undefined })
  return {
    open,
    list,
    one,
    exported: JSON.stringify(exported) + geojson.join(''),
    history,
    files,
    listed,
    comments,
  }
}

test('どの権限の組でも、一覧、記録、書き出し、履歴、ファイル、コメント、検索、しぼり込み、並べ替え、集計のどこからも、見えないはずの行と欄は出ない', async () => {
  const { clerk, chief, stranger, engineer } = house.people
  await fc.assert(
    fc.asyncProperty(fc.array(grant, { minLength: 1, maxLength: 4 }), async (grants) => {
      const definition = swept(grants)
      await house.hall.db
        .transaction()
        .execute((tx) =>
          keepDefinition(tx, definition, { at: house.hall.clock.now(), by: '試験', madeIn: 'file' }),
        )
      registersChanged(house.hall)
      for (const actor of [clerk, chief, stranger, engineer]) {
        const should = rows.map(({ values }) => seenBy(grants, actor, values))
        const seen = await everythingSeen(actor)
        const mayRead = grants.some((each) => each.may.includes('read') && reaches(each, actor))
        expect(seen !== undefined).toBe(mayRead)
        if (!seen) continue
        const { open, list, one, exported, history, files, listed, comments } = seen
        expect(one.map((record) => record?.values)).toEqual(should)
        expect(list.records.map(({ values }) => values).reverse()).toEqual(should.filter(Boolean))
        expect(comments.rows.map(({ text }) => text).sort()).toEqual(
          should.flatMap((values, at) => (values ? [`はなし${at}`] : [])),
        )
        for (const [at, values] of should.entries()) {
          const shown = values !== undefined && Object.hasOwn(values, 'paper')
          expect(files[at]).toEqual([shown, shown])
          expect(listed[at]!.map(({ current }) => current)).toEqual(shown ? [false, true] : [])
          const hidden = FIELDS.filter((field) => !values || !Object.hasOwn(values, field))
          expect(
            history[at]!.flatMap(({ before }) => Object.keys(before)).some((id) =>
              hidden.includes(id as never),
            ),
          ).toBe(false)
          for (const field of hidden.filter((each) => each !== 'price')) {
            const word = wordOf(rows[at]!, field)
            expect(exported).not.toContain(word)
            const { db } = house.hall
            expect(await countRecords(db, open, { q: word })).toBe(0)
            expect(await countRecords(db, open, { filters: [{ op: 'is', field, value: word }] })).toBe(0)
            const groups = await groupRecords(db, open, {}, { group: field })
            expect(groups.map(({ value }) => value)).not.toContain(word)
          }
        }
        const sums = await groupRecords(house.hall.db, open, {}, { group: 'name', totals: ['price'] })
        const total = sums.reduce((sum, each) => sum + (each.sums.price ?? 0), 0)
        const grouped = open.rights.neverSeen.has('name') ? [] : should
        expect(total).toBe(grouped.reduce((sum, values) => sum + Number(values?.price ?? 0), 0))
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('どの権限の組でも、変えられるのは、変えてよい行の、変えてよい欄だけ', async () => {
  const { clerk, chief, stranger } = house.people
  await fc.assert(
    fc.asyncProperty(
      fc.array(grant, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('name', 'secret', 'price'),
      async (grants, field) => {
        await house.hall.db
          .transaction()
          .execute((tx) =>
            keepDefinition(tx, swept(grants), { at: house.hall.clock.now(), by: '試験', madeIn: 'file' }),
          )
        registersChanged(house.hall)
        const program = await openRegister(house.hall, PROGRAM, 'swept')
        for (const actor of [clerk, chief, stranger])
          for (const { id, values } of rows) {
            const version = (await findRecord(house.hall.db, program, id))!.version
            const next = field === 'price' ? Number(values.price) + 1 : `${values[field]}`
            const open = await openRegister(house.hall, actor, 'swept').catch(() => undefined)
            const raw = { [field]: field === 'price' ? next : `${next}改` }
            const done =
              open &&
              (await changeRecord(house.hall, actor, open, { id, version, raw, via: 'desk' })
                .then(() => true)
                .catch(() => false))
            const may = (each: Grant, verb: 'read' | 'change', row: Row) =>
              each.may.includes(verb) && reaches(each, actor) && holdsFor(each, row)
            const after = { ...values, ...(field === 'price' && { price: next }) }
            const should =
              grants.some((each) => may(each, 'read', values)) &&
              grants.some(
                (each) =>
                  may(each, 'change', values) && ![...(each.hide ?? []), ...(each.fix ?? [])].includes(field),
              ) &&
              grants.some((each) => may(each, 'change', after))
            expect(Boolean(done)).toBe(should)
            if (done)
              await changeRecord(house.hall, PROGRAM, program, {
                id,
                version: version + 1,
                raw: { [field]: values[field] },
                via: 'desk',
              })
          }
      },
    ),
    { numRuns: 30 },
  )
}, 120_000)

const publicMap: fc.Arbitrary<PublicMap> = fc.record(
  {
    by: fc.constant('spot'),
    columns: fc.subarray(['secret', 'price', 'area']).map((more) => ['name', ...more]),
    where: fc.constantFrom(...LIMITS).map((value) => ({ op: 'atMost', field: 'price', value }) as const),
  },
  { requiredKeys: ['by', 'columns'] },
) as fc.Arbitrary<PublicMap>

test('町の地図に出すと書いた台帳から、町の外の人に見えるのは、書いた欄と条件に合う行だけ', async () => {
  const { db, clock } = house.hall
  await fc.assert(
    fc.asyncProperty(
      fc.array(grant, { minLength: 1, maxLength: 2 }),
      fc.option(publicMap),
      async (grants, map) => {
        await db.transaction().execute((tx) =>
          keepDefinition(tx, swept(grants, map ?? undefined), {
            at: clock.now(),
            by: '試験',
            madeIn: 'file',
          }),
        )
        registersChanged(house.hall)
        const open = await openRegister(house.hall, ANYBODY, 'swept').catch(() => undefined)
        expect(open !== undefined).toBe(map !== null)
        if (!open || !map) return
        const shown = [...map.columns, map.by]
        const should = rows.map(({ values }) =>
          holdsFor({ may: ['read'], ...(map.where && { rows: map.where }) }, values)
            ? Object.fromEntries(Object.entries(values).filter(([id]) => shown.includes(id)))
            : undefined,
        )
        const one = await Promise.all(rows.map(({ id }) => findRecord(db, open, id)))
        expect(one.map((record) => record?.values)).toEqual(should)
        const list = await listRecords(db, open, { oldestFirst: true })
        expect(list.records.map(({ values }) => values)).toEqual(should.filter(Boolean))
        for (const verb of REGISTER_VERBS) expect(open.rights.may(verb)).toBe(verb === 'read')
        for (const [at, values] of should.entries())
          for (const field of FIELDS.filter((each) => !values || !Object.hasOwn(values, each))) {
            const word = wordOf(rows[at]!, field)
            if (field !== 'price') expect(await countRecords(db, open, { q: word })).toBe(0)
            if (shown.includes(field)) continue
            expect(await countRecords(db, open, { filters: [{ op: 'answered', field }] })).toBe(0)
            const near = { lat: 38.1, lng: 140.5, fields: { lat: field, lng: field } }
            expect((await listRecords(db, open, { near })).records).toEqual([])
          }
      },
    ),
    { numRuns: 30 },
  )
}, 120_000)
