import { warekiTime } from '#platform/clock'
import { Tag } from '#platform/screens'
import type { Channel } from '../ways.ts'

export interface ToldNotice {
  readonly id: string
  readonly title: string
  readonly created_at: Date
  readonly read_at: Date | null
  readonly deliveries: readonly ToldDelivery[]
}

export interface ToldDelivery {
  readonly id: string
  readonly channel: string
  readonly sent_at: Date | null
  readonly failed_at: Date | null
  readonly reason: string | null
}

const NAMES: Readonly<Record<Channel, string>> = { email: 'メール', line: 'LINE', push: '端末への通知' }

/** Beside a case: what its applicant was told, by which channel, and whether they opened it. */
export function ToldOnDesk({ notices }: { notices: readonly ToldNotice[] }) {
  return (
    <section className="sheet mt-4" aria-label="本人に知らせたこと">
      <h2>本人に知らせたこと</h2>
      <ul className="stack list-none p-0">
        {notices.map((notice) => (
          <li key={notice.id}>
            <strong>{notice.title}</strong>
            <br />
            <span className="hint">{warekiTime(notice.created_at)} マイページに届きました</span>{' '}
            {notice.read_at ? (
              <Tag tone="good">{`${warekiTime(notice.read_at)} 開封`}</Tag>
            ) : (
              <Tag tone="wait">未開封</Tag>
            )}
            {notice.deliveries.map((delivery) => (
              <span key={delivery.id} className="hint block">
                {NAMES[delivery.channel as Channel]}：{came(delivery)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const came = ({ sent_at, failed_at, reason }: ToldDelivery): string => {
  if (sent_at) return `${warekiTime(sent_at)} 送りました`
  return failed_at ? `${warekiTime(failed_at)} 送れませんでした。${reason ?? ''}` : 'これから送ります'
}
