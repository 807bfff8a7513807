import type { Hall } from '#language'
import { addMonths, today } from '#platform/clock'
import { isEmail, plainEmail, type ResidentActor } from '#platform/people'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import { DEEDS, type Deed, RELATIONS, type Relation, type Scope, SIGHTS, type Sight } from './consent.ts'
import { termsOf } from './limits.ts'

/** What somebody asks for when they ask another to act for them. */
export interface Wish extends Scope {
  readonly email: string
  readonly name: string
}

interface Asked {
  readonly house: Hall
  /** Procedures that exist now. */
  readonly procedures: readonly { readonly id: string }[]
}

const has = <T extends string>(names: Readonly<Record<T, string>>, said: string | undefined): said is T =>
  said !== undefined && Object.hasOwn(names, said)

/** Letters of any people, and what stands between them in names. Nothing with which an address could be written. */
const NAME = /^[\p{L}\p{M}々〆ヶ・’'\- ]{1,60}$/u

/** A name as somebody writes their own; undefined when it is none. */
export function readName(said: string | undefined): string | undefined {
  const name = (said ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return NAME.test(name) ? name : undefined
}

/** The name under which somebody consents: the card's, where it was read in this session. */
export const ownName = ({ card }: ResidentActor, said: string | undefined): string | undefined =>
  card ? card.name : readName(said)

export const NAME_ERROR = '氏名を、ふだん使う文字で入力してください。'

/** Reads the form in which a 代理人 is asked for, or everything that is wrong in it. */
export function readWish(
  actor: ResidentActor,
  form: Pick<FormInput, 'text' | 'all'>,
  asked: Asked,
): { wish: Wish; errors?: undefined } | { errors: FieldError[]; wish?: undefined } {
  const errors: FieldError[] = []
  const email = plainEmail(form.text('email') ?? '')
  if (!isEmail(email))
    errors.push({
      id: 'email',
      message: '相手のメールアドレスは、taro@example.jp のように半角で入力してください。',
    })
  else if (email === actor.email)
    errors.push({ id: 'email', message: 'これはあなたのメールアドレスです。相手のものを入力してください。' })
  const name = ownName(actor, form.text('name'))
  if (!name) errors.push({ id: 'name', message: NAME_ERROR })
  const scope = readScope(form, asked, errors)
  if (errors.length > 0 || !scope || !name) return { errors }
  return { wish: { email, name, ...scope } }
}

/** The part that is the same whether somebody asks by themself or a clerk takes in a 委任状. */
export function readScope(
  form: Pick<FormInput, 'text' | 'all'>,
  { house, procedures }: Asked,
  errors: FieldError[],
): Scope | undefined {
  const said = errors.length
  const [relation, which, may, sees] = ['relation', 'which', 'may', 'sees'].map((each) => form.text(each))
  if (!has(RELATIONS, relation)) errors.push({ id: 'relation', message: '間柄を選んでください。' })
  const chosen = procedures.filter(({ id }) => form.all('procedure').includes(id)).map(({ id }) => id)
  if (which !== 'all' && which !== 'some')
    errors.push({ id: 'which', message: 'どの手続きを任せるかを選んでください。' })
  else if (which === 'some' && chosen.length === 0)
    errors.push({ id: 'procedure', message: '任せる手続きを、一つ以上選んでください。' })
  if (!has(DEEDS, may)) errors.push({ id: 'may', message: '代理人がしてよいことを選んでください。' })
  // Somebody who files nothing would see nothing of what they filed.
  const sight = may === 'see' ? 'all' : sees
  if (!has(SIGHTS, sight)) errors.push({ id: 'sees', message: '代理人が見てよい申請を選んでください。' })
  const months = termsOf(house.town).months.find((each) => String(each) === form.text('term'))
  if (!months) errors.push({ id: 'term', message: 'いつまで任せるかを選んでください。' })
  if (errors.length > said || !months) return undefined
  return {
    relation: relation as Relation,
    ...(which === 'some' && { procedures: chosen }),
    may: may as Deed,
    sees: sight as Sight,
    kept: may === 'file' && form.text('kept') === 'yes',
    until: addMonths(today(house.clock), months),
  }
}
