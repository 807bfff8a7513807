import type { Context, FieldDefinition } from '#language'
import { type Inputs, settleRows } from './rows.ts'

/** What the buttons inside a page ask for; everything else posts the page. */
export interface Wish {
  readonly add?: string | undefined
  readonly drop?: string | undefined
  readonly complete?: string | undefined
}

export const wishOf = (inputs: Inputs): Wish => ({
  add: inputs.get('_add')?.[0],
  drop: inputs.get('_remove')?.[0],
  complete: inputs.get('_complete')?.[0],
})

/** Brings a posted page into order before it is read: rows, a place named by its 町・字, an address to complete. */
export function settle(
  fields: readonly FieldDefinition[],
  inputs: Inputs,
  wish: Wish,
  context: Context,
): Inputs {
  const settled = settleRows(fields, inputs, wish)
  for (const [name, [value = '']] of [...settled]) {
    if (name.endsWith('.near')) placeByName(settled, name.slice(0, -'.near'.length), value)
  }
  if (wish.complete) completeAddress(settled, wish.complete, context)
  return settled
}

/** Without a script a place is the point of a 町・字. */
function placeByName(inputs: Inputs, path: string, point: string) {
  const [lat, lng] = point.split(',')
  inputs.delete(`${path}.near`)
  if (!lat || !lng || inputs.get(`${path}.lat`)?.[0]) return
  inputs.set(`${path}.lat`, [lat])
  inputs.set(`${path}.lng`, [lng])
}

function completeAddress(inputs: Inputs, path: string, { addresses }: Context) {
  const postcode = (inputs.get(`${path}.postcode`)?.[0] ?? '').normalize('NFKC').replaceAll(/\D/g, '')
  const towns = addresses?.byPostcode(postcode) ?? []
  if (!addresses || towns.length === 0) return
  inputs.set(`${path}.area`, [addresses.area])
  if (towns.length === 1 && towns[0]) inputs.set(`${path}.town`, [towns[0].town])
}
