import type { ReactNode } from 'react'
import { described, Question } from '#platform/screens'
import type { InputProps } from './input-props.ts'

/** The frame of a field: its label, hint and error around its controls. `group` where there are several controls. */
export function FieldQuestion({
  of,
  group,
  children,
}: {
  of: InputProps
  group?: boolean
  children: ReactNode
}) {
  const { field, path, errors, heading } = of
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      note={of.proven?.has(path) ? 'マイナンバーカードの内容です。' : undefined}
      optional={field.optional}
      heading={heading ?? false}
      group={group ?? false}
    >
      {children}
    </Question>
  )
}

/** What ties the one control of a field to its label, hint and error. */
export const controlOf = ({ field, path, errors }: InputProps) => ({
  id: path,
  name: path,
  ...described(path, field.hint, errors.get(path)),
})
