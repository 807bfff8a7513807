import { FileRefused } from '#platform/files'
import { Problem, post, redirect } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { staffOf } from '../show-case.tsx'
import { startTransfer } from '../transfers/transfer.ts'
import type { HandoverWish } from './write-handover.ts'

const MOST_BYTES = 45 * 1024 * 1024
const MOST_CHOSEN = 200

/** 引き渡し: a ZIP of chosen applications, and one that came from elsewhere. */
export const handoverRoutes = [
  post('/desk/handover/out', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const ids = [...new Set((await request.form()).all('id').filter(isUuid))]
    if (ids.length === 0) throw new Problem(422, '引き渡す申請を、一覧の「選ぶ」で選んでください。')
    if (ids.length > MOST_CHOSEN) throw new Problem(422, `一度に引き渡せるのは${MOST_CHOSEN}件までです。`)
    const wish: HandoverWish = { ids }
    const id = await hall.db
      .transaction()
      .execute((tx) => startTransfer(tx, hall, staffOf(request), { kind: 'handover-out', wish }))
    return redirect(`/desk/transfers/${id}`)
  }),

  post('/desk/handover/in', { who: { may: 'case.enter' }, upload: true }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const [file] = await (await request.form()).files('file')
    if (!file || file.bytes.length === 0) throw new Problem(422, '引き渡しのZIPを選んでください。')
    const { bytes, name } = file
    try {
      const taken = await hall.files.take({ bytes, name, allow: ['archive'], maxBytes: MOST_BYTES })
      const id = await hall.db.transaction().execute(async (tx) => {
        await hall.files.keep(tx, taken, { purpose: 'transfer', owner: actor.id }, hall.clock.now())
        return startTransfer(tx, hall, actor, { kind: 'handover-in', wish: {}, file: taken })
      })
      return redirect(`/desk/transfers/${id}`)
    } catch (error) {
      if (error instanceof FileRefused) throw new Problem(422, error.message)
      throw error
    }
  }),
]
