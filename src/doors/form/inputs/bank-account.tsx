import { ACCOUNT_TYPES, type BankAccountField } from '#language'
import { described, Island, T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

/** 口座: the registered public account, a bank's branch, or ゆうちょ by 記号・番号 as the passbook has it. */
export function BankAccountInput(props: InputProps<BankAccountField>) {
  const { field, path, source, errors } = props
  const use = source.text(`${path}.use`)
  const wrote = (...keys: string[]) =>
    keys.some((key) => source.text(`${path}.${key}`) || errors.has(`${path}.${key}`))
  const box = (
    key: string,
    label: string,
    options: { width?: string; hint?: string; numeric?: boolean } = {},
  ) => {
    const name = `${path}.${key}`
    const error = errors.get(name)
    return (
      <div>
        <label htmlFor={name}>
          <T>{label}</T>
        </label>
        {options.hint && (
          <p className="hint" id={`${name}-hint`}>
            <T>{options.hint}</T>
          </p>
        )}
        {error && (
          <p className="error" id={`${name}-error`}>
            {error}
          </p>
        )}
        <input
          className={`control ${options.width ?? ''}`}
          id={name}
          name={name}
          inputMode={options.numeric ? 'numeric' : undefined}
          autoComplete="off"
          defaultValue={source.text(name)}
          data-bank={key === 'bank' || key === 'branch' ? key : undefined}
          {...described(name, options.hint, error)}
        />
      </div>
    )
  }
  return (
    <FieldQuestion of={props} group>
      <div data-island="bank" data-path={path} className="stack mt-2">
        {field.publicAccount && (
          <div className="choices">
            <label className="choice">
              <input type="radio" name={`${path}.use`} value="public" defaultChecked={use === 'public'} />
              <span>
                <T>公金受取口座を使う（口座の入力はいりません）</T>
              </span>
            </label>
            <label className="choice">
              <input type="radio" name={`${path}.use`} value="account" defaultChecked={use === 'account'} />
              <span>
                <T>ほかの口座を使う（下に入力してください）</T>
              </span>
            </label>
          </div>
        )}
        <details name={`${path}-where`} open={wrote('bank', 'branch', 'number')}>
          <summary>
            <T>銀行・信用金庫・農協などの口座を入力する</T>
          </summary>
          {box('bank', '金融機関', { hint: '名前か4桁の番号。例：七十七銀行' })}
          {box('branch', '支店', { hint: '名前か3桁の番号。例：船岡支店' })}
          <div>
            <label htmlFor={`${path}.type`}>
              <T>預金の種類</T>
            </label>
            {errors.get(`${path}.type`) && <p className="error">{errors.get(`${path}.type`)}</p>}
            <select
              className="control w-middle"
              id={`${path}.type`}
              name={`${path}.type`}
              defaultValue={source.text(`${path}.type`) ?? '普通'}
            >
              {ACCOUNT_TYPES.map((type) => (
                <option key={type} value={type}>
                  {type}
                </option>
              ))}
            </select>
          </div>
          {box('number', '口座番号', { width: 'w-middle', hint: '7桁までの数字', numeric: true })}
        </details>
        <details name={`${path}-where`} open={wrote('kigou', 'bangou')}>
          <summary>
            <T>ゆうちょ銀行の口座を入力する</T>
          </summary>
          {box('kigou', '記号', {
            width: 'w-middle',
            hint: '通帳の5桁の数字（その後の1桁があれば続けて）',
            numeric: true,
          })}
          {box('bangou', '番号', { width: 'w-middle', hint: '通帳の8桁までの数字', numeric: true })}
        </details>
        {box('holder', '口座名義（カタカナ）', {
          hint: '請求する人ご本人の名義に限ります。例：シバタ ハナコ',
        })}
      </div>
      <Island of="bank" />
    </FieldQuestion>
  )
}
