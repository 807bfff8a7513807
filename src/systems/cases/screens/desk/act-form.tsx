import type { ReactNode } from 'react'
import { Form } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { wishAddress } from '../../queue-wish.ts'

/** Address of a page or act of a case; it keeps the list one came from. */
export const caseAddress = ({ found, wish }: Pick<CaseView, 'found' | 'wish'>, act = ''): string =>
  wishAddress(wish, { after: undefined }, `/desk/cases/${found.application.id}${act && `/${act}`}`)

/** What was typed in this act's form when it was refused. */
export const typed = ({ draft }: Pick<CaseView, 'draft'>, act: string, name: string): string | undefined =>
  draft?.act === act ? draft.fields[name]?.[0] : undefined

/** The form of an act: it says which version of the case its reader saw. */
export function ActForm({ view, act, children }: { view: CaseView; act: string; children: ReactNode }) {
  return (
    <Form action={caseAddress(view, act)}>
      <input type="hidden" name="expected" value={view.found.application.version} />
      {children}
    </Form>
  )
}

interface WritingProps {
  readonly view: CaseView
  readonly act: string
  readonly name: string
  readonly label: string
  readonly initial?: string | undefined
  /** Tells forms of the same act on one page apart. */
  readonly of?: number
}

/** A box for sentences; keeps what was typed. */
export function Writing({ view, act, name, label, initial, of }: WritingProps) {
  const id = of === undefined ? `${act}-${name}` : `${act}-${name}-${of}`
  return (
    <p>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea className="control" id={id} name={name} defaultValue={typed(view, act, name) ?? initial} />
    </p>
  )
}
