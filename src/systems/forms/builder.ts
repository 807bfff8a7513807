import type { Definition, Hall } from '#language'
import { may, type StaffActor } from '#platform/people'
import type { FieldError } from '#platform/screens'
import { type FormInput, Problem, redirect, type WebRequest } from '#platform/web'
import { getDefinition } from '#systems/cases'
import { hallOf } from '../hall.ts'
import type { Which } from './alter.ts'
import { type Form, getForm } from './form.ts'
import { problemsOf } from './problems.ts'
import type { BuilderProps } from './screens/frame.tsx'
import { standingOf } from './standing.ts'

/** What somebody at the builder has in hand. */
export interface Desk {
  readonly request: WebRequest
  readonly hall: Hall
  readonly actor: StaffActor
  readonly form: Form
  /** What residents meet now, once there is something. */
  readonly published: Definition | undefined
}

/** The form of the address, if its office is one's own. @throws Problem 404 */
export async function deskOf(request: WebRequest): Promise<Desk> {
  const hall = hallOf(request)
  const actor = request.actor as StaffActor
  const form = await getForm(hall, actor, request.params.id)
  const published = form.published ? await getDefinition(hall.db, form.published) : undefined
  return { request, hall, actor, form, published }
}

/** Why a page is shown again instead of the next one. */
export interface Refusal {
  readonly status: number
  readonly refused?: string
  readonly errors?: readonly FieldError[]
  readonly said?: FormInput
}

const DONE: Readonly<Record<string, string>> = {
  saved: '保存しました。',
  undone: '元に戻しました。',
  started: '用紙を作りました。上の 1 から順に確かめてください。',
  proposed: '公開の決裁に上げました。',
  'pulled-back': '取り下げました。',
  published: '公開しました。住民のページに出ています。',
  'sent-back': '差し戻しました。',
  closed: '受付を終えました。',
  reopened: '受付をもう一度始めました。',
  discarded: '公開中の内容に戻しました。',
}

/** What every page of the builder shows. */
export const builderProps = (desk: Desk, refusal?: Refusal): BuilderProps => {
  const { request, hall, actor, form, published } = desk
  const done = refusal ? undefined : DONE[request.url.searchParams.get('done') ?? '']
  return {
    request,
    form,
    standing: standingOf(hall, form, published?.effective),
    problems: problemsOf(hall, form.body),
    open: form.stage !== 'proposed' && may(hall.town, actor, 'form.make', form.office),
    refused: refusal?.refused,
    errors: refusal?.errors ?? [],
    done,
  }
}

export const whichOf = (form: Form, input: FormInput): Which => ({
  id: form.id,
  expected: /^\d{1,9}$/.test(input.text('expected') ?? '') ? Number(input.text('expected')) : -1,
})

/** What can be mended on the page itself: not one's own, somebody was faster, something is missing. */
const MENDABLE = [403, 409, 422]

type Show = (desk: Desk, refusal: Refusal) => Response | Promise<Response>

/**
 * Does what was pressed and goes on; shows the page again with what was typed when it was refused. @param run answers the
 * address to go to, or errors that stand beside their fields
 */
export async function press(
  request: WebRequest,
  show: Show,
  run: (desk: Desk, input: FormInput, which: Which) => Promise<string | readonly FieldError[]>,
): Promise<Response> {
  const desk = await deskOf(request)
  const said = await request.form()
  try {
    const next = await run(desk, said, whichOf(desk.form, said))
    return typeof next === 'string' ? redirect(next) : await show(desk, { status: 422, errors: next, said })
  } catch (error) {
    if (!(error instanceof Problem) || !MENDABLE.includes(error.status)) throw error
    return show(await deskOf(request), { status: error.status, refused: error.message, said })
  }
}
