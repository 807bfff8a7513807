import { type BodyField, MADE_KINDS } from '../making/body.ts'

export type Choice = { readonly id: string; readonly label: string }

/** One field of an app that is being made: its name, its kind, what the kind is told, its place. */
export function FieldRow({
  field,
  first,
  last,
  others,
}: {
  readonly field: BodyField
  readonly first: boolean
  readonly last: boolean
  readonly others: readonly Choice[]
}) {
  const kinds = Object.hasOwn(MADE_KINDS, field.kind)
    ? MADE_KINDS
    : { [field.kind]: 'いまの種類', ...MADE_KINDS }
  return (
    <fieldset className="built" id={`field-${field.id}`} data-field={field.id}>
      <legend className="sr">{field.label}</legend>
      <label>
        <span className="sr">欄の名前</span>
        <input className="control" name={`${field.id}.label`} defaultValue={field.label} maxLength={80} />
      </label>
      <label>
        <span className="sr">「{field.label}」の種類</span>
        <select className="control" name={`${field.id}.kind`} defaultValue={field.kind}>
          {Object.entries(kinds).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div className="wide">
        <Option field={field} others={others} />
      </div>
      <div className="row">
        {field.kind !== 'serial' && field.kind !== 'calculated' && (
          <label>
            <input
              type="checkbox"
              name={`${field.id}.must`}
              value="1"
              defaultChecked={field.optional !== true}
            />{' '}
            必ず入れる
          </label>
        )}
        <button className="button small" type="submit" name="press" value={`up ${field.id}`} disabled={first}>
          上へ<span className="sr">（{field.label}）</span>
        </button>
        <button
          className="button small"
          type="submit"
          name="press"
          value={`down ${field.id}`}
          disabled={last}
        >
          下へ<span className="sr">（{field.label}）</span>
        </button>
        <button className="button small" type="submit" name="press" value={`remove ${field.id}`}>
          はずす<span className="sr">（{field.label}）</span>
        </button>
      </div>
    </fieldset>
  )
}

/** What a kind is told besides its label. A kind just chosen has its box after the next press. */
function Option({ field, others }: { readonly field: BodyField; readonly others: readonly Choice[] }) {
  const name = `${field.id}.option`
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return (
        <label>
          選択肢（、で区切る）
          <textarea
            className="control"
            name={name}
            rows={2}
            defaultValue={((field.choices ?? []) as readonly Choice[]).map(({ label }) => label).join('、')}
          />
        </label>
      )
    case 'number':
      return (
        <label>
          単位
          <input
            className="control w-short"
            name={name}
            defaultValue={String(field.unit ?? '')}
            maxLength={20}
          />
        </label>
      )
    case 'serial':
      return (
        <label>
          番号の形
          <input className="control" name={name} defaultValue={String(field.pattern ?? '')} maxLength={60} />
        </label>
      )
    case 'calculated':
      return (
        <>
          <label>
            式（FEEL。欄は {field.id} のような名前で書く）
            <input
              className="control"
              name={name}
              defaultValue={String(field.expression ?? '')}
              maxLength={2000}
            />
          </label>
          <label>
            答え{' '}
            <select
              className="control"
              name={`${field.id}.gives`}
              defaultValue={String(field.gives ?? 'number')}
            >
              <option value="number">数</option>
              <option value="text">文字</option>
              <option value="date">日付</option>
              <option value="yesNo">はい・いいえ</option>
            </select>
          </label>
        </>
      )
    case 'attachment':
      return (
        <>
          <label>
            いくつまで（50まで）
            <input
              className="control w-short"
              name={name}
              inputMode="numeric"
              defaultValue={String(field.maxFiles ?? 1)}
              maxLength={2}
            />
          </label>
          <label>
            <input
              type="checkbox"
              name={`${field.id}.camera`}
              value="1"
              defaultChecked={field.camera === true}
            />{' '}
            スマートフォンでは、カメラで撮って付ける
          </label>
        </>
      )
    case 'link':
      return (
        <label>
          つなぐ台帳{' '}
          <select className="control" name={name} defaultValue={String(field.register ?? '')}>
            <option value="">選んでください</option>
            {others.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )
    default:
      return null
  }
}
