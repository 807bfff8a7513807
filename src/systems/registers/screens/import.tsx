/** 表から取り込む: a file, its columns matched, a trial, then the taking. */
import type { GeoTable } from '#doors/geodata'
import type { ReadTable } from '#doors/sheet'
import { DataTable, DeskPage, Form, Island, Notice, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { RegisterImport } from '../imports/imports.ts'
import { fileColumns, inColumns } from '../imports/map-columns.ts'
import type { OpenRegister } from '../open-register.ts'
import { AddressChoice, isGeo, SystemChoice, UnplacedList } from './import-places.tsx'

interface StartProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly problem?: string
}

const pathOf = ({ definition }: OpenRegister) => `/desk/registers/${definition.id}`

function Back({ open }: { readonly open: OpenRegister }) {
  return (
    <p className="mb-4">
      <a href={pathOf(open)}>{open.definition.name}にもどる</a>
    </p>
  )
}

export function StartImport({ request, open, problem }: StartProps) {
  return (
    <DeskPage request={request} title={`${open.definition.name}に表から取り込む`}>
      <Back open={open} />
      <Form action={`${pathOf(open)}/import`} upload className="sheet stack">
        <Question
          id="file"
          label="取り込む表"
          hint="Excel、CSV、GeoJSON、シェープファイル（ZIPか、.shp・.dbf・.prj・.cpgを一緒に選ぶ）。文字コード、題の行、列の順は、そのままで読めます。次の画面で列の対応を確かめます。まだ何も変わりません。"
          error={problem}
        >
          <input
            id="file"
            name="file"
            type="file"
            multiple
            accept=".csv,.xlsx,.txt,.tsv,.geojson,.json,.zip,.shp,.dbf,.prj,.cpg,.shx"
            aria-describedby="file-hint"
          />
        </Question>
        <div className="actions">
          <button className="button primary" type="submit">
            読み込む
          </button>
        </div>
      </Form>
    </DeskPage>
  )
}

interface ImportProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly found: RegisterImport
}

/** The rows came along with an app that was published a moment ago. */
function JustPublished({ request }: { readonly request: WebRequest }) {
  return request.url.searchParams.get('done') === 'published' ? (
    <Notice kind="success" title="公開しました。今日から使えます。" />
  ) : null
}

