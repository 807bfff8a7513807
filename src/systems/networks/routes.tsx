import { addMonths, isoDate } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { get, page, type Route, type WebRequest } from '#platform/web'
import { everyRecord, settingsOf } from '#systems/devices'
import { linkedTitles, nameOfRecord, noRecord, openRegister, recordListing } from '#systems/registers'
import { hallOf } from '../hall.ts'
import { findNetworks } from './find-networks.ts'
import { lineOf } from './routes-of-cables.ts'
import { CablesScreen } from './screens/cables-screen.tsx'
import { NetworksScreen } from './screens/networks-screen.tsx'
import { OutagesScreen } from './screens/outages-screen.tsx'

const USE = { who: { may: 'register.use' } } as const
const PATH = '/desk/networks'
const actorOf = (request: WebRequest) => request.actor as StaffActor

async function look(request: WebRequest) {
  const found = await findNetworks(
    hallOf(request),
    actorOf(request),
    request.url.searchParams.get('month') ?? undefined,
  )
  for (const open of found.registers)
    await recordListing(hallOf(request), actorOf(request), open, { shown: found.things.length })
  const first = isoDate(`${found.month}-01`)
  return {
    ...found,
    before: addMonths(first, -1).slice(0, 7),
    after: addMonths(first, 1).slice(0, 7),
  }
}

async function showCables(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const cables = []
  for (const id of settingsOf(hall).wearing ?? []) {
    const open = await openRegister(hall, actorOf(request), id).catch(() => undefined)
    if (!open?.definition.fields.some((field) => field.id === 'route')) continue
    const records = await everyRecord(hall.db, open)
    await recordListing(hall, actorOf(request), open, { shown: records.length })
    const titles = await linkedTitles(hall.db, open, records)
    for (const record of records)
      cables.push({
        ...{
          open,
          record,
          titles,
          name: nameOfRecord(open, record, titles),
          line: lineOf(record.values.route),
        },
      })
  }
  return page(request, <CablesScreen request={request} cables={cables} />)
}

export const routes: readonly Route[] = [
  get(PATH, USE, async (request) =>
    page(request, <NetworksScreen request={request} {...(await look(request))} />),
  ),
  get(`${PATH}/cables`, USE, showCables),
  get(`${PATH}/:register/:record`, USE, async (request) => {
    const { register, record } = request.params
    const found = await look(request)
    const thing = found.things.find((each) => each.register === register && each.record === record)
    if (!thing) throw noRecord()
    const { month, before, after } = found
    return page(request, <OutagesScreen {...{ request, thing, month, before, after }} />)
  }),
]
