/** On paper: labels, a list, one record. */
import type { RegisterField } from '#language'
import { record as audit } from '#platform/audit'
import { download, get, Problem, page, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { actorOf, askedOf, recordListing, registerOf } from './desk-routes.tsx'
import { facesOf, LABEL_SHEETS } from './labels/label-sheets.ts'
import { type LabelWish, MOST_LABEL_FIELDS, MOST_LABELS, printLabels } from './labels/print-labels.ts'
import { MOST_PRINTED, printRecordList } from './labels/print-list.ts'
import { printRecord } from './labels/print-record.ts'
import type { OpenRegister } from './open-register.ts'
import { noRecord } from './records/change-record.ts'
import { historyOf } from './records/history.ts'
import { linkedTitles } from './records/links.ts'
import { countRecords, listRecords } from './records/list-records.ts'
import { findRecord, type RegisterRecord } from './records/record.ts'
import { LabelForm } from './screens/label-form.tsx'
import { readWish } from './wish.ts'

const USE = { who: { may: 'register.use' } } as const
const PDF = 'application/pdf'
const BATCH = 500

/** The records that an address means: those it names, or its whole list. @throws Problem 404, 422 */
async function recordsOf(request: WebRequest, open: OpenRegister, most: number): Promise<RegisterRecord[]> {
  const { db } = hallOf(request)
  const named = request.url.searchParams.getAll('record')
  const found: RegisterRecord[] = []
  if (named.length > 0) {
    for (const id of named.slice(0, most)) {
      const record = isUuid(id) ? await findRecord(db, open, id) : undefined
      if (!record) throw noRecord()
      found.push(record)
    }
    return found
  }
  const asked = askedOf(open, readWish(open.definition, request.url.searchParams))
  let after: string | undefined
  do {
    const batch = await listRecords(db, open, { ...asked, after, size: BATCH })
    found.push(...batch.records)
    if (found.length > most)
      throw new Problem(
        422,
        `1回に印刷できるのは${most.toLocaleString('ja-JP')}件までです。条件でしぼってください。`,
      )
    after = batch.next
  } while (after !== undefined)
  return found
}

/** What may stand on a label: what the reader sees of every record. */
const labelFields = ({ definition, rights }: OpenRegister): RegisterField[] =>
  definition.fields.filter(({ id }) => id !== definition.title && !rights.neverSeen.has(id))

function labelWish(open: OpenRegister, params: URLSearchParams): LabelWish {
  const sheet = LABEL_SHEETS.find(({ id }) => id === params.get('sheet')) ?? LABEL_SHEETS[0]!
  const start = Number(params.get('start') ?? '1')
  const asked = params.getAll('field')
  return {
    sheet,
    start: Number.isSafeInteger(start) ? Math.min(Math.max(1, start), facesOf(sheet)) : 1,
    fields: labelFields(open)
      .filter(({ id }) => asked.includes(id))
      .slice(0, MOST_LABEL_FIELDS),
    qr: params.get('qr') === 'number' ? 'number' : 'address',
  }
}

async function showLabels(request: WebRequest): Promise<Response> {
  const { db } = hallOf(request)
  const open = await registerOf(request)
  const { searchParams } = request.url
  const named = searchParams.getAll('record').filter((id) => isUuid(id))
  const count =
    named.length > 0
      ? named.length
      : await countRecords(db, open, askedOf(open, readWish(open.definition, searchParams)), MOST_LABELS)
  const props = { request, open, fields: labelFields(open), count, most: MOST_LABELS }
  return page(request, <LabelForm {...props} />)
}

/** What leaves the screen leaves a line, as every other way out does. */
async function note(
  request: WebRequest,
  { definition }: OpenRegister,
  as: string,
  shown: number,
): Promise<void> {
  const { db, clock } = hallOf(request)
  const about = { kind: 'register', id: definition.id } as const
  await audit(db, actorOf(request), { action: 'register.export', about, detail: { as, shown } }, clock.now())
}

export const printRoutes: readonly Route[] = [
  get('/desk/registers/:register/labels', USE, showLabels),
  get('/desk/registers/:register/labels/pdf', USE, async (request) => {
    const hall = hallOf(request)
    const open = await registerOf(request)
    const records = await recordsOf(request, open, MOST_LABELS)
    if (records.length === 0) throw new Problem(422, 'ラベルにする記録がありません。条件を変えてください。')
    const titles = await linkedTitles(hall.db, open, records)
    await note(request, open, 'labels', records.length)
    const wish = labelWish(open, request.url.searchParams)
    const bytes = await printLabels(hall, open, records, titles, wish)
    return download(bytes, { name: `${open.definition.name}のラベル.pdf`, type: PDF, inline: true })
  }),
  get('/desk/registers/:register/print', USE, async (request) => {
    const hall = hallOf(request)
    const open = await registerOf(request)
    const wish = readWish(open.definition, request.url.searchParams)
    const records = await recordsOf(request, open, MOST_PRINTED)
    const titles = await linkedTitles(hall.db, open, records)
    await note(request, open, 'list', records.length)
    const bytes = await printRecordList(hall, open, wish, records, titles)
    return download(bytes, { name: `${open.definition.name}.pdf`, type: PDF, inline: true })
  }),
  get('/desk/registers/:register/records/:record/print', USE, async (request) => {
    const hall = hallOf(request)
    const open = await registerOf(request)
    const { record: id } = request.params
    const record = isUuid(id) ? await findRecord(hall.db, open, id) : undefined
    if (!record) throw noRecord()
    const [titles, changes] = await Promise.all([
      linkedTitles(hall.db, open, [record]),
      historyOf(hall.db, open, record),
    ])
    await recordListing(hall, actorOf(request), open, { shown: 1 })
    const bytes = await printRecord(hall, open, record, titles, changes)
    return download(bytes, { name: `${open.definition.name}.pdf`, type: PDF, inline: true })
  }),
]
