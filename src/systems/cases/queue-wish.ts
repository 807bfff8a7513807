import { type IsoDate, isIsoDate } from '#platform/clock'
import { wordsAsked } from '#platform/search'
import { isUuid } from '../uuid.ts'

/** The lists a clerk asks for; each reads as part of a sentence on its chip. */
export const VIEWS = {
  open: '手続き中のすべて',
  'for-me': '私の承認待ち',
  mine: '私の担当',
  new: '担当が未定',
  late: '期限を過ぎた',
  soon: '期限が7日以内',
  returned: '申請者の補正待ち',
  calls: '電話の折り返し待ち',
  done: '終わったもの',
} as const
export type View = keyof typeof VIEWS

export const isView = (text: string): text is View => Object.hasOwn(VIEWS, text)

/** A row's place in the order of due dates. */
export interface QueueKey {
  readonly due: IsoDate
  readonly id: string
}

export interface QueueWish {
  readonly view: View
  readonly procedure?: string | undefined
  /** Words found in number, name, answers, notes and file names. */
  readonly q?: string | undefined
  /** The last row of the page before. */
  readonly after?: QueueKey | undefined
}

/** Reads an address that anybody can type; what makes no sense is left out. */
export function readWish(params: URLSearchParams): QueueWish {
  const view = params.get('view') ?? ''
  const [due, id] = (params.get('after') ?? '').split('_')
  return {
    view: isView(view) ? view : 'open',
    procedure: params.get('procedure')?.slice(0, 100) || undefined,
    q: wordsAsked(params),
    after: isIsoDate(due) && isUuid(id) ? { due, id } : undefined,
  }
}

/** A key as an address carries it. */
export const showKey = ({ due, id }: QueueKey): string => `${due}_${id}`

/** The same wish as an address; `changes` with undefined take something out of it. */
export function wishAddress(wish: QueueWish, changes: Partial<QueueWish> = {}, path = '/desk/cases'): string {
  const { view, procedure, q, after } = { ...wish, ...changes }
  const params = new URLSearchParams()
  if (view !== 'open') params.set('view', view)
  if (procedure) params.set('procedure', procedure)
  if (q) params.set('q', q)
  if (after) params.set('after', showKey(after))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}
