import type { ReactNode } from 'react'
import { assetUrl, type WebRequest } from '#platform/web'
import { PageProvider } from './page-context.tsx'

interface PhonePageProps {
  readonly request: WebRequest
  readonly title: string
  /** Where one comes from and goes back to. */
  readonly back: { readonly href: string; readonly title: string }
  readonly children: ReactNode
}

/** The frame of a page for staff on their feet: one task, large targets, and nothing else of the desk. */
export function PhonePage({ request, title, back, children }: PhonePageProps) {
  return (
    <PageProvider value={request}>
      <html lang="ja">
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title}｜${request.house.town.name}役場`}</title>
          <link rel="stylesheet" href={assetUrl('style.css')} />
          <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        </head>
        <body className="phone">
          <header>
            <a href={back.href}>{back.title}</a>
          </header>
          <main id="main" tabIndex={-1}>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </PageProvider>
  )
}
