import type { ReactNode } from 'react'
import { assetUrl, type WebRequest } from '#platform/web'
import { Mark } from './mark.tsx'
import { PageProvider, T, useRequest, useWords } from './page-context.tsx'
import { Phrases } from './phrases.tsx'

export interface Crumb {
  readonly href: string
  readonly title: string
}

interface PublicPageProps {
  readonly request: WebRequest
  readonly title: string
  /** Sentence under the heading. */
  readonly lead?: string
  /** Where one is, without the top page and the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** False where the page brings its own `h1` (a form's question). */
  readonly heading?: boolean
  readonly narrow?: boolean
  /** Says that something went wrong before the title, so that a screen reader hears it first. */
  readonly failed?: boolean
  /** A sample that stands within another page: without the town's head and foot. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** The frame of every page for residents. No framework script; readable before any script. */
export function PublicPage(props: PublicPageProps) {
  const { request, title } = props
  return (
    <PageProvider value={request}>
      <html lang={request.language === 'en' ? 'en' : 'ja'}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <TitleText title={title} failed={props.failed} />
          <meta name="format-detection" content="telephone=no" />
          <link rel="stylesheet" href={assetUrl('style.css')} />
          <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        </head>
        <body>
          {!props.bare && <Head crumbs={props.crumbs} />}
          <main id="main" tabIndex={-1}>
            <div className={`frame${props.narrow === false ? '' : ' narrow'} stack`}>
              {props.heading !== false && (
                <h1>{request.language === 'en' ? <T>{title}</T> : <Phrases>{title}</Phrases>}</h1>
              )}
              {props.lead && (
                <p className="lead">
                  <T>{props.lead}</T>
                </p>
              )}
              {props.children}
            </div>
          </main>
          {!props.bare && <Foot />}
        </body>
      </html>
    </PageProvider>
  )
}

/** What stands above every page: the way past it, languages, the town, where one is. */
function Head({ crumbs }: { crumbs?: readonly Crumb[] | undefined }) {
  const { town } = useRequest().house
  return (
    <>
      <a className="skip" href="#main">
        <T>本文へ進む</T>
      </a>
      <Languages />
      <header className="masthead">
        <div className="frame">
          <a className="brand" href="/">
            <Mark />
            <span>
              <small lang="ja">{town.slogan}</small>
              <T>{town.name}</T>
            </span>
          </a>
          <TopNavigation />
        </div>
      </header>
      <Crumbs crumbs={crumbs} />
    </>
  )
}

function TitleText({ title, failed }: { title: string; failed?: boolean | undefined }) {
  const t = useWords()
  const { town } = useRequest().house
  return (
    <title>{`${failed ? `${t('入力を確かめてください')}：` : ''}${title === town.name ? '' : `${t(title)}｜`}${t(town.name)}`}</title>
  )
}

function TopNavigation() {
  const t = useWords()
  return (
    <nav className="topnav" aria-label={t('主なメニュー')}>
      <a href="/procedures">
        <T>手続き</T>
      </a>
      <a href="/plan">
        <T>町の計画</T>
      </a>
      <a href="/my">
        <T>マイページ</T>
      </a>
    </nav>
  )
}

/** Switches that work without a script: the choice is remembered by a cookie of its own (see site/preferences). */
function Languages() {
  const { language, furigana, url } = useRequest()
  const t = useWords()
  const next = encodeURIComponent(url.pathname + url.search)
  const languages = [
    { id: 'ja', lang: 'ja', name: '日本語' },
    { id: 'easy', lang: 'ja', name: 'やさしい日本語' },
    { id: 'en', lang: 'en', name: 'English' },
  ] as const
  return (
    <nav className="langs" aria-label={t('言語とふりがな')}>
      <div className="frame">
        {languages.map((each) =>
          each.id === language ? (
            <span key={each.id} lang={each.lang} aria-current="true">
              {each.name}
            </span>
          ) : (
            <a key={each.id} lang={each.lang} href={`/preferences?lang=${each.id}&next=${next}`}>
              {each.name}
            </a>
          ),
        )}
        {language !== 'en' && (
          <a href={`/preferences?ruby=${furigana ? 0 : 1}&next=${next}`}>
            {furigana ? 'ふりがなを消す' : 'ふりがなをつける'}
          </a>
        )}
      </div>
    </nav>
  )
}

function Crumbs({ crumbs }: { crumbs?: readonly Crumb[] | undefined }) {
  const t = useWords()
  if (!crumbs) return null
  return (
    <nav className="crumbs frame" aria-label={t('現在の場所')}>
      <ol>
        <li>
          <a href="/">
            <T>トップ</T>
          </a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>
              <T>{crumb.title}</T>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Foot() {
  const { town } = useRequest().house
  const { hall } = town
  const t = useWords()
  return (
    <footer className="foot">
      <div className="frame stack">
        <p>
          <strong>
            <T>{`${town.name}役場`}</T>
          </strong>
          <br />
          <span lang="ja">
            〒{hall.postcode.replace(/^(\d{3})/, '$1-')} {hall.address}
          </span>
          <br />
          <T>電話</T> <a href={`tel:${hall.tel}`}>{hall.tel}</a>
          <br />
          <T>{hall.hours}</T>
        </p>
        <nav aria-label={t('このサイトについて')}>
          <ul>
            <li>
              <a href="/offices">
                <T>課と窓口</T>
              </a>
            </li>
            <li>
              <a href="/map">
                <T>町の地図</T>
              </a>
            </li>
            <li>
              <a href="/opendata">
                <T>オープンデータ</T>
              </a>
            </li>
            <li>
              <a href="/about/accessibility">
                <T>ウェブアクセシビリティ</T>
              </a>
            </li>
            <li>
              <a href="/about/privacy">
                <T>個人情報の取り扱い</T>
              </a>
            </li>
            <li>
              <a href="/about">
                <T>このサイトについて</T>
              </a>
            </li>
            <li>
              <a href="/desk">
                <T>職員の方</T>
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
