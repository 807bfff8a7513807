import { compare } from '#doors/form'
import type { Hall, Row } from '#language'
import { type Database, json, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { type Held, heldBy, holdFast, mayFile } from '#systems/proxies'
import { rememberDefinition } from '../definitions.ts'
import { type Draft, findDraft, prefilled } from '../drafts.ts'
import { cardOf, type Filer } from '../filer.ts'
import { withMandate } from './mandate.ts'

/** For whom somebody may file this procedure besides themself. */
export async function possiblePrincipals(
  db: Database | Transaction,
  hall: Hall,
  actor: Actor,
  procedure: string,
): Promise<readonly Held[]> {
  if (actor.kind !== 'resident') return []
  return (await heldBy(db, hall, actor.id)).filter((each) => mayFile(each, procedure))
}

/**
 * だれの申請ですか: for oneself what account and card know is filled in; for another nothing of one's own stays. Once chosen
 * for another it stays theirs: what is written in it is about them.
 * @param wish `self`, or the id of a consent @throws Problem 404, 409, 422
 */
export async function chooseWhose(
  hall: Hall,
  filer: Filer,
  draftId: string,
  wish: string | undefined,
): Promise<void> {
  const { actor } = filer
  if (actor.kind !== 'resident') throw new Problem(422, 'だれの申請かを選んでください。')
  await hall.db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, hall, filer, draftId, true)
    if (!draft || draft.filed || draft.corrects) throw new Problem(404, 'この下書きは見つかりませんでした。')
    if (draft.consent)
      throw new Problem(
        409,
        'この申請は、もう代理の申請です。別の人の申請は、手続きのページからはじめてください。',
      )
    const consent = (await possiblePrincipals(tx, hall, actor, draft.definition.id)).find(
      ({ id }) => id === wish,
    )
    if (!consent && wish !== 'self') throw new Problem(422, 'だれの申請かを選んでください。')
    if (consent && !(await holdFast(tx, hall, consent.id)))
      throw new Problem(409, 'この人の代理は、いま終わりました。')
    const answers = consent
      ? withoutOwn(hall, filer, draft)
      : prefilled(hall, filer, draft.definition, draft.answers)
    const definition =
      consent && (await rememberDefinition({ clock: hall.clock, db: tx }, withMandate(draft.definition)))
    await tx
      .updateTable('draft')
      .set({
        answers: json(answers),
        whose_asked: true,
        resident_id: actor.id,
        consent_id: consent?.id ?? null,
        updated_at: hall.clock.now(),
        ...(definition && { definition }),
      })
      .where('id', '=', draft.id)
      .execute()
  })
}

/** Answers without those that say what the account or the card of the 代理人 says. */
function withoutOwn(hall: Hall, filer: Filer, { definition, answers }: Draft): Row {
  const { actor } = filer
  const email = actor.kind === 'resident' && actor.email ? { 'account.email': actor.email } : {}
  const fields = definition.pages.flatMap((page) => page.fields)
  const { same } = compare(fields, answers, { ...email, ...cardOf(hall, filer) })
  return same.reduce((rest, path) => without(rest, path.split('.')), answers)
}

function without(row: Row, [id = '', ...rest]: readonly string[]): Row {
  const { [id]: gone, ...others } = row as Record<string, unknown>
  return rest.length === 0 || typeof gone !== 'object' || gone === null
    ? (others as Row)
    : ({ ...others, [id]: without(gone as Row, rest) } as Row)
}
