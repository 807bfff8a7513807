import { auditText, whoRead } from '#platform/audit'
import { warekiTime } from '#platform/clock'
import { deadJobs, dropJob, retryJob } from '#platform/jobs'
import type { ResidentActor } from '#platform/people'
import { addToRail, DeskPage, KeyList, MyPage } from '#platform/screens'
import { listAsked, matching, takePage, withSearchMemory, wordsAsked } from '#platform/search'
import { get, page, post, redirect } from '#platform/web'
import { absenceRoutes } from './absence-routes.tsx'
import { named } from './names.ts'
import { AuditScreen } from './screens/audit.tsx'
import { DeadJobs, tasksNamed } from './screens/jobs.tsx'
import { Reads } from './screens/reads.tsx'
import { Staff } from './screens/staff.tsx'
import { searchAudit } from './search-audit.ts'
import { staffList } from './staff-list.ts'

addToRail([
  { href: '/desk/audit', title: '閲覧と操作の記録', may: 'audit.read', place: 60 },
  { href: '/desk/staff', title: '職員', may: 'staff.manage', place: 70 },
  { href: '/desk/jobs', title: '送れなかった仕事', may: 'jobs.manage', place: 80 },
])

const JOBS = 50
const READS = 100

export const routes = [
  ...absenceRoutes,
  get('/desk/keys', { who: 'staff' }, (request) =>
    page(
      request,
      <DeskPage request={request} title="キーの一覧">
        <div className="sheet">
          <KeyList />
        </div>
      </DeskPage>,
    ),
  ),

  get('/desk/audit', { who: { may: 'audit.read' } }, async (request) => {
    const found = await searchAudit(request.house, request.actor, request.url.searchParams)
    return page(request, <AuditScreen request={request} found={found} />)
  }),

  get('/desk/jobs', { who: { may: 'jobs.manage' } }, async (request) => {
    const { searchParams } = request.url
    const wish = { q: wordsAsked(searchParams), after: searchParams.get('after') ?? undefined }
    const found = await deadJobs(request.house.db, { ...wish, tasksNamed, limit: JOBS + 1 })
    const { rows, last } = takePage(found, JOBS)
    return page(request, <DeadJobs request={request} {...wish} jobs={rows} next={last?.id} />)
  }),

  post('/desk/jobs/retry', { who: { may: 'jobs.manage' } }, async (request) => {
    await retryJob(request.house.db, (await request.form()).text('id') ?? '')
    return redirect('/desk/jobs')
  }),

  post('/desk/jobs/drop', { who: { may: 'jobs.manage' } }, async (request) => {
    await dropJob(request.house.db, (await request.form()).text('id') ?? '')
    return redirect('/desk/jobs')
  }),

  get('/desk/staff', { who: { may: 'staff.manage' } }, async (request) => {
    const { searchParams } = request.url
    const after = searchParams.get('after')?.slice(0, 100) || undefined
    const wish = { q: wordsAsked(searchParams), after }
    return page(request, <Staff request={request} wish={wish} found={await staffList(request.house, wish)} />)
  }),

  get('/my/records', { who: 'resident' }, async (request) => {
    const resident = request.actor as ResidentActor
    const wish = listAsked(request.url.searchParams)
    const { rows, last } = await request.house.db.transaction().execute(async (tx) => {
      if (wish.q) await withSearchMemory(tx)
      const where = wish.q === undefined ? undefined : matching(auditText, wish.q, named)
      const limit = READS + 1
      return takePage(await whoRead(tx, { resident: resident.id, where, after: wish.after, limit }), READS)
    })
    const reads = rows.map((read) => ({ ...read, when: warekiTime(read.at) }))
    return page(
      request,
      <MyPage
        request={request}
        title="町が持つ私の記録"
        lead="町の職員や代理人があなたの情報を見たときの記録です。だれが、いつ、何のために見たかがわかります。"
        at="records"
      >
        <Reads reads={reads} wish={wish} next={last && { at: last.at, id: last.id }} />
      </MyPage>,
    )
  }),
]
