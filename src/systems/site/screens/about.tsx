import { PublicPage } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface Props {
  readonly request: WebRequest
}

export function AboutSite({ request }: Props) {
  const { town, config } = request.house
  return (
    <PublicPage request={request} title="このサイトについて" crumbs={[]}>
      <div className="stack" lang="ja">
        <p>
          {town.name}
          の手続き・通知・計画を一つにまとめたデジタル役場です。オープンソースの「役場（Yakuba）」で動いています。
        </p>
        {config.sample && (
          <p>
            <strong>これは見本の町です。</strong>
            住民・職員・申請はすべて架空です。災害や件数も、見本のために作ったものです。
          </p>
        )}
        <h2>出典</h2>
        <ul>
          <li>住所：「Geolonia 住所データ」（株式会社Geolonia、CC BY 4.0）を加工</li>
          <li>郵便番号：日本郵便の郵便番号データをもとにした公開データ（MIT）を加工</li>
          <li>金融機関：zengin-code（MIT）</li>
          <li>祝日：内閣府「国民の祝日」をもとにした holidays-jp（MIT）</li>
          <li>計画：「第４次柴田町情報化計画」とその進捗（柴田町）</li>
        </ul>
      </div>
    </PublicPage>
  )
}

export function AboutAccessibility({ request }: Props) {
  const { town } = request.house
  return (
    <PublicPage
      request={request}
      title="ウェブアクセシビリティ"
      crumbs={[{ href: '/about', title: 'このサイトについて' }]}
    >
      <div className="stack" lang="ja">
        <p>
          {town.name}は、JIS X 8341-3:2016の適合レベルAAに準拠することを目標に、このサイトを作っています。
          目の不自由な方、手の不自由な方、高齢の方、日本語になれていない方も、同じことができるようにします。
        </p>
        <h2>していること</h2>
        <ul>
          <li>すべての操作をキーボードだけでできます。</li>
          <li>主な手続きは、JavaScriptが動かない端末でもできます。</li>
          <li>文字を200％に拡大しても読めます。</li>
          <li>ふりがな、やさしい日本語、英語に切り替えられます（一部のページは日本語のみです）。</li>
          <li>新しいページは、公開の前に機械による検査をすべて通しています。</li>
        </ul>
        <h2>現在の状況</h2>
        <p>
          人による試験はまだ行っていません。そのため「準拠」とは表記していません。試験の結果は、このページで公開します。
        </p>
        <h2>ご意見</h2>
        <p>
          使いにくいところがありましたら、お電話（<a href={`tel:${town.hall.tel}`}>{town.hall.tel}</a>
          ）でお知らせください。
        </p>
      </div>
    </PublicPage>
  )
}

export function AboutPrivacy({ request }: Props) {
  return (
    <PublicPage
      request={request}
      title="個人情報の取り扱い"
      crumbs={[{ href: '/about', title: 'このサイトについて' }]}
    >
      <div className="stack" lang="ja">
        <p>入力していただいた内容は、その手続きのためだけに使います。</p>
        <ul>
          <li>
            だれが、いつ、何のために見たかを、すべて記録しています。サインインすると、ご自分の記録をマイページで確かめられます。
          </li>
          <li>
            個人番号（マイナンバー）は、ほかの内容と分けて暗号にして保管し、法律で認められた手続きだけで使います。
          </li>
          <li>
            お知らせを受け取る方法は選べます。LINEや端末には、届いたことと、マイページへのリンクだけを送り、題や内容は送りません。
          </li>
          <li>写真は、位置や機種などの情報を取り除いて保管します。</li>
          <li>
            Cookieは、入力の途中を守るためと、言語の選択を覚えるためだけに使います。閲覧の追跡はしません。
          </li>
          <li>保存期間は手続きごとに決めており、過ぎたものは記録を残して消します。</li>
        </ul>
      </div>
    </PublicPage>
  )
}
