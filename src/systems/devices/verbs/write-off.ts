import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { fieldOf } from '../assets.ts'
import { closeLoan } from '../loans.ts'
import { insist, moveThing, type Thing } from './move-thing.ts'

export interface Loss {
  /** How it was lost, and how it was looked for. */
  readonly story: string
  /** The number that the police gave the report (遺失届); empty where the story says why there is none. */
  readonly report: string
  /** One of the register's choices of `lossWipe`. */
  readonly wipe: string
}

/**
 * 紛失のまま除却: what was not found leaves the list. Nobody holds a certificate of its erasure, so that what is known in its
 * place is written down: the story, the report to the police, and what became of its data from afar (総務省「地方公共団体に
 * おける情報セキュリティポリシーに関するガイドライン」情報セキュリティインシデントの記録). Its loan, if there is one, ends.
 * @throws as {@link moveThing}
 */
export async function writeOff(
  hall: Hall,
  actor: Actor,
  thing: Thing,
  { story, report, wipe }: Loss,
): Promise<void> {
  const wipes = fieldOf(thing.open, 'lossWipe')
  if (wipes?.kind !== 'choice' || !fieldOf(thing.open, 'lossStory'))
    throw new Problem(409, 'この台帳には紛失の経緯を書く欄がないため、紛失のまま除却できません。')
  insist([
    !story && { path: 'lossStory', message: '紛失の経緯と、探したことを入力してください。' },
    !wipes.choices.some(({ id }) => id === wipe) && {
      ...{ path: 'lossWipe', message: '遠隔での消去をどうしたか、選んでください。' },
    },
  ])
  await moveThing(hall, actor, thing, 'writeOff', async (tx) => {
    await closeLoan(tx, hall, actor, thing, '紛失のまま除却しました。')
    return {
      ...{ lossStory: story, lossReport: report || null, lossWipe: wipe },
      ...{ endedOn: today(hall.clock), user: null, place: null },
    }
  })
}
