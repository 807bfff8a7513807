import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amount, type Grant, REGISTER_VERBS, type Row, register, text } from '#language'
import type { StaffActor } from '#platform/people'
import { recordsTable } from './exports/export-records.ts'
import { keepDefinition } from './install.ts'
import { openRegister, PROGRAM } from './open-register.ts'
import { changeRecord } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { groupRecords } from './records/group-records.ts'
import { historyOf } from './records/history.ts'
import { countRecords, listRecords } from './records/list-records.ts'
import { findRecord } from './records/record.ts'
import { registersChanged } from './registers-now.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

const FIELDS = ['name', 'secret', 'price'] as const
const LIMITS = [100, 200] as const

const swept = (grants: readonly Grant[]) =>
  register({
    id: 'swept',
    name: '権限の掃除',
    about: '試験のための台帳です。',
    office: 'tax',
    fields: { name: text('名前'), secret: text('秘密'), price: amount('金額') },
    title: 'name',
    grants,
  })

let house: RegisterHall
const rows: { readonly id: string; readonly values: Row }[] = []
beforeAll(async () => {
  house = await registerHall([swept([{ may: ['read'] }])])
  const open = await openRegister(house.hall, PROGRAM, 'swept')
  for (const [at, price] of [50, 150, 250].entries()) {
    const id = await createRecord(house.hall, PROGRAM, open, {
      name: `前${at}`,
      secret: `前の秘密${at}`,
      price: '1',
    })
    const values = { name: `なまえ${at}`, secret: `ひみつ${at}`, price }
    await changeRecord(house.hall, PROGRAM, open, { id, version: 1, raw: values, via: 'desk' })
    rows.push({ id, values })
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

async function everythingSeen(actor: StaffActor) {
  const { db } = house.hall
  const open = await openRegister(house.hall, actor, 'swept').catch(() => undefined)
  if (!open) return undefined
  const list = await listRecords(db, open, {})
  const one = await Promise.all(rows.map(({ id }) => findRecord(db, open, id)))
  const exported: unknown[] = []
  for await (const batch of recordsTable(db, open, {}).rows) exported.push(...batch.flat())
  const history = await Promise.all(one.map((record) => (record ? historyOf(db, open, record) : [])))
  return { open, list, one, exported: JSON.stringify(exported), history }
}

test('どの権限の組でも、一覧、記録、書き出し、履歴、検索、しぼり込み、並べ替え、集計のどこからも、見えないはずの行と欄は出ない', async () => {
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
        const { open, list, one, exported, history } = seen
        expect(one.map((record) => record?.values)).toEqual(should)
        expect(list.records.map(({ values }) => values).reverse()).toEqual(should.filter(Boolean))
        for (const [at, values] of should.entries()) {
          const hidden = FIELDS.filter((field) => !values || !Object.hasOwn(values, field))
          expect(
            history[at]!.flatMap(({ before }) => Object.keys(before)).some((id) =>
              hidden.includes(id as never),
            ),
          ).toBe(false)
          for (const field of hidden.filter((each) => each !== 'price')) {
            const word = String(rows[at]!.values[field])
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
      fc.constantFrom(...FIELDS),
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
