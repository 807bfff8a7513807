import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { withFurigana } from '#platform/screens'
import { ownPath } from './own-path.ts'
import type { Problem } from './problem.ts'
import type { WebRequest } from './request.ts'

/** A whole HTML document from a layout element. */
export function page(
  request: WebRequest,
  element: ReactElement,
  options: { status?: number } = {},
): Response {
  const html = renderToString(element)
  return new Response(
    `<!DOCTYPE html>${request.furigana ? withFurigana(html, request.house.town.readings) : html}`,
    {
      status: options.status ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  )
}

/** See-other after an action: a reload repeats the page, not the action. Leads to a page of ours, whatever it is given. */
export const redirect = (to: string): Response =>
  new Response(null, { status: 303, headers: { location: ownPath(to) } })

/** A file for the reader. Never sniffed, never run: the type is ours and PDFs and images alone open in place. */
export function download(
  bytes: Uint8Array,
  file: { name: string; type: string; inline?: boolean; immutable?: boolean },
): Response {
  const opens = file.inline && (file.type === 'application/pdf' || file.type.startsWith('image/'))
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': file.type,
      'content-length': String(bytes.byteLength),
      'content-disposition': `${opens ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
    },
  })
}

const TITLES: Readonly<Record<number, string>> = {
  400: '読み取れません',
  401: 'トークンがありません',
  403: 'このトークンではできません',
  404: '見つかりません',
  409: '同時に処理されています',
  413: '大きすぎます',
  415: 'この形式では受け取れません',
  422: '内容に誤りがあります',
  429: '少しお待ちください',
}

/** An error for a program that also a person can read (RFC 9457). */
export const problemJson = ({ status, message, errors }: Problem): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title: TITLES[status] ?? 'うまくいきませんでした',
      status,
      detail: message,
      ...(errors.length > 0 && { errors }),
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        ...(status === 401 && { 'www-authenticate': 'Bearer' }),
        ...(status === 429 && { 'retry-after': '60' }),
      },
    },
  )

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
