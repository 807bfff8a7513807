import type { Hall } from '#language'
import { isIsoDate, today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { fieldOf } from '../assets.ts'
import { insist, moveThing, type Thing } from './move-thing.ts'

/** How its data were made unreadable, as a certificate says. */
export interface Erasure {
  readonly certificate: string
  /** One of the register's choices of `erasedBy`; `none` for what has no storage. */
  readonly erasedBy: string
  readonly erasedOn: string
}

/**
 * 廃棄, or リースの返却: nothing leaves the hall with data that can be read (総務省「地方公共団体における情報セキュリティ
 * ポリシーに関するガイドライン」情報資産の廃棄等、機器の廃棄等), and the certificate is written down.
 * @throws as {@link moveThing}
 */
export async function endLife(
  hall: Hall,
  actor: Actor,
  thing: Thing,
  move: 'dispose' | 'endLease',
  { certificate, erasedBy, erasedOn }: Erasure,
): Promise<void> {
  const day = today(hall.clock)
  const methods = fieldOf(thing.open, 'erasedBy')
  const known = methods?.kind === 'choice' && methods.choices.some(({ id }) => id === erasedBy)
  const stored = erasedBy !== 'none'
  insist([
    !known && { path: 'erasedBy', message: 'データの消去の方法を選んでください。' },
    known &&
      stored &&
      !certificate && { path: 'certificate', message: 'データ消去証明書の番号を入力してください。' },
    known &&
      stored &&
      !isIsoDate(erasedOn) && { path: 'erasedOn', message: 'データを消去した日を選んでください。' },
    stored && isIsoDate(erasedOn) && erasedOn > day
      ? { path: 'erasedOn', message: 'データを消去した日は、今日か、今日より前の日にしてください。' }
      : undefined,
  ])
  await moveThing(hall, actor, thing, move, async () => ({
    ...(stored ? { certificate, erasedOn } : { certificate: null, erasedOn: null }),
    ...{ erasedBy, endedOn: day, user: null, place: null },
  }))
}
