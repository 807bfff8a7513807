import { Logger } from 'graphile-worker'

/** graphile-worker's log without its chatter. The text of an error may hold personal data: it stays in `last_error`. */
export const quietLogger = (isEnding: () => boolean = () => false) =>
  new Logger(() => (level, message, meta) => {
    // Ending with jobs in its local queue, 0.17 reports that it cannot give them back. The worker does that itself.
    if (level !== 'error' || isEnding()) return
    const job = meta?.job as { id: string; task_identifier: string; attempts: number } | undefined
    console.error(
      job ? `処理 ${job.task_identifier} (${job.id}) が失敗しました。${job.attempts}回目` : message,
    )
  })
