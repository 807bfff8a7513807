import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { Form } from './form.ts'

export interface Standing {
  readonly word: string
  readonly tone?: 'go' | 'wait' | 'good' | 'bad'
  /** What is worked on beside what residents meet. */
  readonly beside?: string
}

/** 下書き → 公開の決裁待ち → 公開中 → 受付終了, in words. The period of reception opens and closes by itself. */
export function standingOf(hall: Pick<Hall, 'clock'>, form: Form, effective = form.body.effective): Standing {
  if (!form.published)
    return form.stage === 'proposed' ? { word: '公開の決裁待ち', tone: 'wait' } : { word: '下書き' }
  const beside =
    form.stage === 'proposed' ? '直したものが決裁待ち' : form.stage === 'draft' ? '直している途中' : undefined
  const date = today(hall.clock)
  const over = form.closedAt !== null || (effective.to !== undefined && date > effective.to)
  const word: Standing = over
    ? { word: '受付終了' }
    : date < effective.from
      ? { word: '公開中（受付前）', tone: 'go' }
      : { word: '公開中', tone: 'good' }
  return { ...word, ...(beside && { beside }) }
}
