import type { Definition, Hall } from '#language'
import { addMonths, parseDate, today } from '#platform/clock'
import { isEmail, may, plainEmail, type StaffActor } from '#platform/people'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import { RELATIONS, type Relation } from './consent.ts'
import { termsOf } from './limits.ts'
import type { Mandate } from './mandates.ts'
import { NAME_ERROR, readName } from './read-wish.ts'

/** Procedures whose paper forms the clerk takes in: no others can be entrusted at their counter. */
export const entrustable = (hall: Hall, actor: StaffActor, all: readonly Definition[]): Definition[] =>
  all.filter(({ office }) => may(hall.town, actor, 'case.enter', office))

/** Reads what a clerk typed from a 委任状, or everything that is wrong in it. */
export async function readMandate(
  hall: Hall,
  actor: StaffActor,
  form: FormInput,
  all: readonly Definition[],
): Promise<{ mandate: Mandate; errors?: undefined } | { errors: FieldError[]; mandate?: undefined }> {
  const errors: FieldError[] = []
  const wrong = (id: string, message: string) => void errors.push({ id, message })
  const name = readName(form.text('name'))
  if (!name) wrong('name', `本人の${NAME_ERROR}`)
  const { date: birth, error } = parseDate(form.text('birth') ?? '')
  if (!birth) wrong('birth', `本人の生年月日：${error}`)
  const address = (form.text('address') ?? '').trim().slice(0, 200)
  if (!address) wrong('address', '本人の住所を入力してください。')
  const email = plainEmail(form.text('email') ?? '')
  if (!isEmail(email))
    wrong('email', '代理人のメールアドレスは、taro@example.jp のように半角で入力してください。')
  const relation = form.text('relation') ?? ''
  if (!Object.hasOwn(RELATIONS, relation)) wrong('relation', '間柄を選んでください。')
  const chosen = entrustable(hall, actor, all).filter(({ id }) => form.all('procedure').includes(id))
  if (chosen.length === 0) wrong('procedure', '委任状に書いてある手続きを、一つ以上選んでください。')
  if (new Set(chosen.map(({ office }) => office)).size > 1)
    wrong('procedure', '一度に登録できるのは、一つの課の手続きです。課ごとに登録してください。')
  const months = termsOf(hall.town).months.find((each) => String(each) === form.text('term'))
  if (!months) wrong('term', 'いつまで任せるかを選んでください。')
  const [scan] = (await form.files('scan')).filter(({ bytes }) => bytes.byteLength > 0)
  if (!scan) wrong('scan', '委任状をスキャンしたもの（写真かPDF）を付けてください。')
  const [first] = chosen
  if (errors.length > 0 || !name || !birth || !scan || !months || !first) return { errors }
  const kana = form.text('kana')?.trim().slice(0, 60)
  return {
    mandate: {
      ...{ name, birth, address, email, scan, office: first.office },
      ...(kana && { kana }),
      relation: relation as Relation,
      procedures: chosen.map(({ id }) => id),
      until: addMonths(today(hall.clock), months),
    },
  }
}
