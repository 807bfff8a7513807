import type { Hall } from '#language'
import type { StoredFile } from '#platform/files'
import type { ResidentActor } from '#platform/people'
import { download, get, Problem, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { recordLook } from './by-proxy/record-look.ts'
import { consentFor, heldToRead, ownOrSeen } from './by-proxy/seen.ts'
import { type Case, findCase } from './case.ts'
import { getReadable } from './get-readable.ts'
import { draftLetter } from './letters/draft-letter.ts'
import { findMine } from './mine.ts'
import { readableTogether } from './permission.ts'
import { printDecision } from './print-decision.ts'
import { printPaper } from './print-paper.ts'
import { printReview } from './print-review.ts'
import { recordReading } from './record-reading.ts'
import { staffOf } from './show-case.tsx'

const NOT_HERE = 'このファイルは見つかりません。ほかの課の申請の書類は、その課の職員だけが見られます。'
const idIn = ({ params }: WebRequest): string => {
  if (!isUuid(params.id)) throw new Problem(404, NOT_HERE)
  return params.id
}

const sent = async (request: WebRequest, file: Pick<StoredFile, 'key' | 'sha256' | 'name' | 'type'>) =>
  download(await hallOf(request).files.read(file), { name: file.name, type: file.type, inline: true })

/** A file is reached only through an application that the clerk may read. */
const showFile = async (request: WebRequest) => {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const file = await hall.db
    .selectFrom('application')
    .innerJoin('application_file', 'application_file.application_id', 'application.id')
    .innerJoin('file', 'file.id', 'application_file.file_id')
    .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type', 'application.id as application'])
    .where('file.id', '=', idIn(request))
    .where((row) => readableTogether(hall.town, actor, row as never))
    .limit(1)
    .executeTakeFirst()
  const found = file && (await findCase(hall.db, file.application))
  if (!file || !found) throw new Problem(404, NOT_HERE)
  await recordReading(hall, actor, found, {
    action: 'file.read',
    about: { kind: 'file', id: file.id },
    verb: 'file.read',
  })
  return sent(request, file)
}

const letterQuery = (request: WebRequest) =>
  hallOf(request)
    .db.selectFrom('letter')
    .innerJoin('application', 'application.id', 'letter.application_id')
    .innerJoin('file', 'file.id', 'letter.file_id')
    .select(['letter.id', 'letter.application_id', 'letter.number', 'letter.title', 'letter.read_at'])
    .select(['application.resident_id', 'application.consent_id'])
    .select(['file.key', 'file.sha256', 'file.name', 'file.type'])
    .where('letter.id', '=', idIn(request))

const showLetter = async (request: WebRequest) => {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const letter = await letterQuery(request)
    .where((row) => readableTogether(hall.town, actor, row as never))
    .executeTakeFirst()
  const found = letter && (await findCase(hall.db, letter.application_id))
  if (!letter || !found) throw new Problem(404, NOT_HERE)
  await recordReading(hall, actor, found, { action: 'letter.read', about: { kind: 'letter', id: letter.id } })
  return sent(request, letter)
}

/** The owner's copy, or their 代理人's. That the owner opened it is remembered: the office knows that it arrived. */
const showMyLetter = async (request: WebRequest) => {
  const hall = hallOf(request)
  const { db, clock } = hall
  const actor = request.actor as ResidentActor
  const held = await heldToRead(db, hall, actor)
  const letter = await letterQuery(request)
    .where((row) => ownOrSeen(held, actor, row as never))
    .executeTakeFirst()
  if (!letter) throw new Problem(404, 'この通知書は見つかりませんでした。')
  const about = { kind: 'letter', id: letter.id }
  const consent = letter.resident_id === actor.id ? undefined : consentFor(held, letter)
  await recordLook(hall, actor, consent, { action: 'letter.read', about })
  if (consent) return sent(request, letter)
  await db
    .updateTable('letter')
    .set({ read_at: clock.now() })
    .where('id', '=', letter.id)
    .where('read_at', 'is', null)
    .execute()
  return sent(request, letter)
}

const showReview = async (request: WebRequest) => {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const found = await getReadable(hall, actor, request.params.id)
  await recordReading(hall, actor, found, { action: 'application.read', detail: { print: true } })
  const name = `${found.definition.short}_${found.application.number}.pdf`
  return download(await printReview(hall, found), { name, type: 'application/pdf', inline: true })
}

const showPaper = async (request: WebRequest) => {
  const hall = hallOf(request)
  const found = await getReadable(hall, staffOf(request), request.params.id)
  await recordReading(hall, staffOf(request), found, { action: 'application.read', detail: { print: true } })
  return paperOf(hall, found)
}

/** The applicant's own copy, or their 代理人's. */
const showMyPaper = async (request: WebRequest) => {
  const hall = hallOf(request)
  const actor = request.actor as ResidentActor
  const mine = isUuid(request.params.id)
    ? await findMine(hall, { visitor: request.visitor, actor }, request.params.id)
    : undefined
  const found = mine && mine.consent?.may !== 'see' ? await findCase(hall.db, mine.id) : undefined
  if (!found) throw new Problem(404, 'この申請は見つかりませんでした。')
  const about = { kind: 'application', id: found.application.id }
  const look = { action: 'application.read', about, detail: { print: true } } as const
  await recordLook(hall, actor, mine?.consent, look)
  return paperOf(hall, found)
}

const paperOf = async (hall: Hall, found: Case) =>
  download(await printPaper(hall, found), {
    name: `${found.definition.short}_写し_${found.application.number}.pdf`,
    type: 'application/pdf',
    inline: true,
  })

const showDecision = async (request: WebRequest) => {
  const hall = hallOf(request)
  const found = await getReadable(hall, staffOf(request), request.params.id)
  await recordReading(hall, staffOf(request), found, { action: 'application.read', detail: { print: true } })
  const name = `決裁書_${found.application.number}.pdf`
  return download(await printDecision(hall, found), { name, type: 'application/pdf', inline: true })
}

/** 通知書の案: how a letter would look if the case ended so now. */
const showDraft = async (request: WebRequest) => {
  const hall = hallOf(request)
  const { kind } = request.params
  if (kind !== 'approved' && kind !== 'rejected') throw new Problem(404, 'この通知書の案はありません。')
  const found = await getReadable(hall, staffOf(request), request.params.id)
  await recordReading(hall, staffOf(request), found, { action: 'application.read', detail: { print: true } })
  const name = `案_${found.definition.letters[kind].title}.pdf`
  return download(await draftLetter(hall, found, kind), { name, type: 'application/pdf', inline: true })
}

/** What leaves the house as a file: attachments, letters, the copy of an application. */
export const paperRoutes = [
  get('/desk/files/:id', { who: { may: 'file.read' } }, showFile),
  get('/desk/letters/:id', { who: { may: 'case.read' } }, showLetter),
  get('/my/letters/pdf/:id', { who: 'resident' }, showMyLetter),
  get('/desk/cases/:id/decision.pdf', { who: { may: 'case.read' } }, showDecision),
  get('/desk/cases/:id/drafts/:kind', { who: { may: 'case.read' } }, showDraft),
  get('/desk/cases/:id/paper.pdf', { who: { may: 'case.read' } }, showPaper),
  get('/my/applications/:id/paper.pdf', { who: 'resident' }, showMyPaper),
  get('/desk/cases/:id/review.pdf', { who: { may: 'case.read' } }, showReview),
]
