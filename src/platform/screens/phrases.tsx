import { loadDefaultJapaneseParser } from 'budoux'
import { Fragment } from 'react'

const parser = loadDefaultJapaneseParser()
const cache = new Map<string, string[]>()

/** Headings break between phrases (文節), never inside a word. */
export function Phrases({ children }: { children: string }) {
  let parts = cache.get(children)
  if (!parts) {
    parts = parser.parse(children)
    if (cache.size < 5_000) cache.set(children, parts)
  }
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
