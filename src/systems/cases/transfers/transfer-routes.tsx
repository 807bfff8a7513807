import type { ReactNode } from 'react'
import { record } from '#platform/audit'
import { may } from '#platform/people'
import { addToRail } from '#platform/screens'
import { download, get, json, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { HandoverTaken } from '../handover/screens/taken.tsx'
import { CheckDone, ExportDone, FiledDone } from '../sheet/screens/results.tsx'
import { staffOf } from '../show-case.tsx'
import { TransferPage } from './screens/transfer-page.tsx'
import { Transfers } from './screens/transfers.tsx'
import { findOwnTransfer, ownTransfers, type Transfer, type TransferKind } from './transfer.ts'

addToRail([{ href: '/desk/transfers', title: '表と書庫の出し入れ', may: 'case.export', place: 35 }])

/** What came of a transfer, by its kind. */
const RESULTS: Readonly<Record<TransferKind, (transfer: Transfer<never, never>) => ReactNode>> = {
  export: ({ id, result }) => <ExportDone id={id} result={result} />,
  import: ({ id, state, result }) =>
    state === 'done' ? <FiledDone result={result} /> : <CheckDone id={id} result={result} />,
  'handover-out': ({ id, result }) => <ExportDone id={id} result={result} />,
  'handover-in': ({ id, state, result }) => <HandoverTaken id={id} result={result} done={state === 'done'} />,
}

/** The job that files what a person has looked at. */
const FILING: Readonly<Partial<Record<TransferKind, string>>> = {
  import: 'sheets.file',
  'handover-in': 'handover.file',
}

async function own(request: WebRequest) {
  const found = await findOwnTransfer(hallOf(request), staffOf(request), request.params.id)
  if (!found) throw new Problem(404, 'この出し入れは見つかりません。始めた人だけが見られます。')
  return found
}

export const transferRoutes = [
  get('/desk/transfers', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const transfers = await ownTransfers(hall, actor)
    const mayEnter = may(hall.town, actor, 'case.enter')
    return page(request, <Transfers {...{ request, transfers, mayEnter }} />)
  }),

  get('/desk/transfers/:id', { who: { may: 'case.export' } }, async (request) => {
    const transfer = await own(request)
    const over = transfer.state === 'done' || transfer.state === 'checked'
    return page(
      request,
      <TransferPage request={request} transfer={transfer}>
        {over && !transfer.swept_at && RESULTS[transfer.kind](transfer)}
      </TransferPage>,
    )
  }),

  get('/desk/transfers/:id/progress', { who: { may: 'case.export' } }, async (request) => {
    const { state, done, total } = await own(request)
    return json({ state, done, total })
  }),

  /** What goes out. That it was fetched is written down as well: a file made and never taken harmed nobody. */
  get('/desk/transfers/:id/file', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const { id, kind, state, file_id } = await own(request)
    const file =
      file_id && state === 'done' && (kind === 'export' || kind === 'handover-out')
        ? await hall.db.selectFrom('file').selectAll().where('id', '=', file_id).executeTakeFirst()
        : undefined
    if (!file) throw new Problem(410, 'このファイルは、もう消しました。はじめから書き出してください。')
    const line = { action: 'transfer.fetched', about: { kind: 'transfer', id } }
    await record(hall.db, staffOf(request), line, hall.clock.now())
    return download(await hall.files.read(file), { name: file.name, type: file.type })
  }),

  /** 受け付ける: after the dry run, once. */
  post('/desk/transfers/:id/take', { who: { may: 'case.enter' } }, async (request) => {
    const hall = hallOf(request)
    const { id, kind, result } = await own(request)
    const task = FILING[kind]
    const { errorCount, before } = result as { errorCount?: number; before?: string }
    if (!task || errorCount !== 0 || before) throw new Problem(409, 'この表は、いまは受け付けられません。')
    await hall.db.transaction().execute(async (tx) => {
      const taken = await tx
        .updateTable('transfer')
        .set({ state: 'filing' })
        .where('id', '=', id)
        .where('state', '=', 'checked')
        .where('swept_at', 'is', null)
        .returning('id')
        .execute()
      if (taken.length > 0) await hall.jobs.add(tx, task, { transfer: id }, { maxAttempts: 3 })
    })
    return redirect(`/desk/transfers/${id}`)
  }),
]
