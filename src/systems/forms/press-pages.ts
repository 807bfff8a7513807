import { type Definition, fieldAt } from '#language'
import { type FormInput, Problem } from '#platform/web'
import { isKind, isShared, newField, sharedField } from './kinds.ts'
import {
  addField,
  addPage,
  changePage,
  dropField,
  dropPage,
  freshId,
  idLike,
  moveField,
  movePage,
} from './outline.ts'
import { line, lines } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

export interface Pressed {
  /** What was done, for the log and for taking it back. */
  readonly note: string
  readonly change: (body: Definition) => Definition
  /** Where to go on, after the address of the form. */
  readonly next: string
}

/** What was pressed on the page of questions: `up q1`, `drop q1`, `add`, `page-up`, … */
export function pressPages(body: Definition, form: Said): Pressed {
  const [act = 'save', path = ''] = (form.text('act') ?? 'save').split(' ')
  const id = form.text('page') ?? ''
  const page = body.pages.find((each) => each.id === id)
  const called = `「${fieldAt(body, path)?.label || '質問'}」`
  const stay = `/pages?page=${encodeURIComponent(id)}`
  const titled = (present: Definition) => (page ? readTitle(present, id, form) : present)
  switch (act) {
    case 'add-page':
      return { note: 'ページを足しました', change: addPage, next: '/pages' }
    case 'page-up':
    case 'page-down':
      return {
        note: `ページ「${page?.title ?? ''}」を動かしました`,
        change: (present) => movePage(present, id, act === 'page-up' ? -1 : 1),
        next: stay,
      }
    case 'page-drop':
      return {
        note: `ページ「${page?.title ?? ''}」を消しました`,
        change: (present) => dropPage(present, id),
        next: '/pages',
      }
    case 'up':
    case 'down':
      return {
        note: `質問${called}を動かしました`,
        change: (present) => moveField(titled(present), path, act === 'up' ? -1 : 1),
        next: `${stay}#field-${path}`,
      }
    case 'drop':
      return {
        note: `質問${called}を消しました`,
        change: (present) => dropField(titled(present), path),
        next: stay,
      }
    case 'add':
      return pressAdd(body, `page ${id}`, form.text(`new-${id}`), titled)
    default:
      return { note: 'ページの題名を直しました', change: titled, next: `${stay}&done=saved` }
  }
}

const readTitle = (body: Definition, id: string, form: Said): Definition =>
  changePage(body, id, ({ lead: _, ...page }) => {
    const lead = lines(form, `lead-${id}`, 1000).join('\n')
    return { ...page, title: line(form, `title-${id}`, 100), ...(lead && { lead }) }
  })

/** A new question, or one of the shared groups, at the end of a page or of a group. */
export function pressAdd(
  body: Definition,
  into: string,
  what: string | undefined,
  before: (body: Definition) => Definition,
): Pressed {
  const inside = into.startsWith('field ') ? `${into.slice('field '.length)}.` : ''
  if (isShared(what)) {
    const field = sharedField(what, idLike(body, what))
    return {
      note: `「${field.label}」を足しました`,
      change: (present) => addField(before(present), into, field),
      next: `/pages#field-${field.id}`,
    }
  }
  if (!isKind(what)) throw new Problem(422, '足す質問の種類を選んでください。')
  const id = freshId(body, 'q')
  return {
    note: '質問を足しました',
    change: (present) => addField(before(present), into, newField(what, id)),
    next: `/fields/${inside}${id}`,
  }
}
