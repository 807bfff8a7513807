import { Form } from '#platform/screens'
import { linksOfRegister } from '../beside.ts'
import { geometryFields } from '../exports/write-geojson.ts'
import { wishAddress } from '../wish.ts'
import type { RegisterPageProps } from './register-page.tsx'

/** What one can do with a register: every day's work in sight, the rest in a menu that opens without a script. */
export function Toolbar(props: RegisterPageProps) {
  const { open, wish } = props
  const { definition, rights } = open
  const path = `/desk/registers/${definition.id}`
  return (
    <div className="row mb-4 no-print">
      {rights.may('add') && (
        <a className="button primary" href={`${path}/new`}>
          記録を加える
        </a>
      )}
      {rights.may('change') && (
        <>
          <a href={wishAddress(`${path}/cells`, wish)} title="一覧のセルを二度押しても直せます">
            表で直す
          </a>
          <a href={wishAddress(`${path}/bulk`, wish, { after: undefined })}>まとめて変える</a>
        </>
      )}
      {rights.may('import') && <a href={`${path}/import`}>表から取り込む</a>}
      <details className="menu">
        <summary>書き出しと印刷</summary>
        <Taking {...props} />
      </details>
      <details className="menu">
        <summary>そのほか</summary>
        <Rest {...props} />
      </details>
    </div>
  )
}

/** What leaves the house: files and paper, as narrowed as what is seen. */
function Taking({ open, wish }: RegisterPageProps) {
  const { definition, rights } = open
  const path = `/desk/registers/${definition.id}`
  const to = (name: string) => wishAddress(`${path}/${name}`, wish, { after: undefined })
  const files = definition.fields.some(({ id, kind }) => kind === 'attachment' && !rights.neverSeen.has(id))
  return (
    <ul>
      {rights.may('export') && (
        <>
          <li>
            <a href={to('file')}>CSVで書き出す</a>
          </li>
          <li>
            <a href={`${to('file')}&format=xlsx`}>Excelで書き出す</a>
          </li>
          {geometryFields(open).length > 0 && (
            <li>
              <a href={`${to('file')}&format=geojson`}>GeoJSONで書き出す</a>
            </li>
          )}
          {files && (
            <li>
              <a href={to('files.zip')}>ファイルをまとめて受け取る</a>
            </li>
          )}
        </>
      )}
      <li>
        <a href={to('print')}>一覧を印刷する（PDF）</a>
      </li>
      <li>
        <a href={to('labels')}>ラベル</a>
      </li>
    </ul>
  )
}

function Rest({ open, wish, mayMake, mayTell }: RegisterPageProps) {
  const { definition, rights, madeIn } = open
  const path = `/desk/registers/${definition.id}`
  const beside = linksOfRegister(open, wishAddress('', wish, { after: undefined }).slice(1))
  const mine = madeIn === 'browser' && mayMake
  return (
    <ul>
      {beside.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
      <li>
        <a href={`${path}/comments`}>コメント</a>
      </li>
      {definition.reminders && (
        <li>
          <a href={`${path}/reminders`}>これからの知らせ</a>
        </li>
      )}
      {rights.may('remove') && (
        <li>
          <a href={`${path}/removed`}>消した記録</a>
        </li>
      )}
      {mayTell && (
        <li>
          <a href={`${path}/webhooks`}>ほかのシステムへの知らせ</a>
        </li>
      )}
      {mine && (
        <>
          <li>
            <a href={`${path}/share`}>アプリをファイルにする</a>
          </li>
          <li>
            <Form action={`${path}/remake`}>
              <button className="button small" type="submit">
                アプリの形を変える
              </button>
            </Form>
          </li>
        </>
      )}
    </ul>
  )
}
