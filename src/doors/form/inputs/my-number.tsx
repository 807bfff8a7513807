import type { MyNumberField } from '#language'
import { T } from '#platform/screens'
import { controlOf, FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

/** 個人番号 is typed once, never shown again, and stored apart. */
export function MyNumberInput(props: InputProps<MyNumberField>) {
  return (
    <FieldQuestion of={props}>
      <input
        className="control w-middle"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        {...controlOf(props)}
      />
      {props.given && (
        <p className="hint">
          <T>入力済みです。直すときだけ、もう一度入力してください。</T>
        </p>
      )}
      <p className="hint" lang="ja">
        根拠：{props.field.ground}。ほかの内容と分け、暗号にして保管します。
      </p>
    </FieldQuestion>
  )
}
