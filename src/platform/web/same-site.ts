import { csrfToken, sameToken } from './cookies.ts'
import { Problem } from './problem.ts'
import type { WebRequest } from './request.ts'

/** Cross-site posts are refused by the browser's own word (Fetch Metadata) and by the form's token. */
export async function checkSameSite(
  request: WebRequest,
  raw: Request,
  visitorToken: string | undefined,
  key: Uint8Array,
): Promise<void> {
  if (isForeign(raw, request.url)) throw new Problem(403, 'ほかのサイトからの送信は受け付けません。')
  const sent = (await request.form()).text('_csrf')
  if (!visitorToken || !sent || !sameToken(sent, csrfToken(key, visitorToken))) {
    throw new Problem(
      403,
      '画面を開いてから時間がたったため、送信を確かめられませんでした。前の画面に戻って読み込み直し、もう一度送信してください。',
    )
  }
}

/** `Origin: null` (a sandboxed frame, a page from a file) is nobody's and counts as foreign. */
function isForeign(raw: Request, here: URL): boolean {
  const site = raw.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = raw.headers.get('origin')
  return origin !== null && !(URL.canParse(origin) && new URL(origin).host === here.host)
}
