import { PublicPage, T } from '#platform/screens'
import type { Problem } from './problem.ts'
import type { WebRequest } from './request.ts'
import { page } from './respond.ts'

const TITLES: Record<number, string> = {
  400: '送信内容を読み取れませんでした',
  403: 'このページは開けません',
  404: 'ページが見つかりません',
  409: 'ほかの人が先に操作しました',
  410: 'このページの役目は終わりました',
  413: '送信できる大きさを超えています',
  415: 'この形式では受け取れません',
  429: '少しお待ちください',
}

/** An error page says what happened, what to do, and whom to call. It never blames. */
export function errorPage(request: WebRequest, problem: Problem): Response {
  const { town } = request.house
  const title = TITLES[problem.status] ?? 'うまくいきませんでした'
  return page(
    request,
    <PublicPage request={request} title={title}>
      <p>
        <T>{problem.message}</T>
      </p>
      <ul className="links">
        <li>
          <a href={request.actor.kind === 'staff' ? '/desk' : '/'}>
            <T>{request.actor.kind === 'staff' ? '今日の仕事へ戻る' : `${town.name}のトップページへ戻る`}</T>
          </a>
        </li>
        <li>
          <a href="/procedures">
            <T>手続きをさがす</T>
          </a>
        </li>
      </ul>
      <p>
        <T>お困りのときは、役場へお電話ください。</T>
        <br />
        <a href={`tel:${town.hall.tel}`}>{town.hall.tel}</a>
        <br />
        <T>{town.hall.hours}</T>
      </p>
    </PublicPage>,
    { status: problem.status },
  )
}
