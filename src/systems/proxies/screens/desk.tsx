import type { Definition } from '#language'
import { dateOf, isoDate, wareki, warekiShort } from '#platform/clock'
import {
  DataTable,
  DeskPage,
  Empty,
  ErrorSummary,
  Facts,
  type FieldError,
  Form,
  ListPages,
  ListSearch,
  NothingFound,
} from '#platform/screens'
import { type ListWish, showTimeKey, type TimeKey } from '#platform/search'
import type { FormInput, WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { RELATIONS } from '../consent.ts'
import { termName, termsOf } from '../limits.ts'
import { type ConsentRow, consentOf } from '../read-row.ts'
import { STANDINGS, standingOf } from '../standing.ts'
import { Line, Pick, PickMany } from './ask.tsx'
import { lifeFacts, scopeFacts } from './words.tsx'

const PATH = '/desk/proxies'

interface ListProps {
  readonly request: WebRequest
  readonly rows: readonly ConsentRow[]
  readonly wish: ListWish
  readonly next?: TimeKey | undefined
}

/** 代理人の登録: what came on paper to one's own offices. */
export function MandateList({ request, rows, wish: { q, after }, next }: ListProps) {
  const standing = (row: ConsentRow) => STANDINGS[standingOf(consentOf(row), request.house.clock)]
  return (
    <DeskPage request={request} title="代理人の登録（委任状）">
      <p>
        スマートフォンやパソコンを使わない人が、紙の委任状で頼んだ代理人です。登録すると、代理人がその人の名前で電子申請できます。
      </p>
      <p>
        <a className="button primary" href={`${PATH}/new`}>
          委任状を登録する
        </a>
      </p>
      <ListSearch
        path={PATH}
        label="登録をさがす"
        hint="本人・代理人の氏名、住所、メールアドレス"
        q={q}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      {rows.length === 0 && (q ? <NothingFound path={PATH} /> : <Empty>まだ登録はありません。</Empty>)}
      {rows.length > 0 && (
        <DataTable
          caption="登録した代理人（新しい順）"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { title: '本人', cell: (row) => <a href={`${PATH}/${row.id}`}>{row.principal_name}</a> },
            { title: '代理人', cell: (row) => row.proxy_name ?? row.invited_email },
            { title: '状態', cell: standing },
            { title: '登録した日', cell: (row) => warekiShort(dateOf(row.invited_at)) },
            { title: 'いつまで', cell: (row) => warekiShort(isoDate(row.until_on)) },
          ]}
        />
      )}
      <ListPages path={PATH} q={q} after={after && showTimeKey(after)} next={next && showTimeKey(next)} />
    </DeskPage>
  )
}

interface NewProps {
  readonly request: WebRequest
  readonly procedures: readonly Definition[]
  readonly form?: FormInput | undefined
  readonly errors?: readonly FieldError[]
}

/** 委任状を登録する: what stands on the paper, and the paper itself. */
export function NewMandate({ request, procedures, form, errors = [] }: NewProps) {
  const { months, usual } = termsOf(hallOf(request).town)
  const asked = {
    errors,
    said: (name: string) => form?.text(name),
    saidAll: (name: string) => form?.all(name) ?? [],
    procedures,
    terms: { months, usual },
  }
  const scan = errors.find(({ id }) => id === 'scan')?.message
  return (
    <DeskPage request={request} title="委任状を登録する">
      <ErrorSummary errors={errors} />
      <Form action={`${PATH}/new`} upload className="sheet stack">
        <p>
          委任状の署名と、窓口に来た人の本人確認書類を確かめてから、登録してください。代理人に確認のメールが届き、代理人が引き受けると始まります。
        </p>
        <h2>本人（頼んだ人）</h2>
        <Line asked={asked} id="name" label="本人の氏名" hint="姓と名のあいだを空けます。例：渡邉 花子" />
        <Line asked={asked} id="kana" label="本人のフリガナ" optional />
        <Line asked={asked} id="birth" label="本人の生年月日" hint="例：昭和15年5月14日、1940/5/14" />
        <Line asked={asked} id="address" label="本人の住所" />
        <h2>代理人</h2>
        <Line asked={asked} id="email" kind="email" label="代理人のメールアドレス" />
        <Pick asked={asked} id="relation" label="代理人との間柄" choices={Object.entries(RELATIONS)} />
        <h2>任せること</h2>
        <PickMany asked={asked} label="委任状に書いてある手続き" />
        <Pick
          asked={asked}
          id="term"
          label="いつまで任せますか"
          choices={asked.terms.months.map((each) => [String(each), termName(each)] as const)}
          usual={String(usual)}
        />
        <div className="question">
          <label className="label" htmlFor="scan">
            委任状（スキャンか写真）<span className="must">（必須）</span>
          </label>
          {scan && (
            <p className="error" id="scan-error">
              {scan}
            </p>
          )}
          <input
            className="control"
            type="file"
            id="scan"
            name="scan"
            accept="image/*,application/pdf"
            aria-describedby={scan && 'scan-error'}
            aria-invalid={scan ? true : undefined}
          />
        </div>
        <div className="actions">
          <button className="button primary" type="submit">
            登録して、代理人にメールを送る
          </button>
        </div>
      </Form>
    </DeskPage>
  )
}

/** One registration, with its 委任状 and the way to end it. */
export function OneMandate({
  request,
  row,
  procedures,
}: {
  readonly request: WebRequest
  readonly row: ConsentRow & { readonly fileName: string }
  readonly procedures: readonly Definition[]
}) {
  const consent = consentOf(row)
  const standing = standingOf(consent, request.house.clock)
  return (
    <DeskPage request={request} title={`代理人の登録　${row.principal_name}`}>
      <section className="sheet stack">
        <Facts
          facts={[
            { term: '状態', value: STANDINGS[standing] },
            {
              term: '本人',
              value: `${row.principal_name}${row.principal_kana ? `（${row.principal_kana}）` : ''}`,
            },
            {
              term: '本人の生年月日',
              value: row.principal_birth ? wareki(isoDate(row.principal_birth)) : '',
            },
            { term: '本人の住所', value: row.principal_address ?? '' },
            { term: '代理人', value: row.proxy_name ?? `${row.invited_email}（まだ引き受けていません）` },
            ...scopeFacts(consent, procedures),
            ...lifeFacts(consent),
            { term: '委任状', value: <a href={`${PATH}/${row.id}/file`}>{row.fileName}</a> },
          ]}
        />
        {['invited', 'holds'].includes(standing) && (
          <Form action={`${PATH}/${row.id}/end`}>
            <p>
              本人か代理人から申し出があったときは、ここで終わらせます。すぐに、代理人には見えなくなります。
            </p>
            <button className="button danger" type="submit">
              代理を終わらせる
            </button>
          </Form>
        )}
      </section>
    </DeskPage>
  )
}
