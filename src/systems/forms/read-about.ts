import { type Definition, LIFE_EVENTS, type Online } from '#language'
import { isIsoDate } from '#platform/clock'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import { line, lines } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** 基本のこと: what residents read before they begin, and from when to when. */
export function readAbout(
  body: Definition,
  form: Said,
): { readonly body: Definition; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const day = (name: string, label: string, optional = false) => {
    const written = (form.text(name) ?? '').trim()
    if (written === '' && optional) return undefined
    if (isIsoDate(written)) return written
    errors.push({ id: name, message: `${label}を、暦から選んでください。` })
    return undefined
  }
  const whole = (name: string, label: string, least: number, most: number, before: number) => {
    const written = (form.text(name) ?? '').normalize('NFKC').replaceAll(/[,\s]/g, '')
    const value = Number(written)
    if (/^\d{1,9}$/.test(written) && value >= least && value <= most) return value
    errors.push({ id: name, message: `${label}は、${least}から${most}までの数で入力してください。` })
    return before
  }
  const from = day('from', 'はじまりの日') ?? body.effective.from
  const to = day('to', 'おわりの日', true)
  if (to !== undefined && to < from)
    errors.push({ id: 'to', message: 'おわりの日は、はじまりの日より後にしてください。' })
  const sign = form.text('sign')
  const next: Definition = {
    ...body,
    name: line(form, 'name', 100),
    short: line(form, 'short', 40) || line(form, 'name', 20),
    group: line(form, 'group', 40),
    lifeEvents: LIFE_EVENTS.filter((each) => form.all('events').includes(each)),
    ground: lines(form, 'ground', 2000)
      .slice(0, 10)
      .map((each) => each.slice(0, 200)),
    who: line(form, 'who', 400),
    summary: line(form, 'summary', 1000),
    bring: lines(form, 'bring', 4000)
      .slice(0, 20)
      .map((each) => each.slice(0, 200)),
    minutes: whole('minutes', '入力にかかる時間', 1, 240, body.minutes),
    fee: keepsFee(body) ? body.fee : feeOf(whole('fee', '手数料', 0, 1_000_000, 0)),
    deadline: { ...body.deadline, text: line(form, 'deadline', 400) },
    sign: sign === 'none' || sign === 'jpki' ? sign : 'login',
    online: onlineOf(form),
    effective: { from, ...(to && { to }) },
  }
  return { body: next, errors }
}

/** A fee with conditions or of several parts was written by a programmer: it is shown, and stays. */
export const keepsFee = ({ fee }: Definition): boolean =>
  fee.length > 1 || fee.some((each) => each.when !== undefined || each.times !== undefined)

const feeOf = (amount: number): Definition['fee'] => (amount > 0 ? [{ amount }] : [])

function onlineOf(form: Said): Online {
  const level = form.text('online')
  return level === 'booking' || level === 'ahead'
    ? { level, last: line(form, 'last', 400) }
    : { level: 'whole' }
}
