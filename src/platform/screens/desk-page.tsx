import type { ReactNode } from 'react'
import { may } from '#platform/permission'
import { assetUrl, type WebRequest } from '#platform/web'
import { KeyDialog } from './desk-keys.tsx'
import { Form } from './form.tsx'
import { Island } from './island.tsx'
import { PageProvider } from './page-context.tsx'

/** One entry of the left rail, shown to staff who hold `may`. Systems bring their own. */
export interface RailEntry {
  readonly href: string
  readonly title: string
  readonly may?: string
  /** Place in the rail, from the top. */
  readonly place: number
}

const rail: RailEntry[] = []

/** Systems add their entries once, when they are loaded (see systems/index.ts). */
export function addToRail(entries: readonly RailEntry[]): void {
  for (const entry of entries) if (!rail.some((known) => known.href === entry.href)) rail.push(entry)
  rail.sort((a, b) => a.place - b.place)
}

interface DeskPageProps {
  readonly request: WebRequest
  readonly title: string
  /** A word or two beside the heading: a state, a number. */
  readonly beside?: ReactNode
  /** False where the page brings its own `h1` (a form's question). */
  readonly heading?: boolean
  readonly children: ReactNode
}

/** The frame of every page for staff: rail on the left, search on top, the work in the centre. */
export function DeskPage({ request, title, beside, heading = true, children }: DeskPageProps) {
  const { actor, house, url } = request
  const shown = rail.filter((entry) => !entry.may || may(house.town, actor, entry.may))
  const posts =
    actor.kind === 'staff'
      ? actor.assignments.map(({ office, post, deputyFor }) => {
          const name = house.town.offices.find((each) => each.id === office)?.name ?? ''
          return `${name}${post}${deputyFor ? '（代理）' : ''}`
        })
      : []
  return (
    <PageProvider value={request}>
      <html lang="ja">
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title}｜${house.town.name}役場`}</title>
          <link rel="stylesheet" href={assetUrl('style.css')} />
          <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        </head>
        <body className="desk">
          <a className="skip" href="#main">
            本文へ進む
          </a>
          <header className="topbar">
            <a href="/desk">{house.town.name}役場</a>
            <search>
              <form action="/desk/cases" method="get">
                <label className="sr" htmlFor="desk-search">
                  申請をさがす（氏名・受付番号・内容）
                </label>
                <input
                  id="desk-search"
                  className="control"
                  type="search"
                  name="q"
                  placeholder="氏名・受付番号・内容でさがす"
                />
                <button className="button" type="submit">
                  さがす
                </button>
              </form>
            </search>
            <span>{actor.kind === 'staff' ? `${actor.name}（${posts.join('、')}）` : ''}</span>
            <a href="/desk/keys" aria-keyshortcuts="?">
              キーの一覧
            </a>
            <a href="/desk/account">登録と安全</a>
            <Form action="/desk/sign-out">
              <button className="button small" type="submit">
                サインアウト
              </button>
            </Form>
          </header>
          <div className="shell">
            <nav className="rail" aria-label="仕事">
              <ul>
                {shown.map((entry) => (
                  <li key={entry.href}>
                    <a href={entry.href} aria-current={isAt(url.pathname, entry.href) ? 'page' : undefined}>
                      {entry.title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <main id="main" tabIndex={-1}>
              <div className="row mb-4">
                {heading ? <h1>{title}</h1> : <strong>{title}</strong>}
                {beside}
              </div>
              {children}
            </main>
          </div>
          <KeyDialog />
          <Island of="desk-keys" />
        </body>
      </html>
    </PageProvider>
  )
}

const isAt = (path: string, entry: string) =>
  path === entry || (entry !== '/desk' && path.startsWith(`${entry}/`))
