import type { ReactNode } from 'react'
import { warekiTime } from '#platform/clock'
import { DeskPage, Island, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { knownProcedures } from '../../../procedures-now.ts'
import type { Transfer, TransferKind } from '../transfer.ts'

export const KIND_NAMES: Readonly<Record<TransferKind, string>> = {
  export: '表への書き出し',
  import: '表からの取り込み',
  'handover-out': '引き渡しのZIPの作成',
  'handover-in': '引き渡しのZIPの取り込み',
}

const WORKING: Readonly<Record<string, string>> = {
  waiting: '順番を待っています。',
  working: '作業しています。',
  filing: '申請を作っています。',
}

export const isWorking = ({ state }: Pick<Transfer, 'state'>): boolean => state in WORKING

interface TransferPageProps {
  readonly request: WebRequest
  readonly transfer: Transfer
  /** What came of it, when it is over or waits for a person. */
  readonly children?: ReactNode
}

/** One transfer: how far it is, then what came of it. The page may be closed while it works. */
export function TransferPage({ request, transfer, children }: TransferPageProps) {
  const procedure = knownProcedures(hallOf(request)).find((each) => each.id === transfer.procedure)
  const title = `${KIND_NAMES[transfer.kind]}${procedure ? `（${procedure.short}）` : ''}`
  return (
    <DeskPage request={request} title={title} beside={<span>{warekiTime(transfer.created_at)}</span>}>
      <p className="mb-4">
        <a href="/desk/transfers">表と書庫の出し入れへ戻る</a>
      </p>
      {isWorking(transfer) && <Progress transfer={transfer} />}
      {transfer.state === 'failed' && (
        <Notice kind="error" title="終わりませんでした。">
          <p>{transfer.result.problem}</p>
        </Notice>
      )}
      {transfer.swept_at ? (
        <Notice title="1日たったので、ファイルと内容は消しました。">
          <p>もう一度必要なときは、はじめからやり直してください。</p>
        </Notice>
      ) : (
        children
      )}
    </DeskPage>
  )
}

function Progress({ transfer }: { transfer: Transfer }) {
  const { id, state, done, total } = transfer
  const { trouble } = transfer.result as { trouble?: true }
  const words =
    total === null ? '' : `${total.toLocaleString('ja-JP')}件のうち${done.toLocaleString('ja-JP')}件`
  return (
    <section
      className="sheet stack"
      data-island="transfer"
      data-address={`/desk/transfers/${id}/progress`}
      data-state={state}
    >
      <p role="status">
        {WORKING[state]}
        <span data-words>{words}</span>
      </p>
      <progress className="w-full" aria-label="進みぐあい" max={Math.max(1, total ?? 1)} value={done} />
      {trouble && <p>うまくいかないことがあり、もう一度試しています。</p>}
      <p className="hint">このページを閉じても、作業は続きます。終わると、ここに結果が出ます。</p>
      <p>
        <a className="button" href={`/desk/transfers/${id}`}>
          いまの進みぐあいを見る
        </a>
      </p>
      <Island of="transfer" />
    </section>
  )
}
