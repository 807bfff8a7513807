import type { Definition, Hall } from '#language'
import type { Database, Transaction } from '#platform/database'
import { may, officesWith, type StaffActor, visible } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'

/** 用紙: a definition that a clerk makes in the browser, and where it stands. */
export interface Form {
  readonly id: string
  /** Id of its definition: made by the program, and part of addresses. */
  readonly procedure: string
  readonly office: string
  /** What is being worked on; perhaps not whole yet. */
  readonly body: Definition
  readonly stage: 'draft' | 'proposed' | 'clean'
  /** Raised by every change. */
  readonly version: number
  /** What the last change was, while it can be taken back. */
  readonly undoNote: string | null
  readonly changedBy: string
  readonly changedByName: string
  readonly changedAt: Date
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly proposalNote: string
  readonly sentBack: string | null
  /** Hash of the version that residents meet. */
  readonly published: string | null
  readonly closedAt: Date | null
  readonly closedNote: string
}

const formQuery = (db: Database | Transaction) =>
  db
    .selectFrom('form')
    .innerJoin('staff as changer', 'changer.id', 'form.changed_by')
    .leftJoin('staff as proposer', 'proposer.id', 'form.proposed_by')
    .select([
      'form.id',
      'form.procedure',
      'form.office',
      'form.body',
      'form.stage',
      'form.version',
      'form.undo_note',
      'form.changed_by',
      'changer.name as changer',
      'form.changed_at',
    ])
    .select(['form.proposed_by', 'proposer.name as proposer', 'form.proposal_note', 'form.sent_back'])
    .select(['form.published', 'form.closed_at', 'form.closed_note'])

type Row = Awaited<ReturnType<ReturnType<typeof formQuery>['executeTakeFirstOrThrow']>>

const formOf = (row: Row): Form => ({
  id: row.id,
  procedure: row.procedure,
  office: row.office,
  body: row.body as Definition,
  stage: row.stage as Form['stage'],
  version: row.version,
  undoNote: row.undo_note,
  changedBy: row.changed_by,
  changedByName: row.changer,
  changedAt: row.changed_at,
  proposedBy: row.proposed_by,
  proposedByName: row.proposer,
  proposalNote: row.proposal_note,
  sentBack: row.sent_back,
  published: row.published,
  closedAt: row.closed_at,
  closedNote: row.closed_note,
})

/** Asks no permission. */
export async function findForm(
  db: Database | Transaction,
  id: string | undefined,
): Promise<Form | undefined> {
  if (!isUuid(id)) return undefined
  const row = await formQuery(db).where('form.id', '=', id).executeTakeFirst()
  return row && formOf(row)
}

/** A form of an office whose forms the actor may see. @throws Problem 404, the same for what is not there */
export async function getForm(hall: Hall, actor: StaffActor, id: string | undefined): Promise<Form> {
  const form = await findForm(hall.db, id)
  if (!form || !may(hall.town, actor, 'form.read', form.office)) throw notFound()
  return form
}

export const notFound = () =>
  new Problem(404, 'この用紙は見つかりません。ほかの課の用紙は、その課の職員だけが見られます。')

/** Forms of the actor's offices, the latest change first. */
export async function listForms(hall: Hall, actor: StaffActor): Promise<Form[]> {
  const rows = await formQuery(hall.db)
    .where((row) => visible(hall.town, actor, 'form.read', row, 'form.office'))
    .orderBy('form.changed_at', 'desc')
    .orderBy('form.id')
    .limit(200)
    .execute()
  return rows.map(formOf)
}

/** Offices in which the actor may make forms. */
export const makingOffices = (hall: Hall, actor: StaffActor): string[] =>
  officesWith(hall.town, actor, 'form.make')

/** The versions that were published, the newest first. */
export const versionsOf = ({ db }: Pick<Hall, 'db'>, id: string) =>
  db
    .selectFrom('form_version')
    .innerJoin('staff as proposer', 'proposer.id', 'form_version.proposed_by')
    .innerJoin('staff as approver', 'approver.id', 'form_version.approved_by')
    .select([
      'number',
      'hash',
      'note',
      'published_at',
      'proposer.name as proposer',
      'approver.name as approver',
    ])
    .where('form_id', '=', id)
    .orderBy('number', 'desc')
    .execute()

export type FormVersion = Awaited<ReturnType<typeof versionsOf>>[number]
