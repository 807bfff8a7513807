import { warekiTime } from '#platform/clock'
import { DeskPage, Empty, Form, ListPages, ListSearch, NothingFound } from '#platform/screens'
import { normalise } from '#platform/search'
import type { WebRequest } from '#platform/web'

interface DeadJob {
  readonly id: string
  readonly task: string
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
}

const TASKS: Record<string, string> = {
  'mail.send': 'メールを送る',
  'notices.deliver': '通知を届ける',
  'line.event': 'LINEからの知らせを読む',
  'line.sample-event': '見本のLINEから知らせる',
  'letters.issue': '通知書を作る',
  'webhooks.deliver': 'ほかのシステムに知らせる',
  'handover.write': '引き渡しのZIPを作る',
  'handover.check': '引き渡されたZIPを試し読みする',
  'handover.file': '引き渡された申請を受け付ける',
  'opendata.push': 'オープンデータを県のポータルへ送る',
  'opendata.versions': 'オープンデータの履歴を残す',
  'opendata.remind': 'オープンデータの確認を課に知らせる',
  'sheets.export': '申請を表に書き出す',
  'sheets.check': '表を試し読みする',
  'sheets.file': '表の申請を受け付ける',
}

/** Tasks with a word in the name under which they stand in the list. */
export const tasksNamed = (word: string): string[] =>
  Object.keys(TASKS).filter((task) => normalise(TASKS[task] ?? '').includes(word))

const PATH = '/desk/jobs'

interface DeadJobsProps {
  readonly request: WebRequest
  readonly jobs: readonly DeadJob[]
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly next?: string | undefined
}

/** Work that failed until its last attempt. Nothing is dropped by itself. */
export function DeadJobs({ request, jobs, q, after, next }: DeadJobsProps) {
  return (
    <DeskPage request={request} title="送れなかった仕事">
      <ListSearch
        path={PATH}
        label="この一覧の中をさがす"
        hint="仕事の名前・失敗のわけ"
        q={q}
        found={{ shown: jobs.length, more: next !== undefined }}
      />
      {jobs.length === 0 && q && <NothingFound path={PATH} />}
      {jobs.length === 0 && !q && (
        <Empty>止まっている仕事はありません。何度試しても終わらなかった仕事が、ここに並びます。</Empty>
      )}
      {jobs.map((job) => (
        <div key={job.id} className="sheet">
          <h2>{TASKS[job.task] ?? job.task}</h2>
          <p>
            {warekiTime(job.createdAt)} から {job.attempts} 回試しました。
          </p>
          <p className="hint">{job.lastError}</p>
          <Form action="/desk/jobs/retry" className="row">
            <input type="hidden" name="id" value={job.id} />
            <button className="button primary" type="submit">
              もう一度試す
            </button>
            <button className="button danger" type="submit" formAction="/desk/jobs/drop">
              取りやめる
            </button>
          </Form>
        </div>
      ))}
      <ListPages path={PATH} q={q} after={after} next={next} />
    </DeskPage>
  )
}
