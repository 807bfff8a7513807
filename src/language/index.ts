/** The five words. What is not exported here is private to the language. Safe in a browser. */
export type { IsoDate } from '#platform/clock'
export { type AddressBook, addressBook, parseAddresses, type TownAddress } from './addresses.ts'
export { asked, deadlineFor, feeFor, prune, refusals, routeFor, visible } from './asked.ts'
export type { AssetSettings } from './assets.ts'
export {
  type AuthorCondition,
  all,
  any,
  type Field,
  type Fields,
  identity,
  not,
  type Options,
  result,
  total,
} from './author.ts'
export { type Bank, type BankBook, bankBook } from './banks/bank-book.ts'
export { loadBanks } from './banks/load-banks.ts'
export { checkDefinition, type PlacedProblem, placedProblems } from './check-definition.ts'
export { wordingProblems } from './check-letter.ts'
export { checkTown, routeProblems } from './check-town.ts'
export {
  type Condition,
  type Derivation,
  FACTS,
  type Plain,
  pathsOf,
  type Row,
  redirect,
} from './condition.ts'
export * from './decision/index.ts'
export * from './definition.ts'
export { canonical, definitionHash } from './definition-hash.ts'
export { type LatLng, metresBetween, metresPerDegree, walkingMinutes } from './distance.ts'
export type { AddressField } from './fields/address.ts'
export { type Address, address } from './fields/address.ts'
export type { AttachmentField } from './fields/attachment.ts'
export { attachment } from './fields/attachment.ts'
export type { BankAccountField } from './fields/bank-account.ts'
export {
  ACCOUNT_TYPES,
  type AccountType,
  type BankAccount,
  bankAccount,
  type OwnAccount,
} from './fields/bank-account.ts'
export type { ChoiceField } from './fields/choice.ts'
export { type Choice, choice } from './fields/choice.ts'
export type { ChoicesField } from './fields/choices.ts'
export { choices } from './fields/choices.ts'
export type { ConsentField } from './fields/consent.ts'
export { consent } from './fields/consent.ts'
export { corporateNumber, isCorporateNumber } from './fields/corporate-number.ts'
export type { DateField } from './fields/date.ts'
export { birthDate, date } from './fields/date.ts'
export { digits } from './fields/digits.ts'
export type { DisasterField } from './fields/disaster.ts'
export { type DisasterAnswer, disaster } from './fields/disaster.ts'
export { email } from './fields/email.ts'
export { fieldsSchema, type GroupField, gatherFields, group, type Values } from './fields/group.ts'
export { type AnyKind, type FieldDefinition, type FieldKind, innerOf, kindOf, kinds } from './fields/index.ts'
export type { FieldBase } from './fields/kind.ts'
export {
  type Cell,
  type Context,
  type Disaster,
  type FieldError,
  type FormInput,
  isRow,
  type JsonSchema,
  type Kind,
  type Prefill,
  type Reading,
  readField,
  type StoredFileFacts,
} from './fields/kind.ts'
export type { LongTextField } from './fields/long-text.ts'
export { longText } from './fields/long-text.ts'
export type { MonthField } from './fields/month.ts'
export { month, monthsOf } from './fields/month.ts'
export type { MyNumberField } from './fields/my-number.ts'
export { isMyNumber, myNumber, type SecretRef } from './fields/my-number.ts'
export { number } from './fields/number.ts'
export type { PersonNameField } from './fields/person-name.ts'
export { type PersonName, personName, plainName } from './fields/person-name.ts'
export type { PlaceField } from './fields/place.ts'
export { type Place, place } from './fields/place.ts'
export { entryName, type RepeatField, repeat } from './fields/repeat.ts'
export { type Slot, type SlotField, slot, windowsOf } from './fields/slot.ts'
export { tel } from './fields/tel.ts'
export { text } from './fields/text.ts'
export { clean, normalise as plainText } from './fields/text-rules.ts'
export { amount } from './fields/yen.ts'
export type { YesNoField } from './fields/yes-no.ts'
export { yesNo } from './fields/yes-no.ts'
export { toZenginKana } from './fields/zengin-kana.ts'
export { applicant, household, identification, payee } from './groups/index.ts'
export { type Errand, errand, type Guide, guide, type Lead, lead } from './guide.ts'
export type { AnswerPart, IndexPart } from './handover.ts'
export { checkHandover, HANDOVER, type HandoverLayout } from './handover.ts'
export { answerAt, holds, type Judgement, judge, type Scope } from './holds.ts'
export * from './indicator.ts'
export { type FilledLetter, fillLetter } from './letter.ts'
export { type LetterSlot, letterSlots, slotsShown, slotsStored } from './letter-slots.ts'
export { type Located, type Locating, locate, type MatchLevel } from './locate.ts'
export { type MapSettings, type Outline, type OutlineArea, parseOutline } from './map.ts'
export { CHANNELS, type Channel, fillNotice, type Notice, notice, slotsOf } from './notice.ts'
export type { DatasetChange, OpenDataSettings, PublishedSettings } from './open-data.ts'
export { type ParsedDefinition, parseDefinition, shapeProblems } from './parse-definition.ts'
export { fieldAt, pathsIn } from './paths.ts'
export {
  type BankAnswerColumn,
  type BankAnswerSettings,
  type Owed,
  owedFor,
  type Payout,
  type PayoutAmount,
  type PayoutSettings,
  type PayoutStep,
} from './payout.ts'
export {
  type Answers,
  anytime,
  approve,
  check,
  consult,
  fee,
  free,
  letter,
  type Procedure,
  page,
  payout,
  perCase,
  perEntry,
  procedure,
  results,
  rule,
  together,
  until,
  within,
  workingDays,
  years,
} from './procedure.ts'
export { problems, type ReadPage, readAll, readPage } from './read.ts'
export * from './register/index.ts'
export type { RetentionSettings } from './retention.ts'
export { type ReviewPage, type ReviewRow, review, searchText } from './review.ts'
export { stepsIn } from './steps.ts'
export {
  type Hall,
  type SampleApp,
  type SampleApplication,
  type SampleDataset,
  type SampleForm,
  type SampleRecords,
  type SampleStaff,
  type SampleStep,
  type Town,
  type TownSample,
  town,
} from './town.ts'
export { type Trial, type TrialWish, trialDetails, trialOf } from './trial/index.ts'
