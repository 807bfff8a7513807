import { Logger } from 'graphile-worker'

/** graphile-worker's log without its chatter. The text of an error may hold personal data: it stays in `last_error`. */
export const quietLogger = new Logger(() => (level, message, meta) => {
  const job = meta?.job as { id: string; task_identifier: string; attempts: number } | undefined
  if (level === 'error' && job)
    console.error(`処理 ${job.task_identifier} (${job.id}) が失敗しました。${job.attempts}回目`)
  else if (level === 'error') console.error(message)
})
