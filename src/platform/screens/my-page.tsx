import type { ReactNode } from 'react'
import type { WebRequest } from '#platform/web'
import { Form } from './form.tsx'
import { T, useWords } from './page-context.tsx'
import { PublicPage } from './public-page.tsx'

interface MyPageProps {
  readonly request: WebRequest
  readonly title: string
  readonly lead?: string
  readonly at: 'home' | 'letters' | 'proxies' | 'records' | 'account'
  readonly children: ReactNode
}

const ROOMS = [
  { at: 'home', href: '/my', title: '申請の状況' },
  { at: 'letters', href: '/my/letters', title: '届いた通知' },
  { at: 'proxies', href: '/my/proxies', title: '家族・代理人' },
  { at: 'records', href: '/my/records', title: '町が持つ私の記録' },
  { at: 'account', href: '/my/account', title: '登録と安全' },
] as const

/** The frame of マイページ: what waits for me, what is under way, letters, what the town keeps about me. */
export function MyPage({ request, title, lead, at, children }: MyPageProps) {
  return (
    <PublicPage
      request={request}
      title={title}
      lead={lead}
      crumbs={[{ href: '/my', title: 'マイページ' }]}
      narrow={false}
    >
      <MyNavigation at={at} />
      {children}
      <Form action="/sign-out" className="no-print">
        <button className="button plain" type="submit">
          <T>サインアウト</T>
        </button>
      </Form>
    </PublicPage>
  )
}

function MyNavigation({ at }: { at: MyPageProps['at'] }) {
  const t = useWords()
  return (
    <nav aria-label={t('マイページの中')} className="no-print">
      <ul className="row list-none p-0">
        {ROOMS.map((room) => (
          <li key={room.at}>
            <a href={room.href} className="button small" aria-current={room.at === at ? 'page' : undefined}>
              <T>{room.title}</T>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
