import { inputsOf, type PageView, postedView, storedView } from '#doors/form'
import { type Hall, kindOf, loadBanks, type OwnAccount, readField } from '#language'
import { today } from '#platform/clock'
import type { FormInput } from '#platform/web'

/** The one question of a corrected or looked-up account. 公金受取口座 is no answer to it. */
export const ACCOUNT_FIELD = { id: 'account', kind: 'bankAccount', label: '振込先の口座' } as const
const PAGE = { id: 'account', title: ACCOUNT_FIELD.label, fields: [ACCOUNT_FIELD] }

const contextOf = (hall: Hall) => ({ today: today(hall.clock), banks: loadBanks() })

/** The question before it is answered. */
export const accountView = (hall: Hall): PageView => storedView(PAGE, {}, contextOf(hall))

/** The account that was typed, or the same page with what to mend. */
export function readAccount(
  hall: Hall,
  form: FormInput,
):
  | { readonly account: OwnAccount; readonly view?: undefined }
  | { readonly view: PageView; readonly account?: undefined } {
  const kind = kindOf(ACCOUNT_FIELD)
  const reading = readField(kind, ACCOUNT_FIELD, form, ACCOUNT_FIELD.id, contextOf(hall))
  if (reading.value) return { account: reading.value as OwnAccount }
  const errors = reading.errors ?? [{ path: ACCOUNT_FIELD.id, message: '振込先の口座を入力してください。' }]
  return { view: postedView(PAGE, inputsOf(form), errors, {}, contextOf(hall)) }
}

/** The question as it was just answered, when something else is to be mended. */
export const typedView = (hall: Hall, form: FormInput): PageView =>
  postedView(PAGE, inputsOf(form), [], {}, contextOf(hall))
