import type { Post } from '#platform/house'
import type { Fields } from '../author.ts'
import { bind } from '../bind.ts'
import { freeze } from '../freeze.ts'
import { checkRegister } from './check-register.ts'
import type { Grant, PublicMap, RegisterDefinition, Reminder, View } from './definition.ts'
import type { RegisterField } from './fields.ts'
import { checkRegisterShape } from './parse-register.ts'

type Id<F extends Fields> = keyof F & string

interface AuthorView<F extends Fields> extends Omit<View, 'columns' | 'group' | 'across' | 'totals' | 'by'> {
  readonly columns?: readonly Id<F>[]
  readonly group?: Id<F>
  readonly across?: Id<F>
  readonly totals?: readonly Id<F>[]
  readonly by?: Id<F>
}

interface AuthorRegister<F extends Fields>
  extends Omit<RegisterDefinition, 'fields' | 'title' | 'key' | 'views' | 'grants' | 'map' | 'reminders'> {
  readonly fields: F
  readonly title: Id<F>
  readonly key?: Id<F>
  readonly views?: readonly AuthorView<F>[]
  readonly grants?: readonly Grant[]
  readonly map?: Omit<PublicMap, 'by' | 'columns'> & {
    readonly by: Id<F>
    readonly columns: readonly Id<F>[]
  }
  readonly reminders?: readonly (Omit<Reminder, 'field' | 'to'> & {
    readonly field: Id<F>
    readonly to: 'office' | '@maker' | Post | Id<F>
  })[]
}

/**
 * What most registers need: the office keeps it, its chief removes and imports, the town hall reads. Of living people only
 * the office itself reads (個人情報の保護に関する法律第69条：目的外の利用の制限).
 */
export const usualGrants = (
  office: string,
  { personal = false }: { readonly personal?: boolean | undefined } = {},
): readonly Grant[] => [
  ...(personal ? [] : [{ may: ['read', 'export'] } as const]),
  { office, may: ['read', 'add', 'change', 'export'] },
  { office, posts: ['係長', '課長'], may: ['remove', 'import'] },
]

const EVERYTHING: View = { id: 'all', name: 'すべて', kind: 'table' }

/** Declares a register. @throws Error with every sentence about what does not fit together */
export function register<const F extends Fields>(author: AuthorRegister<F>): RegisterDefinition {
  const { fields, views, grants, ...rest } = author
  const definition = {
    ...rest,
    fields: bind(`台帳「${author.name}」`, [fields]).fields(fields) as unknown as RegisterField[],
    views: views ?? [EVERYTHING],
    grants: grants ?? usualGrants(author.office, author),
  } as RegisterDefinition
  const shape = checkRegisterShape(definition)
  const problems = shape.length > 0 ? shape : checkRegister(definition)
  if (problems.length > 0) throw new Error(`台帳「${author.name}」：${problems.join('\n')}`)
  return freeze(definition)
}
