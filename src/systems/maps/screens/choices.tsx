import { MarkSign } from '#doors/map'
import { T } from '#platform/screens'
import type { Layer } from '../layers.ts'
import type { MapWish } from '../wish.ts'

interface ChoicesProps {
  readonly all: readonly Layer[]
  readonly wish: MapWish
}

/** What to show, and what of it: boxes to tick, in a form that works without a script. */
export function Choices({ all, wish }: ChoicesProps) {
  const disasters = [...new Set(all.flatMap(({ columns }) => [...columns.disasters.keys()]))]
  const chosen = new Set(wish.layers.map(({ key }) => key))
  return (
    <>
      <input type="hidden" name="chosen" value="1" />
      <fieldset>
        <legend className="label">
          <T>地図に出すもの</T>
        </legend>
        <ul className="map-layers">
          {all.map(({ key, title, kind }) => (
            <li key={key}>
              <label className="choice">
                <input type="checkbox" name="l" value={key} defaultChecked={chosen.has(key)} />
                <MarkSign kind={kind} />
                <span>
                  <T>{title}</T>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="map-narrow">
        {disasters.length > 0 && (
          <label>
            <span className="label">
              <T>避難場所は、どの災害のときに使うか</T>
            </span>
            <select className="control" name="d" defaultValue={wish.disaster ?? ''}>
              <option value="">
                <T>すべて</T>
              </option>
              {disasters.map((disaster) => (
                <option key={disaster} value={disaster}>
                  <T>{disaster}</T>
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="choice">
          <input type="checkbox" name="open" value="1" defaultChecked={wish.open} />
          <span>
            <T>いま時間外のものを出さない</T>
          </span>
        </label>
        {all.some(({ columns }) => columns.wheelchair !== undefined) && (
          <label className="choice">
            <input type="checkbox" name="wheelchair" value="1" defaultChecked={wish.wheelchair} />
            <span>
              <T>トイレは、車いすで使えるものだけ</T>
            </span>
          </label>
        )}
      </div>
    </>
  )
}
