import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import type { Case } from './case.ts'
import { getDefinition } from './definitions.ts'
import { reviewOf } from './labels.ts'
import { readable } from './permission.ts'

export interface CaseFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** The question it answers; undefined for one that a 補正 replaced, or that went with a 分割. */
  readonly label?: string | undefined
}

/** Attachments of a case, each with the question it answers. */
export async function filesOf({ db }: Hall, found: Case): Promise<CaseFile[]> {
  const labels = new Map(
    reviewOf(found).flatMap((page) =>
      page.rows.flatMap((row) =>
        row.field.kind === 'attachment' && Array.isArray(row.value)
          ? (row.value as { id: string }[]).map(({ id }) => [id, row.label] as const)
          : [],
      ),
    ),
  )
  const files = await db
    .selectFrom('application_file')
    .innerJoin('file', 'file.id', 'application_file.file_id')
    .select(['file.id', 'file.name', 'file.type'])
    .where('application_id', '=', found.application.id)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute()
  return files.map((file) => ({ ...file, label: labels.get(file.id) }))
}

/** Letters that were issued, oldest first. */
export const lettersOf = ({ db }: Hall, id: string) =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'title', 'number', 'issued_at', 'read_at', 'posted_at'])
    .where('application_id', '=', id)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()

/** Other applications of the same person, as far as the clerk may see them. */
export async function othersOf(hall: Hall, actor: StaffActor, { application }: Case) {
  if (application.resident_id === null) return []
  const rows = await hall.db
    .selectFrom('application')
    .select(['application.id', 'definition', 'state', 'filed_at'])
    .where('resident_id', '=', application.resident_id)
    .where('application.id', '!=', application.id)
    .where((row) => readable(hall.town, actor, row))
    .orderBy('filed_at', 'desc')
    .limit(10)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ ...row, definition: await getDefinition(hall.db, row.definition) })),
  )
}
