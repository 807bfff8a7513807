import type { Hall } from '#language'
import type { Actor } from '#platform/people'
import type { FormInput } from '#platform/web'
import type { Move } from './moves.ts'
import { endLife } from './verbs/end-life.ts'
import { find, giveBack } from './verbs/give-back.ts'
import { lend } from './verbs/lend.ts'
import { insist, moveThing, type Thing } from './verbs/move-thing.ts'
import { writeOff } from './verbs/write-off.ts'

const MOST = 200
const MOST_STORY = 2_000

/** From a form to the verb that it means. @throws as the verbs do */
export async function readMove(
  hall: Hall,
  actor: Actor,
  thing: Thing,
  move: Move,
  form: FormInput,
): Promise<void> {
  const text = (name: string) => (form.text(name) ?? '').trim().slice(0, MOST)
  const place = text('place') || undefined
  switch (move) {
    case 'lend':
      return lend(hall, actor, thing, {
        borrower: text('borrower'),
        section: text('section'),
        due: text('due'),
      })
    case 'giveBack':
      return giveBack(hall, actor, thing, { place, note: text('note') })
    case 'find':
      return find(hall, actor, thing, { place, note: text('note') })
    case 'dispose':
    case 'endLease':
      return endLife(hall, actor, thing, move, {
        ...{ certificate: text('certificate'), erasedBy: text('erasedBy'), erasedOn: text('erasedOn') },
      })
    case 'writeOff':
      return writeOff(hall, actor, thing, {
        ...{ report: text('lossReport'), wipe: text('lossWipe') },
        story: (form.text('lossStory') ?? '').trim().slice(0, MOST_STORY),
      })
    case 'use': {
      const user = text('user')
      insist([!user && { path: 'user', message: '使う人か課の名前を入力してください。' }])
      return moveThing(hall, actor, thing, move, async () => ({ user, ...(place && { place }) }))
    }
    case 'putBack':
      return moveThing(hall, actor, thing, move, async () => ({ user: null, ...(place && { place }) }))
    case 'repaired':
      return moveThing(hall, actor, thing, move, async () => (place ? { place } : {}))
    case 'repair':
    case 'lose':
      return moveThing(hall, actor, thing, move)
  }
}
