/** The part of Solr's query language that CKAN's clients and harvesters use, read into a tree. */
import { badQuery } from './envelope.ts'

export type SolrQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly SolrQuery[] }
  | { readonly kind: 'not'; readonly of: SolrQuery }
  | { readonly kind: 'word'; readonly field?: string; readonly text: string; readonly phrase: boolean }
  | {
      readonly kind: 'range'
      readonly field: string
      readonly from: string
      readonly to: string
      /** `[` and `]` include the end, `{` and `}` do not. */
      readonly includes: readonly [from: boolean, to: boolean]
    }

const LONGEST = 8_000
const DEEPEST = 40

const TOKEN =
  /\s+|(?<range>[[{]\s*(?<from>"[^"]*"|[^\s\]}]+)\s+TO\s+(?<to>"[^"]*"|[^\s\]}]+)\s*[\]}])|(?<phrase>"(?:[^"\\]|\\.)*")(?:~\d+)?(?:\^[\d.]+)?|(?<open>\()|(?<close>\))(?:\^[\d.]+)?|(?<logic>&&|\|\||[+!-])|(?<word>(?:[^\s()"[\]{}:^~\\]|\\.)+)(?:[~^][\d.]*)*(?<colon>:)?/sy

interface Token {
  readonly kind: 'range' | 'phrase' | 'open' | 'close' | 'logic' | 'word' | 'field'
  readonly text: string
  readonly range?: Omit<Extract<SolrQuery, { kind: 'range' }>, 'field'>
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, '$1')
const unquoted = (text: string): string => text.replaceAll(/^"|"$/g, '')

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found || found[0] === '') throw badQuery(`cannot parse at character ${at + 1}`)
    at = TOKEN.lastIndex
    const { range, from = '', to = '', phrase, open, close, logic, word, colon } = found.groups ?? {}
    if (range !== undefined)
      tokens.push({
        ...{ kind: 'range', text: range },
        range: {
          ...{ kind: 'range', from: unquoted(from), to: unquoted(to) },
          includes: [range.startsWith('['), range.endsWith(']')],
        },
      })
    else if (phrase !== undefined) tokens.push({ kind: 'phrase', text: unescaped(phrase.slice(1, -1)) })
    else if (open !== undefined) tokens.push({ kind: 'open', text: open })
    else if (close !== undefined) tokens.push({ kind: 'close', text: close })
    else if (logic !== undefined) tokens.push({ kind: 'logic', text: logic })
    else if (word !== undefined)
      tokens.push({ kind: colon ? 'field' : 'word', text: colon ? unescaped(word) : word })
  }
  return tokens
}

const isOr = (token: Token | undefined): boolean => token?.text === 'OR' || token?.text === '||'
const isAnd = (token: Token | undefined): boolean => token?.text === 'AND' || token?.text === '&&'

/** @throws CkanError 400 for what is no query */
export function parseSolr(text: string): SolrQuery {
  if (text.length > LONGEST) throw badQuery('too long')
  if (text.trimStart().startsWith('{!')) throw badQuery('Local parameters are not supported.')
  const tokens = tokensOf(text)
  let at = 0

  function anyOf(field: string | undefined, depth: number): SolrQuery {
    if (depth > DEEPEST) throw badQuery('too deep')
    const parts = [allOf(field, depth)]
    while (isOr(tokens[at])) {
      at += 1
      parts.push(allOf(field, depth))
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', of: parts }
  }

  function allOf(field: string | undefined, depth: number): SolrQuery {
    const parts: SolrQuery[] = []
    while (at < tokens.length && tokens[at]!.kind !== 'close' && !isOr(tokens[at])) {
      if (isAnd(tokens[at])) at += 1
      else parts.push(one(field, depth))
    }
    if (parts.length === 0) return { kind: 'all' }
    return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts }
  }

  function one(field: string | undefined, depth: number): SolrQuery {
    const token = tokens[at++]
    if (!token || depth > DEEPEST) throw badQuery(token ? 'too deep' : 'ends too early')
    if (token.text === '+' && token.kind === 'logic') return one(field, depth + 1)
    if (
      (token.kind === 'logic' && /[-!]/.test(token.text)) ||
      (token.kind === 'word' && token.text === 'NOT')
    )
      return { kind: 'not', of: one(field, depth + 1) }
    switch (token.kind) {
      case 'field':
        return one(token.text, depth + 1)
      case 'open': {
        const inside = anyOf(field, depth + 1)
        if (tokens[at++]?.kind !== 'close') throw badQuery('a parenthesis is not closed')
        return inside
      }
      case 'range':
        if (field === undefined) throw badQuery('a range needs a field')
        return { ...token.range!, field }
      case 'phrase':
        return { kind: 'word', text: token.text, phrase: true, ...(field !== undefined && { field }) }
      case 'word':
        if (token.text === '*' && (field === undefined || field === '*')) return { kind: 'all' }
        return { kind: 'word', text: token.text, phrase: false, ...(field !== undefined && { field }) }
      default:
        throw badQuery(`unexpected ${token.text}`)
    }
  }

  const query = anyOf(undefined, 0)
  if (at < tokens.length) throw badQuery('a parenthesis too many')
  return query
}
