/** Checks of unknown JSON. Each says, in Japanese and with the place, what is wrong; none ever throws. */

export type Say = (at: string, message: string) => void
export type Check = (value: unknown, at: string, say: Say) => void

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (at: string): string => at || '全体'

export const text =
  (max = 200, pattern?: RegExp, form = '決められた形'): Check =>
  (value, at, say) => {
    if (typeof value !== 'string' || value.trim() === '') return say(at, `${shown(at)}に文字がありません。`)
    if (value.length > max) return say(at, `${shown(at)}は${max}文字以内にしてください。`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    if (!value.isWellFormed() || /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(value))
      return say(at, `${shown(at)}に使えない文字が含まれています。`)
    if (pattern && !pattern.test(value)) say(at, `${shown(at)}は${form}で書いてください。`)
  }

export const id = text(60, /^[a-z][a-zA-Z0-9]*$/, '英字で始まる英数字')
export const slug = text(60, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '英小文字と数字とハイフン')

export const whole =
  (min: number, max: number): Check =>
  (value, at, say) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
      say(at, `${shown(at)}は${min}から${max}までの整数にしてください。`)
  }

export const number: Check = (value, at, say) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) say(at, `${shown(at)}は数にしてください。`)
}

export const yes: Check = (value, at, say) => {
  if (value !== true) say(at, `${shown(at)}は true にするか、書かないでください。`)
}

export const flag: Check = (value, at, say) => {
  if (typeof value !== 'boolean') say(at, `${shown(at)}は true か false にしてください。`)
}

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value, at, say) => {
    if (!values.includes(value)) say(at, `${shown(at)}は ${values.join('・')} のどれかにしてください。`)
  }

export const either =
  (...checks: Check[]): Check =>
  (value, at, say) => {
    const tries = checks.map((check) => {
      const said: [string, string][] = []
      check(value, at, (where, message) => said.push([where, message]))
      return said
    })
    if (!tries.some((each) => each.length === 0))
      for (const [where, message] of tries[0]!) say(where, message)
  }

export const list =
  (of: Check, min = 0, max = 500): Check =>
  (value, at, say) => {
    if (!Array.isArray(value)) return say(at, `${shown(at)}は並び（[ ]）にしてください。`)
    if (value.length < min) return say(at, `${shown(at)}は${min}個以上必要です。`)
    if (value.length > max) return say(at, `${shown(at)}は${max}個までです。`)
    value.forEach((each, index) => {
      of(each, `${at}[${index}]`, say)
    })
  }

export const maybe = (check: Check): Check =>
  Object.assign(((...all) => check(...all)) as Check, { maybe: true })

/** Exactly these properties: what is missing and what is unknown are both said. */
export const object =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, at, say) => {
    if (!isObject(value)) return say(at, `${shown(at)}は項目の組（{ }）にしてください。`)
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key)) say(at, `${shown(at)}に知らない項目「${key.slice(0, 40)}」があります。`)
    for (const [key, check] of Object.entries(shape)) {
      const has = Object.hasOwn(value, key)
      if (!has && !('maybe' in check)) say(at, `${shown(at)}に「${key}」がありません。`)
      if (has) check(value[key], at ? `${at}.${key}` : key, say)
    }
  }

/** What is wrong and where: `pages[0].fields[1].label`. The message begins with the place. */
export const checkAt = (value: unknown, by: Check): { readonly at: string; readonly message: string }[] => {
  const said: { at: string; message: string }[] = []
  by(value, '', (at, message) => {
    if (said.length < 50) said.push({ at, message })
  })
  return said
}

export const check = (value: unknown, by: Check): string[] => checkAt(value, by).map((each) => each.message)
