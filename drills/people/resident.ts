/** A resident at their phone: signs in by the code that came by mail, fills in, sends. */
import { type Definition, kindOf, type Row } from '#language'
import type { Database } from '#platform/database'
import { openVault } from '#platform/vault'
import type { Mailbox } from '../town/mailbox.ts'
import { answers, CARD } from './answers.ts'
import type { Answer, Fields, Visitor } from './visitor.ts'

export async function signInResident(visitor: Visitor, mailbox: Mailbox, email: string): Promise<void> {
  await visitor.get('/sign-in')
  await visitor.press('/sign-in', { email })
  const signedIn = await visitor.press('/sign-in/code', { code: await mailbox.codeFor(email) })
  if (signedIn.status !== 303) throw new Error(`${email} could not sign in: ${signedIn.status}`)
}

/**
 * As if the resident had shown their card (デジタル認証アプリ): one invented person's card cannot be the card of two
 * hundred accounts. `dataDir`: where the town keeps its key.
 */
export async function showCard(db: Database, dataDir: string, email: string): Promise<void> {
  const vault = openVault({ dataDir })
  const sessions = await db
    .selectFrom('session')
    .innerJoin('resident', 'resident.id', 'session.person_id')
    .select('session.id')
    .where('email', '=', email)
    .execute()
  for (const { id } of sessions)
    await db
      .updateTable('session')
      .set({ level: 'card', card: vault.seal(JSON.stringify(CARD), `card:${id}`) })
      .where('id', '=', id)
      .execute()
}

/** Fills in a whole form by its real pages. @returns the draft, ready to be sent */
export async function fillIn(visitor: Visitor, { id, pages }: Definition): Promise<string> {
  const given = answers[id]!()
  const begun = await visitor.press(`/procedures/${id}/start`, {})
  const draft = /^\/forms\/([\w-]{36})/.exec(begun.location)?.[1]
  if (!draft) throw new Error(`${id} could not be begun: ${begun.status} ${begun.text.slice(0, 400)}`)
  let at = (await visitor.get(`/forms/${draft}`)).location
  while (!at.endsWith('/check')) {
    const page = pages.find((each) => at === `/forms/${draft}/${each.id}`)
    const next = page && (await visitor.press(at, inputsOf(page.fields, given)))
    if (next?.status !== 303) throw new Error(`${at} was not accepted: ${errorsIn(next)}`)
    at = next.location
  }
  return draft
}

/** Answers as the page's inputs would send them. */
function inputsOf(fields: Definition['pages'][number]['fields'], given: Row): Fields {
  const answered = fields.filter((field) => given[field.id] !== undefined)
  return Object.assign({}, ...answered.map((field) => kindOf(field).write(field, given[field.id], field.id)))
}

const errorsIn = (answer: Answer | undefined): string =>
  answer
    ? `${answer.status} ${[...answer.text.matchAll(/class="error"[^>]*>([^<]+)/g)].map(([, said]) => said).join(' ')}`
    : 'no such page'
