import type { RegisterDraft } from '../making/drafts.ts'
import { leftColumns } from '../making/sheet.ts'

/** 表の中身: the rows of the file that the app was made from, and what becomes of them. */
export function SheetOfDraft({ draft }: { readonly draft: RegisterDraft }) {
  const { sheet, body, stage } = draft
  if (!sheet) return null
  const left = leftColumns(body, sheet)
  return (
    <section className="sheet stack" aria-label="表の中身">
      <h2>表の中身</h2>
      <p>
        「{sheet.name}」の{sheet.rows.toLocaleString('ja-JP')}行を、公開したときに、そのまま取り込みます。
        欄の名前や順を変えても、元の列から入ります。
      </p>
      {sheet.asksSystem && (
        <p>場所の座標の決まりがファイルにないため、公開のあとに選んでから取り込みます。</p>
      )}
      {left && left.length > 0 && (
        <ul>
          {left.map(({ title, why }) => (
            <li key={title}>
              「{title}」の列：{why}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <a className="button small" href={`/desk/registers/make/${draft.id}/rows`}>
          保存した形に、どの行が合うかを見る
        </a>
        {stage === 'draft' && (
          <button className="button plain small" type="submit" name="press" value="drop-sheet">
            表の中身は取り込まない
          </button>
        )}
      </div>
    </section>
  )
}
