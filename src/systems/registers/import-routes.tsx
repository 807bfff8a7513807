import { findSystem } from '#doors/geodata'
import type { Hall } from '#language'
import {
  type FormInput,
  get,
  json,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { hallOf } from '../hall.ts'
import { actorOf, registerOf } from './desk-routes.tsx'
import {
  beginImport,
  chooseSystem,
  getImport,
  type ImportAsked,
  type RegisterImport,
  sendImport,
  tableOfImport,
} from './imports/imports.ts'
import { inColumns } from './imports/map-columns.ts'
import { together } from './imports/take-table.ts'
import type { OpenRegister } from './open-register.ts'
import { ImportProgress, ImportResult, MatchColumns, StartImport } from './screens/import.tsx'

const USE = { who: { may: 'register.use' } } as const

async function mayImport(request: WebRequest): Promise<OpenRegister> {
  const open = await registerOf(request)
  if (!open.rights.may('import')) throw new Problem(403, 'この台帳への取り込みは、あなたの職ではできません。')
  return open
}

async function importOf(request: WebRequest, open: OpenRegister): Promise<RegisterImport> {
  const found = await getImport(hallOf(request), actorOf(request), request.params.import)
  const own = found.staff_id === actorOf(request).id
  // What it says of its rows quotes any field.
  const seesAll = !open.rights.partial && open.rights.neverSeen.size === 0
  if (found.register !== open.definition.id || !(own || seesAll))
    throw new Problem(404, 'この取り込みは見つかりません。')
  return found
}

/** What the form says of each column: `column.3` is a name, or empty where the column is left out. */
function askedBy(open: OpenRegister, { wish }: RegisterImport, input: FormInput): ImportAsked {
  const known = new Set(inColumns(open.definition).map(({ name }) => name))
  const taken = new Set<string>()
  const columns = wish.columns.map((was, at) => {
    const name = input.names().includes(`column.${at}`) ? (input.text(`column.${at}`) ?? '') : (was ?? '')
    if (!known.has(name)) return undefined
    if (taken.has(name))
      throw new Problem(422, '2つの列に、同じ欄が選ばれています。どちらかを「取り込まない」にしてください。')
    taken.add(name)
    return name
  })
  const key = input.names().includes('key') ? input.text('key') : wish.key
  const address = input.text('address')
  const column = address === undefined ? wish.address : address === '' ? undefined : Number(address)
  const system = input.text('system') ?? wish.system
  return {
    header: wish.header,
    columns,
    ...(column !== undefined && column >= 0 && column < columns.length && { address: Math.trunc(column) }),
    ...(findSystem(system) && { system: system! }),
    ...(key !== undefined && columns.includes(key) && { key }),
    trial: input.text('press') !== 'take',
    skipWrong: input.text('skip') === '1',
  }
}

async function showImport(request: WebRequest): Promise<Response> {
  const hall: Hall = hallOf(request)
  const open = await mayImport(request)
  const found = await importOf(request, open)
  if (found.state === 'waiting') return page(request, <ImportProgress {...{ request, open, found }} />)
  const again = request.url.searchParams.get('again') === '1' && found.state !== 'done'
  if (found.state === 'mapping' || again) {
    const table = await tableOfImport(hall, found)
    return page(request, <MatchColumns {...{ request, open, found, table }} />)
  }
  return page(request, <ImportResult {...{ request, open, found }} />)
}

export const importRoutes: readonly Route[] = [
  get('/desk/registers/:register/import', USE, async (request) => {
    const open = await mayImport(request)
    return page(request, <StartImport {...{ request, open }} />)
  }),
  post('/desk/registers/:register/import', { ...USE, upload: true }, async (request) => {
    const open = await mayImport(request)
    const file = await together(hallOf(request), await (await request.form()).files('file'))
    if (!file)
      return page(request, <StartImport {...{ request, open }} problem="ファイルを選んでください。" />, {
        status: 422,
      })
    try {
      const id = await beginImport(hallOf(request), actorOf(request), open, file)
      return redirect(`/desk/registers/${open.definition.id}/imports/${id}`)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      return page(request, <StartImport {...{ request, open }} problem={error.message} />, { status: 422 })
    }
  }),
  get('/desk/registers/:register/imports/:import', USE, showImport),
  get('/desk/registers/:register/imports/:import/progress', USE, async (request) => {
    const { state, done, total } = await importOf(request, await mayImport(request))
    return json({ state: state === 'waiting' ? 'working' : state, done, total })
  }),
  post('/desk/registers/:register/imports/:import', USE, async (request) => {
    const open = await mayImport(request)
    const found = await importOf(request, open)
    const form = await request.form()
    if (form.text('press') === 'system') {
      await chooseSystem(hallOf(request), found, form.text('system'))
      return redirect(`/desk/registers/${open.definition.id}/imports/${found.id}?again=1`)
    }
    await sendImport(hallOf(request), actorOf(request), found, askedBy(open, found, form))
    return redirect(`/desk/registers/${open.definition.id}/imports/${found.id}`)
  }),
]
