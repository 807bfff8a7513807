import { createContext, useContext } from 'react'
import type { WebRequest } from '#platform/web'
import { translate } from './words.ts'

const PageRequest = createContext<WebRequest | undefined>(undefined)

/** Layouts provide the request; forms and words below them read it. */
export const PageProvider = PageRequest.Provider

export function useRequest(): WebRequest {
  const request = useContext(PageRequest)
  if (!request) throw new Error('a component was rendered outside a layout')
  return request
}

/** Words in the reader's language, for attributes. In text use `<T>`. */
export function useWords(): (japanese: string) => string {
  const { language, house } = useRequest()
  return (japanese) => translate(japanese, language, house.town.words) ?? japanese
}

/** A sentence in the reader's language; Japanese that has no translation says so to screen readers (WCAG 3.1.2). */
export function T({ children }: { children: string }) {
  const { language, house } = useRequest()
  const translated = translate(children, language, house.town.words)
  if (translated !== undefined) return translated
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(children)) return children
  return language === 'en' ? <span lang="ja">{children}</span> : children
}
