import { DeskPage, Form, Island, Notice, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Body } from '../making/body.ts'
import type { RegisterDraft } from '../making/drafts.ts'
import { SheetOfDraft } from './draft-sheet.tsx'
import { type Choice, FieldRow } from './field-row.tsx'
import { Flow } from './flow.tsx'
import { GrantRows, GrantTable } from './grant-rows.tsx'
import { PublicMapNotice, PublicMapRows } from './public-map-rows.tsx'
import { ReminderRows } from './reminder-rows.tsx'

interface BuilderProps {
  readonly request: WebRequest
  readonly draft: RegisterDraft
  readonly problems: readonly string[]
  /** Whether this person decides on its publication. */
  readonly decides: boolean
  readonly others: readonly Choice[]
  readonly published: boolean
  readonly refused: string | undefined
}

/** アプリの組み立て: one row for each field; every button keeps what stands in the boxes. Works without a script. */
export function Builder({ request, draft, problems, decides, others, published, refused }: BuilderProps) {
  const { offices } = request.house.town
  const preview = `/desk/registers/make/${draft.id}/preview`
  const { body, stage } = draft
  return (
    <DeskPage
      request={request}
      title={body.name}
      beside={<Tag tone="wait">{stage === 'proposed' ? '公開の決裁待ち' : '下書き'}</Tag>}
    >
      <p className="mb-4">
        <a href="/desk/registers/make">アプリをつくる、にもどる</a>
      </p>
      {refused && <Notice kind="error" title={refused} />}
      {draft.sent_back && stage === 'draft' && (
        <Notice kind="warning" title={`差し戻されました：${draft.sent_back}`} />
      )}
      {problems.length > 0 && (
        <Notice kind="warning" title="公開の前に直すところ">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="building">
        <Form action={`/desk/registers/make/${draft.id}`} className="stack" id="builder">
          <input type="hidden" name="version" value={draft.version} />
          <button type="submit" className="sr" name="press" value="save" tabIndex={-1} aria-hidden="true">
            保存する
          </button>
          {stage === 'proposed' ? (
            <>
              <Deciding draft={draft} decides={decides} />
              <GrantTable body={body} offices={offices} />
              <PublicMapNotice body={body} />
            </>
          ) : (
            <About body={body} />
          )}
          <section className="sheet stack" aria-label="欄" data-island="builder">
            <h2>欄</h2>
            <input type="hidden" name="order" value={body.fields.map(({ id }) => id).join(' ')} />
            <p className="sr" role="status" data-said="" />
            {body.fields.map((field, at) => (
              <FieldRow
                key={field.id}
                field={field}
                first={at === 0}
                last={at === body.fields.length - 1}
                others={others}
              />
            ))}
            <div className="actions">
              <button className="button" type="submit" name="press" value="add">
                欄をたす
              </button>
              <button className="button plain" type="submit" formAction={preview} formTarget="_blank">
                いまの形の見本を、別の画面で見る
              </button>
            </div>
            <Island of="builder" />
          </section>
          {stage === 'draft' && (
            <>
              <Views body={body} />
              <Flow body={body} offices={offices} />
              <ReminderRows body={body} />
              <GrantRows body={body} offices={offices} />
              <PublicMapRows body={body} />
            </>
          )}
          <SheetOfDraft draft={draft} />
          <section className="sheet stack" aria-label="公開">
            {stage === 'draft' && (
              <label>
                決裁する人へ
                <input className="control" name="note" maxLength={1000} />
              </label>
            )}
            <div className="actions">
              <button className="button" type="submit" name="press" value="save">
                保存する
              </button>
              {stage === 'draft' && (
                <button className="button primary" type="submit" name="press" value="propose">
                  {published ? '変更の公開を申し出る' : '公開を申し出る'}
                </button>
              )}
              <button className="button plain" type="submit" name="press" value="discard">
                この下書きを捨てる
              </button>
            </div>
          </section>
        </Form>
        <aside className="sheet stack" aria-label="見本">
          <h2>見本</h2>
          <p className="hint">記録を加える画面です。欄を変えると、保存しなくてもここが変わります。</p>
          <iframe title="記録を加える画面の見本" src={preview} data-preview="" />
        </aside>
      </div>
    </DeskPage>
  )
}

function Deciding({ draft, decides }: { readonly draft: RegisterDraft; readonly decides: boolean }) {
  return (
    <section className="sheet stack" aria-label="公開の決裁">
      <h2>公開の決裁</h2>
      {draft.note && <p>{draft.note}</p>}
      {decides ? (
        <>
          <div className="actions">
            <button className="button primary" type="submit" name="press" value="approve">
              この内容で公開する
            </button>
          </div>
          <label>
            直してほしいところ
            <input className="control" name="why" maxLength={1000} />
          </label>
          <button className="button" type="submit" name="press" value="back">
            差し戻す
          </button>
        </>
      ) : (
        <p>
          係長か課長（申し出た人のほか）が決めると、公開されます。ここで何かを変えて保存すると、申し出は取り下げになります。
        </p>
      )}
    </section>
  )
}

function About({ body }: { readonly body: Body }) {
  const keys = body.fields.filter(({ kind }) =>
    ['text', 'digits', 'serial', 'corporateNumber', 'email'].includes(kind),
  )
  return (
    <section className="sheet labelled max-w-none" aria-label="アプリについて">
      <label>
        名前
        <input className="control" name="name" defaultValue={body.name} maxLength={100} />
      </label>
      <label>
        何の記録か
        <input className="control" name="about" defaultValue={body.about} maxLength={1000} />
      </label>
      <label>
        記録の呼び名にする欄{' '}
        <select className="control w-middle" name="title" defaultValue={body.title}>
          {body.fields.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        同じ値を2つ作らせない欄{' '}
        <select className="control w-middle" name="key" defaultValue={body.key ?? ''}>
          <option value="">なし</option>
          {keys.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="personal" value="1" defaultChecked={body.personal === true} />{' '}
        住民などの個人の記録（だれが見たかを残します）
      </label>
    </section>
  )
}

function Views({ body }: { readonly body: Body }) {
  const of = (...kinds: string[]) => body.fields.filter(({ kind }) => kinds.includes(kind))
  const chosen = (id: string, property: 'group' | 'by') =>
    String(body.views.find((view) => view.id === id)?.[property] ?? '')
  const rows = [
    {
      id: 'chart',
      label: 'グラフに分ける欄',
      fields: of('choice', 'choices', 'yesNo', 'text'),
      value: chosen('chart', 'group'),
    },
    {
      id: 'board',
      label: 'ボードの列にする欄',
      fields: of('choice', 'yesNo'),
      value: chosen('board', 'group'),
    },
    { id: 'calendar', label: 'カレンダーの日付', fields: of('date'), value: chosen('calendar', 'by') },
    { id: 'map', label: '地図の位置', fields: of('place'), value: chosen('map', 'by') },
  ]
  return (
    <section className="sheet labelled max-w-none" aria-label="表示">
      <h2>表示</h2>
      {rows.map(({ id, label, fields, value }) => (
        <label key={id}>
          {label}{' '}
          <select className="control w-middle" name={`view.${id}`} defaultValue={value}>
            <option value="">使わない</option>
            {fields.map((field) => (
              <option key={field.id} value={field.id}>
                {field.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  )
}
