import { readCode } from '#doors/print'
import { type Definition, definitionHash, type Hall, type Sentence } from '#language'
import type { StaffActor } from '#platform/people'
import { getDefinition } from './definitions.ts'
import { readable } from './permission.ts'

/** Where a sheet of paper that came back belongs. */
export type PaperBack =
  | { readonly kind: 'case'; readonly id: string }
  /** Entered with the questions by which it was printed. */
  | {
      readonly kind: 'form'
      readonly definition: Definition
      readonly version: string
      readonly former: boolean
    }
  | { readonly kind: 'nowhere'; readonly why: Sentence }

/**
 * Reads the QR code of a paper form, as a hand scanner types it.
 * @param accepted procedures whose papers the clerk takes in, as they are now
 */
export async function paperBack(
  hall: Hall,
  actor: StaffActor,
  accepted: readonly Definition[],
  text: string,
): Promise<PaperBack> {
  const code = readCode(text)
  if (!code)
    return { kind: 'nowhere', why: 'この町の用紙のQRコードではありません。もう一度読み取ってください。' }
  if (code.number) {
    const found = await hall.db
      .selectFrom('application')
      .select('id')
      .where('number', '=', code.number)
      .where((row) => readable(hall.town, actor, row))
      .executeTakeFirst()
    return found
      ? { kind: 'case', id: found.id }
      : { kind: 'nowhere', why: 'この用紙の申請は、あなたの課の申請の中に見つかりません。' }
  }
  const now = accepted.find(({ id }) => id === code.procedure)
  if (!now) return { kind: 'nowhere', why: 'この手続きの用紙は、担当課の職員が窓口で受け付けます。' }
  const definition = await formerOf(hall, now, code.version)
  if (!definition)
    return {
      kind: 'nowhere',
      why: 'この用紙の版は、町の記録にありません。手続きを選んで、いまの質問で入力してください。',
    }
  return { kind: 'form', definition, version: code.version, former: definition !== now }
}

/** The version of a procedure by which a paper was printed; undefined when the town never had it. */
export async function formerOf(
  { db }: Pick<Hall, 'db'>,
  now: Definition,
  version: string,
): Promise<Definition | undefined> {
  if (definitionHash(now) === version) return now
  const known = await db
    .selectFrom('definition')
    .select('hash')
    .where('hash', '=', version)
    .where('id', '=', now.id)
    .executeTakeFirst()
  return known && getDefinition(db, known.hash)
}
