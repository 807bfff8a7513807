import { v7 as uuid } from 'uuid'
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
import { guessRegister } from './imports/guess-fields.ts'
import { read } from './imports/imports.ts'
import { type Body, movedField, readBody, withField, withoutField } from './making/body.ts'
import {
  changeDraft,
  discardDraft,
  fieldsEver,
  getDraft,
  listDrafts,
  proposeDraft,
  publishDraft,
  sendBackDraft,
  startDraft,
} from './making/drafts.ts'
import { registerProblems } from './making/problems.ts'
import { shareFile, takeInFile } from './making/share-file.ts'
import { registersNow } from './registers-now.ts'
import { Builder } from './screens/builder.tsx'
import { MakeApp } from './screens/make-app.tsx'

const MAKE = { who: { may: 'register.make' } } as const

/** A new id is made by the program: two towns' apps never meet under one name by chance. */
const newId = (): string => `app-${uuid().replaceAll('-', '').slice(-10)}`

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

/** What an app begins as: a file of any shape, another town's app, one of the gallery, or nothing. */
async function beginning(input: FormInput, office: string): Promise<Body> {
  const id = newId()
  const [from, name] = [input.text('from') ?? '', (input.text('name') ?? '').trim().slice(0, 100)]
  const ready = gallery.find((each) => each.id === from)
  if (ready) return { ...ready.make(id, office), ...(name && { name }) }
  if (from === 'blank') {
    const table = { rows: [['名前'], ['例']] }
    return guessRegister(table, { id, name: name || '新しいアプリ', office }).definition as unknown as Body
  }
  const [file] = await input.files('file')
  if (!file) throw new Problem(422, 'ファイルを選んでください。')
  if (/\.json$/i.test(file.name)) return takeInFile(file.bytes, { id, office })
  const table = await read(file.bytes)
  const called = name || file.name.replace(/\.[a-z]+$/i, '').slice(0, 100) || '新しいアプリ'
  const { definition } = guessRegister(table, { id, name: called, office })
  if (definition.fields.length === 0) throw new Problem(422, 'このファイルには、列が見つかりません。')
  return definition as unknown as Body
}

async function start(request: WebRequest): Promise<Response> {
  const input = await request.form()
  try {
    const draft = await startDraft(
      hallOf(request),
      actorOf(request),
      await beginning(input, input.text('office') ?? ''),
    )
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
  const problems = registerProblems(
    draft.body,
    new Map([...registers].map(([id, { definition }]) => [id, definition])),
  )
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
        return redirect(`/desk/registers/${await publishDraft(hall, actor, which)}?done=published`)
      case 'back':
        await sendBackDraft(hall, actor, which, input.text('why') ?? '')
        return redirect(there)
      case 'discard':
        await discardDraft(hall, actor, which)
        return redirect('/desk/registers/make')
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
