import { createElement, type ReactNode } from 'react'
import type { Hall } from '#language'
import { ToldOnDesk } from './screens/told-on-desk.tsx'

const MOST = 20

/** What was told about an application, newest first, for whoever may read it. */
export async function toldAbout({ db }: Pick<Hall, 'db'>, application: string) {
  const notices = await db
    .selectFrom('notice')
    .select(['id', 'title', 'created_at', 'read_at'])
    .where('about_kind', '=', 'application')
    .where('about_id', '=', application)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  if (notices.length === 0) return []
  const deliveries = await db
    .selectFrom('notice_delivery')
    .select(['id', 'notice_id', 'channel', 'sent_at', 'failed_at', 'reason'])
    .where(
      'notice_id',
      'in',
      notices.map(({ id }) => id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return notices.map((notice) => ({
    ...notice,
    deliveries: deliveries.filter(({ notice_id }) => notice_id === notice.id),
  }))
}

/** Beside a case on the desk (`standBeside`, see systems/index.ts: notices stand below cases and cannot ask for it). */
export async function toldOnDesk(hall: Hall, application: string): Promise<ReactNode> {
  const notices = await toldAbout(hall, application)
  return notices.length > 0 && createElement(ToldOnDesk, { notices })
}
