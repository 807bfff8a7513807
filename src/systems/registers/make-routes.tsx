import { parseRegister } from '#language'
import { today } from '#platform/clock'
import { may, officesWith } from '#platform/people'
import {
  download,
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { hallOf } from '../hall.ts'
import { actorOf, registerOf } from './desk-routes.tsx'
import { gallery } from './gallery/index.ts'
import { together } from './imports/take-table.ts'
import { beginApp } from './making/begin.ts'
import { type Body, movedField, readBody, withField, withoutField } from './making/body.ts'
import { draftProblems } from './making/draft-problems.ts'
import {
  changeDraft,
  discardDraft,
  dropSheet,
  fieldsEver,
  getDraft,
  listDrafts,
  type Published,
  proposeDraft,
  publishDraft,
  sendBackDraft,
  startDraft,
  tableOfDraft,
} from './making/drafts.ts'
import { judgeSheet } from './making/judge-sheet.ts'
import { shareFile } from './making/share-file.ts'
import { openUnmade } from './open-register.ts'
import { linkChoices } from './records/links.ts'
import { registersNow } from './registers-now.ts'
import { rightsOf } from './rights/rights.ts'
import { AppPreview } from './screens/app-preview.tsx'
import { Builder } from './screens/builder.tsx'
import { JudgedRows } from './screens/judged-sheet.tsx'
import { MakeApp } from './screens/make-app.tsx'

const MAKE = { who: { may: 'register.make' } } as const

async function showStart(request: WebRequest, problem?: string): Promise<Response> {
  const hall = hallOf(request)
  const actor = actorOf(request)
  const offices = officesWith(hall.town, actor, 'register.make').map(
    (id) => hall.town.offices.find((each) => each.id === id)!,
  )
  const drafts = await listDrafts(hall, actor)
  return page(request, <MakeApp {...{ request, offices, drafts, gallery, problem }} />, {
    status: problem ? 422 : 200,
  })
}

async function start(request: WebRequest): Promise<Response> {
  const input = await request.form()
  try {
    const hall = hallOf(request)
    const { body, brought } = await beginApp(hall, {
      from: input.text('from') ?? '',
      name: (input.text('name') ?? '').trim().slice(0, 100),
      office: input.text('office') ?? '',
      file: await together(hall, await input.files('file')),
    })
    const draft = await startDraft(hall, actorOf(request), body, brought)
    return redirect(`/desk/registers/make/${draft}`)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return showStart(request, error.message)
  }
}

async function showBuilder(request: WebRequest, refused?: string): Promise<Response> {
  const hall = hallOf(request)
  const draft = await getDraft(hall, actorOf(request), request.params.draft)
  const registers = await registersNow(hall)
  const problems = await draftProblems(hall, draft.body)
  const decides =
    may(hall.town, actorOf(request), 'register.publish', draft.office) &&
    draft.proposed_by !== actorOf(request).id
  const others = [...registers.values()].map(({ definition }) => ({
    id: definition.id,
    label: definition.name,
  }))
  const props = {
    request,
    draft,
    problems,
    decides,
    others,
    published: registers.has(draft.register),
    refused,
  }
  return page(request, <Builder {...props} />, { status: refused ? 422 : 200 })
}

async function showRows(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const draft = await getDraft(hall, actorOf(request), request.params.draft)
  const { table, sheet } = await tableOfDraft(hall, draft)
  const { definition } = parseRegister(draft.body)
  const judged = definition && (await judgeSheet(hall, definition, table, sheet))
  return page(request, <JudgedRows {...{ request, draft, judged }} />)
}

/** The form as it will be: of the draft as it is kept, or of what stands in the boxes of the builder just now. */
async function showPreview(request: WebRequest, input?: FormInput): Promise<Response> {
  const hall = hallOf(request)
  const actor = actorOf(request)
  const draft = await getDraft(hall, actor, request.params.draft)
  const body = input ? readBody(draft.body, input) : draft.body
  const { definition } = parseRegister(body)
  const choices = definition
    ? await linkChoices(hall.db, await openUnmade(hall, actor, definition), definition.fields)
    : new Map()
  return page(request, <AppPreview {...{ request, hall, definition, choices }} name={body.name} />)
}

/** Where whoever published goes on: with the rows that came along, or in the register, as far as they may read it. */
async function afterPublishing(request: WebRequest, { register, imports }: Published): Promise<string> {
  const all = await registersNow(hallOf(request))
  const definition = all.get(register)?.definition
  const rights = definition && rightsOf(definition, actorOf(request), today(hallOf(request).clock))
  if (!rights?.may('read')) return '/desk/registers'
  const path = `/desk/registers/${register}`
  return imports && rights.may('import')
    ? `${path}/imports/${imports}?done=published`
    : `${path}?done=published`
}

/** Every button of the builder first keeps what stands in its boxes. */
async function press(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const actor = actorOf(request)
  const input = await request.form()
  const version = Number(input.text('version'))
  const which = { id: request.params.draft, version }
  const [verb = '', field = ''] = (input.text('press') ?? 'save').split(' ')
  const there = `/desk/registers/make/${request.params.draft}`
  try {
    switch (verb) {
      case 'approve':
        return redirect(await afterPublishing(request, await publishDraft(hall, actor, which)))
      case 'back':
        await sendBackDraft(hall, actor, which, input.text('why') ?? '')
        return redirect(there)
      case 'discard':
        await discardDraft(hall, actor, which)
        return redirect('/desk/registers/make')
      case 'drop-sheet':
        await dropSheet(hall, actor, which)
        return redirect(there)
    }
    const ever =
      verb === 'add' ? await fieldsEver(hall, (await getDraft(hall, actor, which.id)).register) : []
    await changeDraft(hall, actor, which, (body) => changed(readBody(body, input), verb, field, ever))
    if (verb === 'propose')
      await proposeDraft(hall, actor, { ...which, version: version + 1 }, input.text('note') ?? '')
    // Whoever works by keyboard goes on where they were.
    const moved = verb === 'up' || verb === 'down' ? field : undefined
    const added = verb === 'add' ? (await getDraft(hall, actor, which.id)).body.fields.at(-1)?.id : undefined
    const at = moved ?? added
    return redirect(at ? `${there}#field-${at}` : there)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return showBuilder(request, error.message)
  }
}

function changed(body: Body, verb: string, field: string, ever: readonly string[]): Body {
  if (verb === 'add') return withField(body, ever)
  if (verb === 'remove') return withoutField(body, field)
  if (verb === 'up' || verb === 'down') return movedField(body, field, verb === 'up' ? -1 : 1)
  return body
}

export const makeRoutes: readonly Route[] = [
  get('/desk/registers/make', MAKE, (request) => showStart(request)),
  post('/desk/registers/make', { ...MAKE, upload: true }, start),
  get('/desk/registers/make/:draft', MAKE, (request) => showBuilder(request)),
  post('/desk/registers/make/:draft', MAKE, press),
  get('/desk/registers/make/:draft/rows', MAKE, showRows),
  get('/desk/registers/make/:draft/preview', MAKE, (request) => showPreview(request)),
  post('/desk/registers/make/:draft/preview', MAKE, async (request) =>
    showPreview(request, await request.form()),
  ),
  post('/desk/registers/:register/remake', MAKE, async (request) => {
    const open = await registerOf(request)
    if (open.madeIn === 'file')
      throw new Problem(403, 'この台帳は町の設定ファイルで作られています。情報担当に相談してください。')
    const body = JSON.parse(JSON.stringify(open.definition)) as Body
    return redirect(`/desk/registers/make/${await startDraft(hallOf(request), actorOf(request), body)}`)
  }),
  get('/desk/registers/:register/share', MAKE, async (request) => {
    const { definition } = await registerOf(request)
    return download(shareFile(definition), {
      name: `${definition.name}.yakuba-app.json`,
      type: 'application/json',
    })
  }),
]
