import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { finder } from '#platform/search'
import type { Case } from './case.ts'

/** When a 定型文 is offered. */
export const TEMPLATE_USES = {
  return: '補正を求めるとき',
  reject: '認めない理由を書くとき',
  'send-back': '差し戻すとき',
  note: 'メモを残すとき',
} as const
export type TemplateUse = keyof typeof TEMPLATE_USES

export const isTemplateUse = (text: string): text is TemplateUse => Object.hasOwn(TEMPLATE_USES, text)

/** So many for one office: a list that is still read. */
export const MOST_TEMPLATES = 100

/** 定型文 */
export interface Template {
  readonly id: string
  readonly office: string
  /** Undefined: for all procedures of the office. */
  readonly procedure?: string | undefined
  readonly use: TemplateUse
  readonly title: string
  readonly body: string
}

const templatesQuery = (hall: Hall, offices: readonly string[]) =>
  hall.db
    .selectFrom('reply_template')
    .select(['id', 'office', 'procedure', 'use', 'title', 'body'])
    .where(sql<boolean>`office = any(${sql.val(offices)}::text[])`)
    .orderBy('office')
    .orderBy('use')
    .orderBy('title')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof templatesQuery>['execute']>>[number]
const templateOf = ({ use, procedure, ...row }: Row): Template => ({
  ...row,
  use: use as TemplateUse,
  procedure: procedure ?? undefined,
})

/** All 定型文 of some offices. */
export const templatesOf = async (hall: Hall, offices: readonly string[]): Promise<Template[]> =>
  (
    await templatesQuery(hall, offices)
      .limit(MOST_TEMPLATES * offices.length)
      .execute()
  ).map(templateOf)

/** Those that a member of staff is offered at a case: of the offices they work in, for its procedure or for all. */
export const templatesFor = async (
  hall: Hall,
  actor: StaffActor,
  { application }: Case,
): Promise<Template[]> =>
  (
    await templatesQuery(
      hall,
      actor.assignments.map(({ office }) => office),
    )
      .where((row) => row.or([row('procedure', 'is', null), row('procedure', '=', application.procedure)]))
      .execute()
  ).map(templateOf)

/** Finds by title, text, use and name of the procedure. */
export const findTemplates = finder<Template, Hall['town']>(({ title, body, use, procedure }, town) =>
  [title, body, TEMPLATE_USES[use], town.procedures.find(({ id }) => id === procedure)?.name].join(' '),
)
