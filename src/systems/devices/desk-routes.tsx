import { writeXlsx } from '#doors/sheet'
import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { download, get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import {
  findRecord,
  linkChoices,
  linkedTitles,
  nameOfRecord,
  noRecord,
  openRegister,
  RecordRefused,
  recordListing,
} from '#systems/registers'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { isThing } from './assets.ts'
import { devicesBySystem } from './devices-by-system.ts'
import { findLoans, loansOut } from './loans.ts'
import { isMove, type Move } from './moves.ts'
import { overviewOf } from './overview.ts'
import { findPlan, type ReplacementPlan } from './plan/find-plan.ts'
import { planTable } from './plan/plan-table.ts'
import { readMove } from './read-move.ts'
import { Overview } from './screens/overview.tsx'
import { PlanScreen } from './screens/plan-screen.tsx'
import { SystemsScreen } from './screens/systems-screen.tsx'
import { ThingScreen } from './screens/thing-screen.tsx'

const USE = { who: { may: 'register.use' } } as const
const PATH = '/desk/devices'

export const actorOf = (request: WebRequest) => request.actor as StaffActor

async function thingOf(request: WebRequest) {
  const hall = hallOf(request)
  const { register = '', record = '' } = request.params
  if (!isThing(hall, register)) throw noRecord()
  const open = await openRegister(hall, actorOf(request), register)
  const found = isUuid(record) ? await findRecord(hall.db, open, record) : undefined
  if (!found) throw noRecord()
  return { hall, open, record: found }
}

interface Typed {
  readonly move?: Move
  readonly errors?: ReadonlyMap<string, string>
  readonly values?: ReadonlyMap<string, string>
}

async function showThing(request: WebRequest, typed: Typed = {}): Promise<Response> {
  const { hall, open, record } = await thingOf(request)
  if (!record.rights.may('change'))
    throw new Problem(403, 'この機器の貸出や廃棄は、台帳を変えられる職員だけができます。')
  const place = open.definition.fields.filter(({ id, kind }) => id === 'place' && kind === 'link')
  const [titles, choices] = await Promise.all([
    linkedTitles(hall.db, open, [record]),
    linkChoices(hall.db, open, place),
  ])
  await recordListing(hall, actorOf(request), open, { shown: 1 })
  const done = request.url.searchParams.get('done') ?? undefined
  const props = {
    ...{ request, open, record, titles, done, ...typed },
    day: today(hall.clock),
    name: nameOfRecord(open, record, titles),
    places: choices.get('place') ?? [],
  }
  return page(request, <ThingScreen {...props} />, { status: typed.errors ? 422 : 200 })
}

async function moveIt(request: WebRequest): Promise<Response> {
  const { hall, open, record } = await thingOf(request)
  const { move } = request.params
  if (!isMove(move)) throw noRecord()
  const form = await request.form()
  const version = Number(form.text('version'))
  if (!Number.isSafeInteger(version)) throw new Problem(400, '画面が古いようです。開き直してください。')
  try {
    await readMove(hall, actorOf(request), { open, id: record.id, version }, move, form)
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    const errors = new Map(error.errors.map(({ path, message }) => [path, message]))
    const values = new Map(form.names().map((name) => [name, form.text(name) ?? '']))
    return showThing(request, { move, errors, values })
  }
  return redirect(`${PATH}/things/${open.definition.id}/${record.id}?done=${move}`)
}

/** Who looked through lists of living people. */
async function noteListing(
  hall: Hall,
  request: WebRequest,
  { registers, all }: ReplacementPlan,
): Promise<void> {
  for (const open of registers) await recordListing(hall, actorOf(request), open, { shown: all })
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

export const deskRoutes: readonly Route[] = [
  get(PATH, USE, async (request) => {
    const hall = hallOf(request)
    const actor = actorOf(request)
    const [overview, loans] = await Promise.all([overviewOf(hall, actor), findLoans(hall, actor)])
    const out = loans ? await loansOut(hall, loans) : []
    if (loans) await recordListing(hall, actor, loans, { shown: out.length })
    return page(request, <Overview request={request} overview={overview} out={out} loans={loans} />)
  }),
  get(`${PATH}/plan`, USE, async (request) => {
    const hall = hallOf(request)
    const only = request.url.searchParams.get('register') || undefined
    const plan = await findPlan(hall, actorOf(request), only)
    await noteListing(hall, request, plan)
    return page(request, <PlanScreen request={request} plan={plan} only={only} />)
  }),
  get(`${PATH}/plan/file`, USE, async (request) => {
    const hall = hallOf(request)
    const only = request.url.searchParams.get('register') || undefined
    const plan = await findPlan(hall, actorOf(request), only)
    await noteListing(hall, request, plan)
    const book = { name: '機器の更新の計画', ...planTable(plan) }
    return download(await bytesOf(writeXlsx(book, hall.clock.now())), {
      name: '機器の更新の計画.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }),
  get(`${PATH}/systems`, USE, async (request) => {
    const hall = hallOf(request)
    const found = await devicesBySystem(hall, actorOf(request))
    for (const open of found.registers)
      await recordListing(hall, actorOf(request), open, { shown: found.devices })
    return page(request, <SystemsScreen request={request} found={found} />)
  }),
  get(`${PATH}/things/:register/:record`, USE, (request) => showThing(request)),
  post(`${PATH}/things/:register/:record/:move`, USE, moveIt),
]
