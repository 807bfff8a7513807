import { createHash, timingSafeEqual } from 'node:crypto'

const hash = (text: string) => createHash('sha256').update(text).digest()

export const sameToken = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other))
