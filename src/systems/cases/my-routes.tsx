import type { ResidentActor } from '#platform/people'
import { listAsked } from '#platform/search'
import { download, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { findConsent, type Held } from '#systems/proxies'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { goneWords, myNodes } from './beside.ts'
import { recordLook } from './by-proxy/record-look.ts'
import { consentFor, heldToRead, ownOrSeen } from './by-proxy/seen.ts'
import { startCorrection } from './correct.ts'
import { getDefinition } from './definitions.ts'
import { openDrafts } from './drafts.ts'
import { filerOf } from './filer.ts'
import { eventsOf, findMine, kinFor, lettersOf, myApplications, withdraw } from './mine.ts'
import { MyApplication, MyHome } from './screens/my.tsx'

export const myRoutes = [
  get('/my', { who: 'resident' }, async (request) => {
    const hall = hallOf(request)
    const wish = listAsked(request.url.searchParams)
    const [{ rows, next }, drafts] = await Promise.all([
      myApplications(hall, meOf(request), wish),
      openDrafts(hall, filerOf(request), wish.q),
    ])
    const named = <Row extends { readonly definition: string }>(rows: readonly Row[]) =>
      Promise.all(
        rows.map(async (each) => ({ ...each, definition: await getDefinition(hall.db, each.definition) })),
      )
    await recordList(request, rows)
    const [sent, begun] = await Promise.all([named(rows), named(drafts)])
    return page(request, <MyHome {...{ request, wish, next }} applications={sent} drafts={begun} />)
  }),

  get('/my/applications/:id', { who: 'resident' }, async (request) => {
    const mine = await getMine(request)
    const hall = hallOf(request)
    const { consent } = mine
    if (consent) {
      const about = { kind: 'application', id: mine.id }
      await recordLook(hall, meOf(request), consent, { action: 'application.read', about })
    }
    const [definition, events, letters] = await Promise.all([
      getDefinition(hall.db, mine.definition),
      eventsOf(hall, mine.id),
      lettersOf(hall, mine.id),
    ])
    const element = (
      <MyApplication
        request={request}
        mine={mine}
        definition={definition}
        events={events}
        letters={letters}
        beside={await myNodes(hall, meOf(request), mine.id)}
        kin={await kinFor(hall, meOf(request), events)}
        filedBy={mine.consent_id ? await findConsent(hall.db, mine.consent_id) : undefined}
      />
    )
    return page(request, element)
  }),

  get('/my/files/:file', { who: 'resident' }, async (request) => {
    const hall = hallOf(request)
    const held = await heldToRead(hall.db, hall, meOf(request))
    const file = await hall.db
      .selectFrom('application_file')
      .innerJoin('application', 'application.id', 'application_file.application_id')
      .innerJoin('file', 'file.id', 'application_file.file_id')
      .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type'])
      .select(['application.resident_id', 'application.consent_id'])
      .where('file.id', '=', isUuid(request.params.file) ? request.params.file : NOTHING)
      .where((row) => ownOrSeen(held, meOf(request), row as never))
      .executeTakeFirst()
    if (!file) throw new Problem(404, 'このファイルは見つかりませんでした。')
    const consent = file.resident_id === meOf(request).id ? undefined : consentFor(held, file)
    const about = { kind: 'file', id: file.id }
    await recordLook(hall, meOf(request), consent, { action: 'file.read', about })
    return download(await hall.files.read(file), { name: file.name, type: file.type, inline: true })
  }),

  post('/my/applications/:id/correct', { who: 'resident' }, async (request) => {
    const mine = await getMine(request)
    return redirect(`/forms/${await startCorrection(hallOf(request), filerOf(request), mine.id)}/check`)
  }),

  post('/my/applications/:id/withdraw', { who: 'resident' }, async (request) => {
    const mine = await getMine(request)
    await withdraw(hallOf(request), filerOf(request), mine.id, (await request.form()).text('reason') ?? '')
    return redirect(`/my/applications/${mine.id}`)
  }),
]

const meOf = (request: WebRequest) => request.actor as ResidentActor

/** A list with applications of others in it is a look at each of them. */
async function recordList(
  request: WebRequest,
  rows: Awaited<ReturnType<typeof myApplications>>['rows'],
): Promise<void> {
  const others = new Map<string, Held>(
    rows.flatMap(({ consent }) => (consent ? [[consent.id, consent] as const] : [])),
  )
  for (const consent of others.values()) {
    const shown = rows.filter((row) => row.consent?.id === consent.id).length
    const about = { kind: 'proxy', id: consent.id }
    const look = { action: 'application.read', about, detail: { list: shown } } as const
    await recordLook(hallOf(request), meOf(request), consent, look)
  }
}

const NOTHING = '00000000-0000-0000-0000-000000000000'

async function getMine(request: WebRequest) {
  const { id } = request.params
  const mine = isUuid(id) ? await findMine(hallOf(request), filerOf(request), id) : undefined
  const gone = !mine && isUuid(id) && (await goneWords(hallOf(request), request.actor, id))
  if (gone) throw new Problem(410, gone)
  if (!mine) throw new Problem(404, 'この申請は見つかりませんでした。')
  return mine
}
