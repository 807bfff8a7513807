import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Facts, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import type { Mailing } from '../../letters/mailing.ts'
import type { MailingLetter } from '../../letters/mailing-queries.ts'
import { officeName } from '../../step-names.ts'
import { Address } from './letters.tsx'

const PATH = '/desk/letters'

interface MailingProps {
  readonly request: WebRequest
  readonly mailing: Mailing
  readonly letters: readonly MailingLetter[]
  readonly problem?: string | undefined
}

/** One mailing: print, put into envelopes in this order, post. */
export function MailingPage({ request, mailing, letters, problem }: MailingProps) {
  const path = `${PATH}/mailings/${mailing.id}`
  const nowhere = letters.filter((each) => !each.address).length
  return (
    <DeskPage request={request} title="発送の束" beside={<strong>{letters.length}通</strong>}>
      <p className="mb-4">
        <a href={PATH}>通知書の郵送へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {mailing.posted_at && (
        <Notice kind="success" title={`${warekiTime(mailing.posted_at)}に発送しました。`} />
      )}
      {nowhere > 0 && !mailing.posted_at && (
        <Notice kind="warning" title={`${nowhere}通には住所がありません`}>
          <p>
            申請に住所の欄がない手続きです。封筒に宛先を書くか、窓口で渡してください。一覧のはじめに並べました。
          </p>
        </Notice>
      )}
      <div className="two">
        <div className="sheet">
          <DataTable
            caption="封筒に入れる順"
            rows={letters}
            rowKey={(row) => row.id}
            columns={[
              { title: '順', number: true, cell: (row) => String(letters.indexOf(row) + 1) },
              {
                title: '宛名',
                cell: (row) => <a href={`/desk/cases/${row.application}`}>{row.addressee}</a>,
              },
              { title: '宛先', cell: (row) => <Address row={row} /> },
              { title: '通知書', cell: (row) => <a href={`${PATH}/${row.id}`}>{row.title}</a> },
              { title: '文書番号', cell: (row) => row.number },
            ]}
          />
        </div>
        <section className="sheet stack" aria-label="束">
          <Facts
            facts={[
              { term: '担当', value: officeName(hallOf(request).town, mailing.office) },
              { term: 'つくった人', value: mailing.madeBy },
              { term: 'つくった時', value: warekiTime(mailing.made_at) },
              { term: '印刷', value: mailing.duplex ? '両面' : '片面' },
            ]}
          />
          <p>
            <a className="button primary" href={`${path}/print`} data-key="p">
              1つのPDFで印刷する
            </a>
          </p>
          {!mailing.posted_at && (
            <>
              <Form action={`${path}/posted`}>
                <button className="button" type="submit">
                  発送したことを記録する
                </button>
              </Form>
              <details>
                <summary>この束をやめる</summary>
                <Form action={`${path}/undo`}>
                  <p className="hint">通知書はなくなりません。もう一度、束に入れられます。</p>
                  <button className="button" type="submit">
                    束をやめる
                  </button>
                </Form>
              </details>
            </>
          )}
        </section>
      </div>
    </DeskPage>
  )
}
