import { T, useWords } from './page-context.tsx'
import { Empty } from './pieces.tsx'

type Kept = Readonly<Record<string, string | readonly string[] | undefined>>

interface ListSearchProps {
  /** The list's own address; the answer is the same list, narrowed. */
  readonly path: string
  /** この一覧の中をさがす, 届いた通知をさがす */
  readonly label: string
  /** What can be found: 氏名・番号 */
  readonly hint?: string
  readonly q: string | undefined
  /** How the list is narrowed otherwise, kept while searching; several values where a name comes several times. */
  readonly keep?: Kept
  /** How many are shown, and whether there are more behind them. Left out where nothing was searched yet. */
  readonly found?: { readonly shown: number; readonly more?: boolean }
}

/** The search box of every list: a GET form, so that an address can be kept, and works without a script. */
export function ListSearch({ path, label, hint, q, keep = {}, found }: ListSearchProps) {
  const t = useWords()
  return (
    <search className="stack mb-4 no-print">
      <form action={path} method="get" className="row">
        {pairsOf(keep).map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same pair may come twice, and the page is drawn once
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="list-search">
          <T>{label}</T>
        </label>
        <input
          id="list-search"
          className="control w-middle"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={q}
          placeholder={hint && t(hint)}
        />
        <button className="button" type="submit">
          <T>さがす</T>
        </button>
        {q && (
          <a href={addressOf(path, keep)}>
            <T>言葉を消す</T>
          </a>
        )}
      </form>
      {q && found && (
        <p role="status">
          <span data-noruby>「{q}」</span>：
          <T>
            {found.shown === 0
              ? '見つかりませんでした。'
              : found.more
                ? `はじめの${found.shown}件を見ています。続きもあります。`
                : `${found.shown}件あります。`}
          </T>
        </p>
      )}
    </search>
  )
}

/** What stands in place of a list that was searched for nothing it holds. */
export function NothingFound({ path, keep }: Pick<ListSearchProps, 'path' | 'keep'>) {
  return (
    <Empty>
      <T>見つかりませんでした。言葉を短くするか、ほかの言葉でさがしてください。</T>
      <br />
      <a href={addressOf(path, keep)}>
        <T>さがすのをやめて、すべてを見る</T>
      </a>
    </Empty>
  )
}

interface ListPagesProps extends Pick<ListSearchProps, 'path' | 'keep'> {
  readonly q?: string | undefined
  /** The key this page goes on from; undefined on the first. */
  readonly after?: string | undefined
  readonly next?: string | undefined
}

/** Ways to the rest of a list that goes on from a key. */
export function ListPages({ path, keep, q, after, next }: ListPagesProps) {
  const t = useWords()
  if (!after && !next) return null
  return (
    <nav className="row mt-4 no-print" aria-label={t('一覧のページ')}>
      {after && (
        <a href={addressOf(path, { ...keep, q })}>
          <T>はじめから</T>
        </a>
      )}
      {next && (
        <a className="button" href={addressOf(path, { ...keep, q, after: next })}>
          <T>続きを見る</T>
        </a>
      )}
    </nav>
  )
}

const pairsOf = (kept: Kept): [string, string][] =>
  Object.entries(kept).flatMap(([name, value]) =>
    (typeof value === 'object' ? value : [value]).flatMap((each): [string, string][] =>
      each === undefined || (each === '' && typeof value !== 'object') ? [] : [[name, each]],
    ),
  )

function addressOf(path: string, wish: Kept = {}): string {
  const params = new URLSearchParams(pairsOf(wish))
  return params.size > 0 ? `${path}?${params}` : path
}
