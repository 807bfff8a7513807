import type { PlaceField } from '#language'
import { Island, T, useRequest } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

/**
 * A place: with a script a map to press on or the phone's own position; without one, the point of a 町・字
 * chosen from the town's list.
 */
export function PlaceInput(props: InputProps<PlaceField>) {
  const { path, source, context } = props
  const { house } = useRequest()
  const [lat, lng] = [`${path}.lat`, `${path}.lng`]
  const tiles = house.config.mapTiles
  const named = context.addresses?.places ?? []
  return (
    <FieldQuestion of={props} group>
      <div
        data-island="place-map"
        data-path={path}
        data-lat={house.town.hall.lat}
        data-lng={house.town.hall.lng}
        data-tiles={tiles?.url}
        data-attribution={tiles?.attribution}
        data-points={JSON.stringify(named)}
        className="stack mt-2"
      >
        <div data-map hidden className="h-80 border border-solid-gray-420 rounded-8" />
        <p hidden data-tools>
          <button className="button small" type="button" data-here>
            <T>いまいる場所にする</T>
          </button>
        </p>
        <div className="pair">
          <label>
            <T>近くの町・字</T>
            <select className="control" name={`${path}.near`} defaultValue="" data-near>
              <option value="">選んでください</option>
              {named.map((each) => (
                <option key={each.town} value={`${each.lat},${each.lng}`}>
                  {each.town}
                </option>
              ))}
            </select>
          </label>
          <label>
            <T>目印（建物の名前など）</T>
            <input
              className="control"
              name={`${path}.text`}
              autoComplete="off"
              defaultValue={source.text(`${path}.text`)}
            />
          </label>
        </div>
        <div className="pair">
          <label>
            <T>緯度</T>
            <input
              className="control"
              id={lat}
              name={lat}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={source.text(lat)}
            />
          </label>
          <label>
            <T>経度</T>
            <input
              className="control"
              id={lng}
              name={lng}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={source.text(lng)}
            />
          </label>
        </div>
      </div>
      <Island of="place-map" />
    </FieldQuestion>
  )
}
