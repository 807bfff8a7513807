import { CHART_KINDS, type RegisterDefinition, VIEW_KINDS, type View } from '#language'
import type { FormInput } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { filterOf, type RegisterWish } from '../wish.ts'
import type { ViewWish } from './saved-views.ts'

/** What one looks at now, as a view to be kept: its own filter and the lines together. Words searched for are not kept. */
export function viewOf(open: OpenRegister, wish: RegisterWish): Omit<View, 'id'> {
  const { id: _, filter: own, sort: __, ...rest } = wish.view
  const lines = filterOf(open, wish)
  const filter = own && lines ? ({ op: 'all', of: [own, lines] } as const) : (own ?? lines)
  return { ...rest, ...(filter && { filter }), ...(wish.sort.length > 0 && { sort: wish.sort }) }
}

/** A view as the form says it, on top of one whose filter and order stay. */
export function readView(
  { fields }: RegisterDefinition,
  before: Omit<View, 'id'>,
  input: FormInput,
): ViewWish {
  const known = (ids: readonly string[]) => fields.flatMap(({ id }) => (ids.includes(id) ? [id] : []))
  const kind = VIEW_KINDS.find((each) => each === input.text('kind')) ?? 'table'
  const [columns, totals] = [known(input.all('columns')), known(input.all('totals'))]
  const [group] = known([input.text('group') ?? ''])
  const [across] = known([input.text('across') ?? ''])
  const [by] = known([input.text('by') ?? ''])
  const office = input.text('office') || undefined
  return {
    office,
    view: {
      name: (input.text('name') ?? '').trim().slice(0, 60),
      kind,
      ...(before.filter && input.text('unfiltered') !== '1' && { filter: before.filter }),
      ...(before.sort && { sort: before.sort }),
      ...(columns.length > 0 && columns.length < fields.length && { columns }),
      ...(group !== undefined && { group }),
      ...(across !== undefined && { across }),
      ...(totals.length > 0 && { totals: totals.slice(0, 10) }),
      ...(by !== undefined && { by }),
      ...(kind === 'chart' && { chart: CHART_KINDS.find((each) => each === input.text('chart')) ?? 'bar' }),
    },
  }
}