/** Each column of the file with its first values, and the field it fills. */
export function MatchColumns({
  request,
  open,
  found,
  table,
}: ImportProps & { readonly table: ReadTable | GeoTable }) {
  const { wish } = found
  const fields = inColumns(open.definition)
  const header = table.rows[wish.header] ?? []
  const files = fileColumns(open.definition, header)
  const body = table.rows.slice(wish.header + 1, wish.header + 4)
  const columns = header.map((title, at) => ({
    at,
    title,
    samples: body.map((cells) => cells[at] ?? '').filter(Boolean),
  }))
  const keys = open.definition.fields.filter(({ id }) => wish.columns.includes(id))
  return (
    <DeskPage request={request} title="列の対応を確かめる" beside={table.format}>
      <Back open={open} />
      <JustPublished request={request} />
      <p className="mb-4">
        {wish.header + 1}行目を見出しとして、{(table.rows.length - wish.header - 1).toLocaleString('ja-JP')}
        行を読みました。 どの列をどの欄に入れるかを確かめてください。
      </p>
      {files.length > 0 && (
        <p className="mb-4">
          {files.map((title) => `「${title}」`).join('、')}
          の列は取り込みません。ファイルは、取り込んだあとに記録の画面で付けてください。いま付いているファイルは、そのまま残ります。
        </p>
      )}
      {isGeo(table) && <SystemChoice {...{ open, found, table }} town={hallOf(request).town} />}
      <Form action={`${pathOf(open)}/imports/${found.id}`} className="sheet stack">
        <DataTable
          caption="列の対応"
          stacks
          rows={columns}
          rowKey={({ at }) => String(at)}
          columns={[
            { title: 'ファイルの列', cell: ({ title, at }) => title || `${at + 1}列目（見出しなし）` },
            {
              title: 'はじめの値',
              cell: ({ samples }) => samples.map((text) => text.slice(0, 24)).join('／'),
            },
            {
              title: '入れる欄',
              cell: ({ at, title }) => (
                <select
                  className="control"
                  name={`column.${at}`}
                  defaultValue={wish.columns[at] ?? ''}
                  aria-label={`「${title || at + 1}」を入れる欄`}
                >
                  <option value="">取り込まない</option>
                  {fields.map(({ name, title }) => (
                    <option key={name} value={name}>
                      {title}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
        />
        <AddressChoice {...{ open, found, table }} />
        <label className="block">
          すでにある記録を見分ける欄{' '}
          <select className="control" name="key" defaultValue={wish.key ?? ''}>
            <option value="">見分けない（すべて新しい記録にする）</option>
            {keys.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}が同じ記録は、変える
              </option>
            ))}
          </select>
        </label>
        <div className="actions">
          <button className="button primary" type="submit" name="press" value="try">
            ためす（まだ取り込みません）
          </button>
        </div>
      </Form>
    </DeskPage>
  )
}

export function ImportProgress({ request, open, found }: ImportProps) {
  const path = `${pathOf(open)}/imports/${found.id}`
  const { done, total } = found
  return (
    <DeskPage request={request} title={found.wish.trial ? '取り込みをためしています' : '取り込んでいます'}>
      <Back open={open} />
      <JustPublished request={request} />
      <section
        className="sheet stack"
        data-island="transfer"
        data-address={`${path}/progress`}
        data-state="working"
      >
        <p role="status">
          作業しています。
          <span data-words>
            {total === null
              ? ''
              : `${total.toLocaleString('ja-JP')}件のうち${done.toLocaleString('ja-JP')}件`}
          </span>
        </p>
        <progress className="w-full" aria-label="進みぐあい" max={Math.max(1, total ?? 1)} value={done} />
        <p className="hint">このページを閉じても、作業は続きます。</p>
        <p>
          <a className="button" href={path}>
            いまの進みぐあいを見る
          </a>
        </p>
        <Island of="transfer" />
      </section>
    </DeskPage>
  )
}

/** What a trial found, or what was taken. */
export function ImportResult({ request, open, found }: ImportProps) {
  const { result, state } = found
  const path = `${pathOf(open)}/imports/${found.id}`
  const { rows = 0, added = 0, changed = 0, unchanged = 0, wrongRows = 0, errors = [], problem } = result
  const said = (count: number) => `${count.toLocaleString('ja-JP')}件`
  const counts = `${said(rows)}のうち、新しい記録 ${said(added)}、変わる記録 ${said(changed)}、同じ内容 ${said(unchanged)}、取り込めない行 ${said(wrongRows)}。`
  return (
    <DeskPage request={request} title={state === 'done' ? '取り込みました' : '取り込みの結果'}>
      <Back open={open} />
      <JustPublished request={request} />
      {state === 'failed' && <Notice kind="error" title={problem ?? '取り込めませんでした。'} />}
      {state === 'done' && (
        <Notice kind="success" title={`取り込みました。${counts}`}>
          <p>
            <a href={pathOf(open)}>取り込んだ台帳を見る</a>
          </p>
        </Notice>
      )}
      {state === 'judged' && (
        <Notice kind={wrongRows > 0 ? 'warning' : 'info'} title={`まだ取り込んでいません。${counts}`}>
          {wrongRows > 0 && <p>元の表を直して選び直すか、正しい行だけを取り込めます。</p>}
        </Notice>
      )}
      {(result.unplaced || result.placed !== undefined) && (
        <UnplacedList placed={result.placed} unplaced={result.unplaced ?? []} />
      )}
      {errors.length > 0 && (
        <div className="sheet mb-4">
          <DataTable
            caption={`取り込めないところ${errors.length < wrongRows ? `（はじめの${errors.length}か所）` : ''}`}
            stacks
            rows={errors.map((each, at) => ({ ...each, id: at }))}
            rowKey={({ id }) => String(id)}
            columns={[
              { title: '場所', cell: ({ at }) => at },
              { title: '列', cell: ({ column }) => column },
              { title: 'いまの値', cell: ({ found }) => found ?? '' },
              { title: '何を直すか', cell: ({ message }) => message },
            ]}
          />
        </div>
      )}
      {state !== 'done' && (
        <Form action={path} className="actions">
          {wrongRows > 0 && <input type="hidden" name="skip" value="1" />}
          {state === 'judged' && added + changed > 0 && (
            <button className="button primary" type="submit" name="press" value="take">
              {wrongRows > 0 ? '正しい行だけ取り込む' : '取り込む'}
            </button>
          )}
          <a className="button plain" href={`${path}?again=1`}>
            列の対応を直す
          </a>
          <a className="button plain" href={`${pathOf(open)}/import`}>
            別の表を選ぶ
          </a>
        </Form>
      )}
    </DeskPage>
  )
}
