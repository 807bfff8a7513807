import { Facts } from './pieces.tsx'

/** What `desk-keys.island.ts` listens for. */
const KEYS = [
  ['/', '上の「さがす」の欄へ移ります'],
  ['j', '次の申請を開きます'],
  ['k', '前の申請を開きます'],
  ['a', '次にすることのボタンへ移ります（承認、起案など）。押すのは Enter です'],
  ['r', '「補正を求める」のページを開きます'],
  ['?', 'この一覧を開きます'],
  ['Esc', 'この一覧を閉じます'],
] as const

/** Every key of the desk and what it does. */
export const KeyList = () => (
  <>
    <Facts facts={KEYS.map(([key, does]) => ({ term: key, value: does }))} />
    <p className="hint">文字を入力しているあいだは、ふつうの文字として入ります。</p>
  </>
)

/** The same over the page, opened by `?`; without a script its link leads to the page of its own. */
export const KeyDialog = () => (
  <dialog id="desk-keys" className="sheet m-auto" aria-labelledby="desk-keys-title">
    <form method="dialog" className="stack">
      <h2 id="desk-keys-title">キーの一覧</h2>
      <KeyList />
      <div className="actions">
        <button className="button" type="submit">
          閉じる
        </button>
      </div>
    </form>
  </dialog>
)
