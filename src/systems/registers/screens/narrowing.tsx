import type { RegisterDefinition } from '#language'
import { LINE_OPS, type Line, MOST_GROUPS, type RegisterWish, wishAddress } from '../wish.ts'

interface NarrowingProps {
  readonly path: string
  readonly definition: RegisterDefinition
  readonly hidden: ReadonlySet<string>
  readonly wish: RegisterWish
}

/** しぼり込みと並べ替え: lines of a GET form, so that an address can be kept. One empty line is always there. */
export function Narrowing({ path, definition, hidden, wish }: NarrowingProps) {
  const fields = definition.fields.filter(({ id }) => !hidden.has(id))
  const names = [...fields.map(({ id, label }) => ({ id, label })), { id: '@changed', label: '変えた日時' }]
  const lines: readonly (Line | undefined)[] = [...wish.lines, undefined]
  const grouped = wish.lines.length > 0
  const last = wish.lines.at(-1)?.group ?? 1
  const other = wish.match === 'all' ? 'どれか' : 'すべて'
  const [sort] = wish.sort
  const open = wish.lines.length > 0 || (sort !== undefined && wish.sort !== wish.view.sort)
  return (
    <details className="mb-4 no-print" open={open}>
      <summary>しぼり込みと並べ替え</summary>
      <form action={path} method="get" className="stack">
        <input type="hidden" name="view" value={wish.view.id} />
        {wish.q && <input type="hidden" name="q" value={wish.q} />}
        {lines.map((line, at) => (
          <fieldset
            key={line ? `${line.group} ${line.field} ${line.op} ${line.value}` : 'new'}
            className="row"
          >
            <legend className="sr">{at + 1}つめの条件</legend>
            {grouped && (
              <label>
                <span className="sr">組</span>
                <select className="control" name="g" defaultValue={line?.group ?? last}>
                  {Array.from({ length: MOST_GROUPS }, (_, group) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: groups are their numbers
                    <option key={group} value={group + 1}>
                      組{group + 1}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              <span className="sr">欄</span>
              <select className="control" name="f" defaultValue={line?.field ?? ''}>
                <option value="">欄を選ぶ</option>
                {names.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="sr">くらべ方</span>
              <select className="control" name="o" defaultValue={line?.op ?? 'contains'}>
                {Object.entries(LINE_OPS).map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="sr">値</span>
              <input
                className="control"
                name="v"
                defaultValue={line?.value ?? ''}
                maxLength={200}
                placeholder="値"
              />
            </label>
          </fieldset>
        ))}
        {grouped && (
          <p className="hint">
            (1)と(2)、または(3)と(4)、のような条件は、組1と組2に分けます。組どうしは「{other}
            を満たす」になります。
          </p>
        )}
        <div className="row">
          <label>
            {grouped ? '同じ組の条件は' : '条件どうし'}{' '}
            <select className="control" name="m" defaultValue={wish.match}>
              <option value="all">すべてを満たす</option>
              <option value="any">どれかを満たす</option>
            </select>
          </label>
          <label>
            並べる順{' '}
            <select className="control" name="sort" defaultValue={sort?.field ?? ''}>
              <option value="">加えた順（新しいものから）</option>
              {names.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input type="checkbox" name="down" value="1" defaultChecked={sort?.down === true} /> 大きい順
          </label>
          <button className="button" type="submit">
            この条件で見る
          </button>
          {open && (
            <a href={wishAddress(path, wish, { lines: [], sort: wish.view.sort ?? [], after: undefined })}>
              条件を消す
            </a>
          )}
        </div>
      </form>
    </details>
  )
}
