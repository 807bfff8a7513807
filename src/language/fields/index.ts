import { type AddressField, addressKind } from './address.ts'
import { type AttachmentField, attachmentKind } from './attachment.ts'
import { type BankAccountField, bankAccountKind } from './bank-account.ts'
import { type ChoiceField, choiceKind } from './choice.ts'
import { type ChoicesField, choicesKind } from './choices.ts'
import { type ConsentField, consentKind } from './consent.ts'
import { type CorporateNumberField, corporateNumberKind } from './corporate-number.ts'
import { type DateField, dateKind } from './date.ts'
import { type DigitsField, digitsKind } from './digits.ts'
import { type DisasterField, disasterKind } from './disaster.ts'
import { type EmailField, emailKind } from './email.ts'
import { type GroupField, groupKind } from './group.ts'
import type { Kind } from './kind.ts'
import { type LongTextField, longTextKind } from './long-text.ts'
import { type MonthField, monthKind } from './month.ts'
import { type MyNumberField, myNumberKind } from './my-number.ts'
import { type NumberField, numberKind } from './number.ts'
import { type PersonNameField, personNameKind } from './person-name.ts'
import { type PlaceField, placeKind } from './place.ts'
import { type RepeatField, repeatKind } from './repeat.ts'
import { type SlotField, slotKind } from './slot.ts'
import { type TelField, telKind } from './tel.ts'
import { type TextField, textKind } from './text.ts'
import { type YenField, yenKind } from './yen.ts'
import { type YesNoField, yesNoKind } from './yes-no.ts'

/** A field of a definition, as JSON. */
export type FieldDefinition =
  | AddressField
  | AttachmentField
  | BankAccountField
  | ChoiceField
  | ChoicesField
  | ConsentField
  | CorporateNumberField
  | DateField
  | DigitsField
  | DisasterField
  | EmailField
  | GroupField
  | LongTextField
  | MonthField
  | MyNumberField
  | NumberField
  | PersonNameField
  | PlaceField
  | RepeatField
  | SlotField
  | TelField
  | TextField
  | YenField
  | YesNoField

export type FieldKind = FieldDefinition['kind']

/** A kind with its field and value forgotten, for code that treats all kinds alike. */
export type AnyKind = Kind<FieldDefinition, unknown>

let table: Readonly<Record<FieldKind, AnyKind>> | undefined

/** Every kind by its name. Built when first asked for, because group and repeat look their inner kinds up here. */
export const kinds = (): Readonly<Record<FieldKind, AnyKind>> => {
  table ??= {
    address: addressKind,
    attachment: attachmentKind,
    bankAccount: bankAccountKind,
    choice: choiceKind,
    choices: choicesKind,
    consent: consentKind,
    corporateNumber: corporateNumberKind,
    date: dateKind,
    digits: digitsKind,
    disaster: disasterKind,
    email: emailKind,
    group: groupKind,
    longText: longTextKind,
    month: monthKind,
    myNumber: myNumberKind,
    number: numberKind,
    personName: personNameKind,
    place: placeKind,
    repeat: repeatKind,
    slot: slotKind,
    tel: telKind,
    text: textKind,
    yen: yenKind,
    yesNo: yesNoKind,
  } as unknown as Readonly<Record<FieldKind, AnyKind>>
  return table
}

export const kindOf = (field: FieldDefinition): AnyKind => kinds()[field.kind]

/** The inner fields of a group or repeat; none for the others. */
export const innerOf = (field: FieldDefinition): readonly FieldDefinition[] =>
  field.kind === 'group' || field.kind === 'repeat' ? field.fields : []
