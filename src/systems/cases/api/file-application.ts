import { createHmac } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { IDEMPOTENCY_KEY, pointed, unknownAnswers } from '#doors/api'
import { canonical, type Definition, type Hall, isRow, prune, type Row, readAll } from '#language'
import { today } from '#platform/clock'
import { json, sql, type Transaction } from '#platform/database'
import { Problem } from '#platform/web'
import { rememberDefinition } from '../definitions.ts'
import type { Filer } from '../filer.ts'
import { formContext } from '../form-context.ts'
import { keepSecrets } from '../keep-secrets.ts'
import { NotFiled, submitWithin } from '../submit.ts'
import type { Caller } from './caller.ts'

export interface Answered {
  readonly answer: object
  /** It was answered before: nothing new was made. */
  readonly replayed: boolean
}

interface Call {
  readonly definition: Definition
  readonly key: string | undefined
  readonly body: unknown
}

const WRONG = '申請の内容に誤りがあります。errors を見て直し、もう一度送ってください。'

/**
 * Files an application of another system: checked like a form's, in one transaction with the line that remembers the key.
 * Two calls with one key wait for one another, and get one application. @throws Problem 400, 403, 422
 */
export async function fileApplication(
  hall: Hall,
  caller: Caller,
  { definition, key, body }: Call,
): Promise<Answered> {
  if (!key || !new RegExp(IDEMPOTENCY_KEY).test(key))
    throw new Problem(400, 'Idempotency-Key ヘッダーに、申請ごとに違う8〜100文字の英数字を付けてください。')
  if (!caller.offices.includes(definition.office))
    throw new Problem(403, 'このトークンは、この手続きの担当課を対象にしていません。')
  const answers = answersIn(definition, body)
  // Keyed: a 個人番号 among the answers could be found again from a plain hash.
  const bodyHash = createHmac('sha256', hall.vault.derive('api-request'))
    .update(`${definition.id} ${canonical(answers)}`)
    .digest('base64url')
  const hash = await rememberDefinition(hall, definition)
  try {
    return await hall.db.transaction().execute(async (tx) => {
      const first = await tx
        .insertInto('api_request')
        .values({ token_id: caller.id, key, body_hash: bodyHash, created_at: hall.clock.now() })
        .onConflict((row) => row.columns(['token_id', 'key']).doNothing())
        .returning('key')
        .execute()
      if (first.length === 0) return remembered(tx, caller, key, bodyHash)
      const answer = await file(tx, hall, caller, { definition, hash }, answers)
      await tx
        .updateTable('api_request')
        .set({ answer: JSON.stringify(answer), application_id: answer.id })
        .where('token_id', '=', caller.id)
        .where('key', '=', key)
        .execute()
      return { answer, replayed: false }
    })
  } catch (error) {
    if (error instanceof NotFiled) throw new Problem(422, WRONG, error.errors.map(pointed))
    throw error
  }
}

/** `{ answers: {…} }` and nothing else. */
function answersIn(definition: Definition, body: unknown): Row {
  if (!isRow(body) || !isRow(body.answers))
    throw new Problem(422, '本文は { "answers": { … } } の形にしてください。', [
      { pointer: '/answers', detail: '答えの組（オブジェクト）を入れてください。' },
    ])
  const extra = Object.keys(body).find((each) => each !== 'answers')
  if (extra !== undefined)
    throw new Problem(422, WRONG, [
      { pointer: `/${extra.slice(0, 60)}`, detail: 'この名前の項目はありません。' },
    ])
  const unknown = unknownAnswers(definition, body.answers)
  if (unknown.length > 0) throw new Problem(422, WRONG, unknown)
  return body.answers
}

async function remembered(tx: Transaction, caller: Caller, key: string, bodyHash: string): Promise<Answered> {
  const before = await tx
    .selectFrom('api_request')
    .select(['body_hash', 'answer'])
    .where('token_id', '=', caller.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (before.body_hash !== bodyHash)
    throw new Problem(
      422,
      'この Idempotency-Key は、ほかの内容の申請に使われています。新しいキーを付けてください。',
    )
  return { answer: JSON.parse(before.answer ?? '{}'), replayed: true }
}

async function file(
  tx: Transaction,
  hall: Hall,
  caller: Caller,
  { definition, hash }: { definition: Definition; hash: string },
  answers: Row,
) {
  const id = uuid()
  const now = hall.clock.now()
  const filer: Filer = { visitor: `token:${caller.id}:${id}`, actor: caller, door: 'api' }
  await tx
    .insertInto('draft')
    .values({
      ...{ id, procedure: definition.id, definition: hash, visitor: filer.visitor },
      ...{ answers: json({}), created_at: now, updated_at: now },
    })
    .execute()
  await adoptUploads(tx, caller, id, answers)
  const context = await formContext(tx, hall, definition, id)
  const read = readAll(definition, { ...answers, '@identity': 'none' }, context)
  if (read.errors.length > 0) throw new NotFiled(read.errors)
  await keepSecrets(tx, hall, id, context.secrets)
  const kept = prune(definition, { ...read.answers, '@identity': 'none' }, today(hall.clock))
  await tx
    .updateTable('draft')
    .set({ answers: json(kept) })
    .where('id', '=', id)
    .execute()
  const application = await submitWithin(tx, hall, filer, id)
  const row = await tx
    .selectFrom('application')
    .select(['id', 'number', 'filed_at', 'due_on'])
    .where('id', '=', application)
    .executeTakeFirstOrThrow()
  return { id: row.id, number: row.number, filedAt: row.filed_at.toISOString(), dueOn: row.due_on }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Files that the caller sent before and names now become the draft's; each serves one application. */
async function adoptUploads(tx: Transaction, caller: Caller, draftId: string, answers: Row): Promise<void> {
  const named = [...new Set(JSON.stringify(answers).match(UUID) ?? [])].slice(0, 500)
  if (named.length === 0) return
  const taken = await tx
    .deleteFrom('api_upload')
    .where('token_id', '=', caller.id)
    .where(sql<boolean>`file_id = any(${named}::uuid[])`)
    .returning('file_id')
    .execute()
  for (const { file_id } of taken)
    await tx.insertInto('draft_file').values({ draft_id: draftId, file_id }).execute()
}
