import { whoRead } from '#platform/audit'
import { warekiTime } from '#platform/clock'
import { deadJobs, dropJob, retryJob } from '#platform/jobs'
import type { ResidentActor } from '#platform/people'
import { addToRail, MyPage } from '#platform/screens'
import { get, page, post, redirect } from '#platform/web'
import { AuditScreen } from './screens/audit.tsx'
import { DeadJobs } from './screens/jobs.tsx'
import { Reads } from './screens/reads.tsx'
import { Staff } from './screens/staff.tsx'
import { searchAudit } from './search-audit.ts'
import { staffList } from './staff-list.ts'

addToRail([
  { href: '/desk/audit', title: '閲覧と操作の記録', may: 'audit.read', place: 60 },
  { href: '/desk/staff', title: '職員', may: 'staff.manage', place: 70 },
  { href: '/desk/jobs', title: '送れなかった仕事', may: 'jobs.manage', place: 80 },
])

export const routes = [
  get('/desk/audit', { who: { may: 'audit.read' } }, async (request) => {
    const found = await searchAudit(request.house, request.actor, request.url.searchParams)
    return page(request, <AuditScreen request={request} found={found} />)
  }),

  get('/desk/jobs', { who: { may: 'jobs.manage' } }, async (request) =>
    page(request, <DeadJobs request={request} jobs={await deadJobs(request.house.db)} />),
  ),

  post('/desk/jobs/retry', { who: { may: 'jobs.manage' } }, async (request) => {
    await retryJob(request.house.db, (await request.form()).text('id') ?? '')
    return redirect('/desk/jobs')
  }),

  post('/desk/jobs/drop', { who: { may: 'jobs.manage' } }, async (request) => {
    await dropJob(request.house.db, (await request.form()).text('id') ?? '')
    return redirect('/desk/jobs')
  }),

  get('/desk/staff', { who: { may: 'staff.manage' } }, async (request) =>
    page(request, <Staff request={request} staff={await staffList(request.house)} />),
  ),

  get('/my/records', { who: 'resident' }, async (request) => {
    const resident = request.actor as ResidentActor
    const reads = await whoRead(request.house.db, { resident: resident.id, limit: 200 })
    return page(
      request,
      <MyPage
        request={request}
        title="町が持つ私の記録"
        lead="町の職員があなたの情報を見たときの記録です。だれが、いつ、何のために見たかがわかります。"
        at="records"
      >
        <Reads reads={reads.map((read) => ({ ...read, when: warekiTime(read.at) }))} />
      </MyPage>,
    )
  }),
]
