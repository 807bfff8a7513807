declare const unit: unique symbol

/** A whole number of yen. */
export type Yen = number & { readonly [unit]: 'yen' }

/** @throws RangeError when `amount` is no whole number */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of yen`)
  return (amount === 0 ? 0 : amount) as Yen
}

/** 1,500円 */
export const formatYen = (amount: Yen): string => `${amount.toLocaleString('ja-JP')}円`

export const sumYen = (amounts: Iterable<Yen>): Yen => {
  let total = 0
  for (const amount of amounts) total = yen(total + amount)
  return total as Yen
}

/** An amount per copy, per hour, per child: only whole counts. */
export const timesYen = (amount: Yen, count: number): Yen => yen(amount * count)

/** What a person typed: 「１，５００円」「¥1500」「1500」. */
export function parseYen(text: string): { yen: Yen } | { error: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[¥\\]/, '')
    .replace(/円$/, '')
    .replace(/,(?=\d{3}(?!\d))/g, '')
  if (!/^-?\d+$/.test(plain)) return { error: '金額は「1500」のように、円の単位の整数で入力してください。' }
  const amount = Number(plain)
  if (!Number.isSafeInteger(amount)) return { error: '金額が大きすぎます。' }
  return { yen: yen(amount) }
}
