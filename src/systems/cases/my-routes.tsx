import { record } from '#platform/audit'
import type { ResidentActor } from '#platform/people'
import { listAsked } from '#platform/search'
import { download, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { goneWords, myNodes } from './beside.ts'
import { startCorrection } from './correct.ts'
import { getDefinition } from './definitions.ts'
import { openDrafts } from './drafts.ts'
import { filerOf } from './filer.ts'
import { eventsOf, findMine, lettersOf, myApplications, withdraw } from './mine.ts'
import { MyApplication, MyHome } from './screens/my.tsx'

export const myRoutes = [
  get('/my', { who: 'resident' }, async (request) => {
    const hall = hallOf(request)
    const wish = listAsked(request.url.searchParams)
    const [{ rows, next }, drafts] = await Promise.all([
      myApplications(hall, request.actor as ResidentActor, wish),
      openDrafts(hall, filerOf(request), wish.q),
    ])
    const named = <Row extends { readonly definition: string }>(rows: readonly Row[]) =>
      Promise.all(
        rows.map(async (each) => ({ ...each, definition: await getDefinition(hall.db, each.definition) })),
      )
    const [sent, begun] = await Promise.all([named(rows), named(drafts)])
    return page(request, <MyHome {...{ request, wish, next }} applications={sent} drafts={begun} />)
  }),

  get('/my/applications/:id', { who: 'resident' }, async (request) => {
    const mine = await getMine(request)
    const hall = hallOf(request)
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
        beside={await myNodes(hall, request.actor as ResidentActor, mine.id)}
      />
    )
    return page(request, element)
  }),

  get('/my/files/:file', { who: 'resident' }, async (request) => {
    const hall = hallOf(request)
    const file = await hall.db
      .selectFrom('application_file')
      .innerJoin('application', 'application.id', 'application_file.application_id')
      .innerJoin('file', 'file.id', 'application_file.file_id')
      .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type'])
      .where('file.id', '=', isUuid(request.params.file) ? request.params.file : NOTHING)
      .where('application.resident_id', '=', (request.actor as ResidentActor).id)
      .executeTakeFirst()
    if (!file) throw new Problem(404, 'このファイルは見つかりませんでした。')
    await record(
      hall.db,
      request.actor,
      {
        action: 'file.read',
        about: { kind: 'file', id: file.id },
        resident: (request.actor as ResidentActor).id,
        purpose: '本人の閲覧',
      },
      hall.clock.now(),
    )
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

const NOTHING = '00000000-0000-0000-0000-000000000000'

async function getMine(request: WebRequest) {
  const { id } = request.params
  const mine = isUuid(id) ? await findMine(hallOf(request), filerOf(request), id) : undefined
  const gone = !mine && isUuid(id) && (await goneWords(hallOf(request), request.actor, id))
  if (gone) throw new Problem(410, gone)
  if (!mine) throw new Problem(404, 'この申請は見つかりませんでした。')
  return mine
}
