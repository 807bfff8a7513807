import { Notice } from '#platform/screens'
import type { Body } from '../making/body.ts'
import { publicMapWords, showable } from '../making/public-map.ts'
import { ConditionLines } from './condition-lines.tsx'

/** 町の地図に出す, to be changed; nothing to choose where the app has no place. */
export function PublicMapRows({ body }: { readonly body: Body }) {
  const places = body.fields.filter(({ kind }) => kind === 'place')
  if (places.length === 0 && !body.map) return null
  return (
    <section className="sheet stack" aria-label="町の地図">
      <h2>町の地図</h2>
      <p className="hint">
        位置の欄を選ぶと、公開のあと、役場の外のだれでも見られる町の地図に出ます。下で選んだ欄だけが見えます。個人の記録は出せません。
      </p>
      <label>
        地図に出す位置{' '}
        <select className="control w-middle" name="map.by" defaultValue={body.map?.by ?? ''}>
          <option value="">出さない</option>
          {places.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>だれにでも見せる欄（記録の呼び名は、いつも見えます）</legend>
        <div className="ticks">
          {showable(body).map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="map.columns"
                value={id}
                defaultChecked={body.map?.columns.includes(id) ?? false}
              />{' '}
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <ConditionLines
        at="map.where"
        filter={body.map?.where}
        fields={body.fields}
        title="一部の記録だけを出す"
        fieldsOnly
      />
    </section>
  )
}

/** The same to be read, for whoever decides on the publication. */
export function PublicMapNotice({ body }: { readonly body: Body }) {
  const words = publicMapWords(body)
  return words ? <Notice kind="warning" title={words} /> : null
}
