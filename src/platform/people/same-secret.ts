import { timingSafeEqual } from 'node:crypto'

/** Compares without telling by its time how much was right. */
export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}
