import { DeskPage, Facts, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type QueueWish, wishAddress } from '../../queue-wish.ts'

interface MyNumberProps {
  readonly request: WebRequest
  readonly applicationId: string
  readonly wish: QueueWish
  readonly numbers: readonly { readonly label: string; readonly digits: string }[]
}

/** 個人番号, shown once for the press of a button; the page is neither kept nor found again. */
export function MyNumberPage({ request, applicationId, wish, numbers }: MyNumberProps) {
  return (
    <DeskPage request={request} title="個人番号">
      <Notice
        kind="warning"
        title="表示したことを記録しました。書き写したり、画面を残したりしないでください。"
      />
      <div className="sheet">
        <Facts
          facts={numbers.map(({ label, digits }) => ({
            term: label,
            value: <b className="count">{digits.replace(/(\d{4})(?=\d)/g, '$1 ')}</b>,
          }))}
        />
        <div className="actions">
          <a className="button primary" href={wishAddress(wish, {}, `/desk/cases/${applicationId}`)}>
            申請へ戻る
          </a>
        </div>
      </div>
    </DeskPage>
  )
}
