/** A member of staff at their desk: signs in with both factors, opens cases from a list, does what the page offers. */
import { totpCode } from '#platform/people'
import shibata from '../../town/shibata/index.ts'
import type { Chance } from '../random.ts'
import { type Ledger, newMark } from './ledger.ts'
import { press } from './press.ts'
import type { Answer, Fields, Visitor } from './visitor.ts'

/** The sample town's staff on the routes of the drill's procedures, and the lists from which each works. */
export const DESKS: Readonly<Record<string, readonly string[]>> = {
  madoguchi: ['new', 'mine'],
  tantou: ['new', 'mine'],
  kakaricho: ['for-me'],
  kacho: ['for-me'],
}

/** `like`: whose password and authenticator the clerk has, when hired for the drill. */
export async function signInClerk(visitor: Visitor, login: string, like = login): Promise<void> {
  const { password, totp } = shibata.sample!.staff.find((each) => each.login === like)!
  await visitor.get('/desk/sign-in')
  await visitor.press('/desk/sign-in', { login, password })
  const signedIn = await visitor.press('/desk/sign-in/second', { code: totpCode(totp, new Date()) })
  if (signedIn.status !== 303) throw new Error(`${login} could not sign in: ${signedIn.status}`)
}

/** Opens one case of a list and does the next thing with it. @returns false when the list was empty */
export async function workOnOne(
  visitor: Visitor,
  view: string,
  ledger: Ledger,
  luck: Chance,
): Promise<boolean> {
  const list = await visitor.get(`/desk/cases?view=${view}`)
  const cases = [...list.text.matchAll(/href="\/desk\/cases\/([\w-]{36})\?/g)].map(([, id]) => id!)
  if (cases.length === 0) return false
  const id = luck.oneOf(cases)
  const seen = await visitor.get(`/desk/cases/${id}`)
  if (offers(seen, id, 'approve')) await does(visitor, id, seen, 'approve', 'comment', ledger, luck)
  else if (offers(seen, id, 'decide')) await does(visitor, id, seen, 'decide', 'reason', ledger, luck)
  else if (offers(seen, id, 'propose')) await check(visitor, id, seen, ledger, luck)
  else if (offers(seen, id, 'assign')) await visitor.press(`/desk/cases/${id}/assign`, versionOf(seen))
  return true
}

/** 審査: most are proposed, some go back to be mended (補正). */
async function check(
  visitor: Visitor,
  id: string,
  seen: Answer,
  ledger: Ledger,
  luck: Chance,
): Promise<void> {
  const returning = luck.percent(25) ? await visitor.get(`/desk/cases/${id}/return`) : undefined
  const asked = returning && [...returning.text.matchAll(/name="(reason:[^"]+)"/g)].map(([, name]) => name!)
  if (returning && asked && asked.length > 0) {
    const until = /name="until" value="([^"]+)"/.exec(returning.text)?.[1] ?? ''
    await does(visitor, id, returning, 'return', luck.oneOf(asked), ledger, luck, { until })
    return
  }
  // What an approval must say besides (決定の内容) differs from procedure to procedure; a refusal only needs its reason.
  const simple =
    seen.text.includes('name="outcome" value="approved"') && !seen.text.includes('name="details.')
  const outcome = simple ? 'approved' : 'rejected'
  const grades = [
    ...(/<select[^>]*name="result"[\s\S]*?<\/select>/.exec(seen.text)?.[0] ?? '').matchAll(/value="(\w+)"/g),
  ]
  const grade = outcome === 'approved' && grades.length > 0 && { result: luck.oneOf(grades)[1]! }
  await does(visitor, id, seen, 'propose', 'reason', ledger, luck, { outcome, ...grade })
}

/** One act with a mark in it, by which it is found in the log. */
async function does(
  visitor: Visitor,
  id: string,
  seen: Answer,
  act: string,
  markIn: string,
  ledger: Ledger,
  luck: Chance,
  more: Fields = {},
): Promise<void> {
  const mark = newMark()
  ledger.acts.set(mark, false)
  const fields = { ...versionOf(seen), ...more, [markIn]: mark }
  const answer = await press(visitor, `/desk/cases/${id}/${act}`, fields, luck)
  if (answer.status === 303) ledger.acts.set(mark, true)
  else if (answer.status !== 409) throw new Error(`${act} was refused: ${answer.status} ${saidIn(answer)}`)
}

const offers = ({ text }: Answer, id: string, act: string) =>
  new RegExp(`action="/desk/cases/${id}/${act}["?]`).test(text)

const versionOf = ({ text }: Answer): { expected: string } => ({
  expected: /name="expected" value="(\d+)"/.exec(text)?.[1] ?? '',
})

const saidIn = ({ text }: Answer) => text.replaceAll(/<[^>]+>|\s+/g, ' ').slice(0, 600)
