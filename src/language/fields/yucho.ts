import type { FieldError, Reading } from './kind.ts'
import { clean, digitsOf } from './text-rules.ts'

export interface YuchoAccount {
  /** 店番: `018`, `818`, `019` */
  readonly branch: string
  readonly type: '普通' | '当座'
  readonly number: string
}

/**
 * ゆうちょ銀行の記号・番号 into 店番・預金種目・口座番号 for transfers from other banks.
 * 通常貯金 (記号 1abc0): 店番 ab8, 番号 without its last digit, 普通. 振替口座 (記号 0abc0): 店番 ab9, 番号 filled to seven, 当座.
 */
export const yuchoAccount = (
  kigou: unknown,
  bangou: unknown,
): Reading<YuchoAccount> & { value?: YuchoAccount } => {
  const errors: FieldError[] = []
  const say = (path: string, message: string) => void errors.push({ path, message })
  const mark = clean(kigou, { max: 20 })
  // A reissued 通帳 prints one more digit after the 記号 (11940-2), a 振替口座 its check digit (00120-9); neither is used.
  const sign = digitsOf(mark.text?.replace(/(?<=^[\d０-９]{5})[\s\-‐−ー][\d０-９]?$/, '') ?? '')
  const number = digitsOf(bangou, 20)
  if (mark.error !== undefined || sign.error !== undefined) say('kigou', `記号: ${mark.error ?? sign.error}`)
  else if (!/^[01]\d{3}0$/.test(sign.text))
    say('kigou', '記号は、1または0で始まり0で終わる5桁の数字です（例: 18120）。通帳を確認してください。')
  if (number.error !== undefined) say('bangou', `番号: ${number.error}`)
  else if (!number.text) say('bangou', '番号を入力してください。')
  if (errors.length > 0) return { errors }

  const place = sign.text!.slice(1, 3)
  if (sign.text!.startsWith('0')) {
    if (number.text!.length > 7)
      return { errors: [{ path: 'bangou', message: '振替口座の番号は7桁までです。' }] }
    return { value: { branch: `${place}9`, type: '当座', number: number.text!.padStart(7, '0') } }
  }
  if (number.text!.length > 8 || !number.text!.endsWith('1'))
    return {
      errors: [{ path: 'bangou', message: '番号は、1で終わる8桁までの数字です。通帳を確認してください。' }],
    }
  const account = number.text!.slice(0, -1)
  if (!account) return { errors: [{ path: 'bangou', message: '番号を通帳のとおりに入力してください。' }] }
  return { value: { branch: `${place}8`, type: '普通', number: account.padStart(7, '0') } }
}
