import type { ReactNode } from 'react'
import { type FieldDefinition, holds, type Row, type Scope } from '#language'
import { useRequest } from '#platform/screens'
import type { Language } from '#platform/web'
import { AddressInput } from './address.tsx'
import { AttachmentInput } from './attachment.tsx'
import { BankAccountInput } from './bank-account.tsx'
import { DateInput } from './date.tsx'
import { DisasterInput } from './disaster.tsx'
import { GroupInput } from './group.tsx'
import type { InputProps } from './input-props.ts'
import { Line } from './line.tsx'
import { LongTextInput } from './long-text.tsx'
import { MonthInput } from './month.tsx'
import { MyNumberInput } from './my-number.tsx'
import { ChoiceInput, ChoicesInput, ConsentInput, YesNoInput } from './options.tsx'
import { PersonNameInput } from './person-name.tsx'
import { PlaceInput } from './place.tsx'
import { RepeatInput } from './repeat.tsx'
import { SlotInput } from './slot.tsx'

export interface FieldInputProps extends InputProps<FieldDefinition> {
  /** What is known so far: decides which fields are asked. */
  readonly answers: Row
  readonly scope?: Scope
}

/** One field of any kind. A field that is not asked now is there but hidden, for the island that shows it in time. */
export function FieldInput(asked: FieldInputProps) {
  const props = { ...asked, field: inLanguage(asked.field, useRequest().language) }
  const { field, answers, scope, context, path } = props
  const shown = !field.when || holds(field.when, answers, context.today, scope)
  if (!field.when) return inputOf(props)
  return (
    <div className="question" data-when={path} hidden={!shown}>
      {inputOf(props)}
    </div>
  )
}

/** A field brings its label in other languages itself. */
function inLanguage(field: FieldDefinition, language: Language): FieldDefinition {
  const label = language === 'en' ? field.en : language === 'easy' ? field.easy : undefined
  return label ? { ...field, label } : field
}

function inputOf(props: FieldInputProps): ReactNode {
  const { field, ...rest } = props
  switch (field.kind) {
    case 'address':
      return <AddressInput {...rest} field={field} />
    case 'attachment':
      return <AttachmentInput {...rest} field={field} />
    case 'bankAccount':
      return <BankAccountInput {...rest} field={field} />
    case 'choice':
      return <ChoiceInput {...rest} field={field} />
    case 'choices':
      return <ChoicesInput {...rest} field={field} />
    case 'consent':
      return <ConsentInput {...rest} field={field} />
    case 'corporateNumber':
      return <Line {...rest} field={field} mode="numeric" width="middle" />
    case 'date':
      return <DateInput {...rest} field={field} />
    case 'digits':
      return <Line {...rest} field={field} mode="numeric" width="middle" />
    case 'disaster':
      return <DisasterInput {...rest} field={field} />
    case 'email':
      return <Line {...rest} field={field} type="email" mode="email" complete="email" />
    case 'group':
      return <GroupInput {...rest} field={field} />
    case 'longText':
      return <LongTextInput {...rest} field={field} />
    case 'month':
      return <MonthInput {...rest} field={field} />
    case 'myNumber':
      return <MyNumberInput {...rest} field={field} />
    case 'number':
      return <Line {...rest} field={field} mode="decimal" width="short" unit={field.unit} />
    case 'personName':
      return <PersonNameInput {...rest} field={field} />
    case 'place':
      return <PlaceInput {...rest} field={field} />
    case 'repeat':
      return <RepeatInput {...rest} field={field} />
    case 'slot':
      return <SlotInput {...rest} field={field} />
    case 'tel':
      return <Line {...rest} field={field} type="tel" mode="tel" width="middle" complete="tel" />
    case 'text':
      return <Line {...rest} field={field} />
    case 'yen':
      return <Line {...rest} field={field} mode="numeric" width="middle" unit="円" />
    case 'yesNo':
      return <YesNoInput {...rest} field={field} />
  }
}
