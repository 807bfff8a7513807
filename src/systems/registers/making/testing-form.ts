/** For tests: what a browser would post of these screens as they stand. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FormInput } from '#platform/web'

const textOf = (escaped: string) =>
  escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : textOf(found)
}

/** Boxes, lists and ticks in the order in which they stand. */
export function postedBy(screens: ReactNode, more: Readonly<Record<string, string>> = {}): FormInput {
  const html = renderToStaticMarkup(screens)
  const entries: (readonly [string, string])[] = Object.entries(more)
  for (const found of html.matchAll(/<(input|select)\b([^>]*)>/g)) {
    const [, kind = '', rest = ''] = found
    const name = attribute(rest, 'name')
    if (name === undefined) continue
    if (kind === 'select') entries.push([name, chosenIn(html.slice(found.index))])
    else if (!/type="checkbox"/.test(rest) || /\schecked=""/.test(rest))
      entries.push([name, attribute(rest, 'value') ?? ''])
  }
  const all = (name: string) => entries.flatMap(([each, value]) => (each === name ? [value] : []))
  return {
    all,
    text: (name) => all(name)[0],
    names: () => entries.map(([name]) => name),
    files: async () => [],
  }
}

/** Of the list that begins the text: what is selected, or the first. */
function chosenIn(html: string): string {
  const options = [...html.slice(0, html.indexOf('</select>')).matchAll(/<option\b([^>]*)>/g)]
  const chosen = options.find(([, rest = '']) => /\sselected=""/.test(rest)) ?? options[0]
  return attribute(chosen?.[1] ?? '', 'value') ?? ''
}
