import { FileRefused } from '#platform/files'
import type { StaffActor } from '#platform/people'
import { addToRail } from '#platform/screens'
import { listAsked } from '#platform/search'
import { download, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { proceduresNow } from '../procedures-now.ts'
import { isUuid } from '../uuid.ts'
import { endMandate, mandatesOf, openMandate, registerMandate } from './mandates.ts'
import { entrustable, readMandate } from './read-mandate.ts'
import { MandateList, NewMandate, OneMandate } from './screens/desk.tsx'

addToRail([{ href: '/desk/proxies', title: '代理人の登録', may: 'case.enter', place: 32 }])

const staff = (request: WebRequest) => request.actor as StaffActor
const proceduresOf = async (request: WebRequest) => (await proceduresNow(hallOf(request))).all
const mine = async (request: WebRequest) =>
  entrustable(hallOf(request), staff(request), await proceduresOf(request))

/** 代理人の登録 at the counter, from a paper 委任状. */
export const deskRoutes = [
  get('/desk/proxies', { who: { may: 'case.enter' } }, async (request) => {
    const wish = listAsked(request.url.searchParams)
    const found = await mandatesOf(request.house, staff(request), wish)
    return page(request, <MandateList request={request} wish={wish} {...found} />)
  }),

  get('/desk/proxies/new', { who: { may: 'case.enter' } }, async (request) =>
    page(request, <NewMandate request={request} procedures={await mine(request)} />),
  ),

  post('/desk/proxies/new', { who: { may: 'case.enter' }, upload: true }, async (request) => {
    const form = await request.form()
    const refuse = async (errors: readonly { id: string; message: string }[]) =>
      page(request, <NewMandate {...{ request, form, errors }} procedures={await mine(request)} />, {
        status: 422,
      })
    const read = await readMandate(hallOf(request), staff(request), form, await proceduresOf(request))
    if (!read.mandate) return refuse(read.errors)
    try {
      return redirect(`/desk/proxies/${await registerMandate(request.house, staff(request), read.mandate)}`)
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      return refuse([{ id: 'scan', message: error.message }])
    }
  }),

  get('/desk/proxies/:id', { who: { may: 'case.read' } }, async (request) => {
    const row = await openMandate(request.house, staff(request), idOf(request))
    return page(request, <OneMandate {...{ request, row }} procedures={await proceduresOf(request)} />)
  }),

  get('/desk/proxies/:id/file', { who: { may: 'file.read' } }, async (request) => {
    const { key, sha256, fileName, fileType } = await openMandate(
      request.house,
      staff(request),
      idOf(request),
      'file.read',
    )
    const bytes = await hallOf(request).files.read({ key, sha256 })
    return download(bytes, { name: fileName, type: fileType, inline: true })
  }),

  post('/desk/proxies/:id/end', { who: { may: 'case.enter' } }, async (request) => {
    await endMandate(request.house, staff(request), idOf(request))
    return redirect(`/desk/proxies/${idOf(request)}`)
  }),
]

function idOf({ params }: WebRequest): string {
  if (!isUuid(params.id)) throw new Problem(404, 'この代理人の登録は見つかりません。')
  return params.id
}
