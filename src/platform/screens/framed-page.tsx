import type { ReactNode } from 'react'
import { assetUrl, type WebRequest } from '#platform/web'
import { PageProvider } from './page-context.tsx'

interface FramedPageProps {
  readonly request: WebRequest
  readonly title: string
  readonly children: ReactNode
}

/** A page of the desk that stands within another one: its content and nothing around it. */
export function FramedPage({ request, title, children }: FramedPageProps) {
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
        <body className="desk">
          <main id="main" tabIndex={-1}>
            <h1 className="mb-4">{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </PageProvider>
  )
}
