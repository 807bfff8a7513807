import type { MyNumberField } from '#language'
import { described, Question, T } from '#platform/screens'
import type { InputProps } from './input-props.ts'

/** 個人番号 is typed once, never shown again, and stored apart. */
export function MyNumberInput({ field, path, errors, heading, given }: InputProps<MyNumberField>) {
  const error = errors.get(path)
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={error}
      optional={field.optional}
      heading={heading ?? false}
    >
      <input
        className="control w-middle"
        id={path}
        name={path}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        {...described(path, field.hint, error)}
      />
      {given && (
        <p className="hint">
          <T>入力済みです。直すときだけ、もう一度入力してください。</T>
        </p>
      )}
      <p className="hint" lang="ja">
        根拠：{field.ground}。ほかの内容と分け、暗号にして保管します。
      </p>
    </Question>
  )
}
