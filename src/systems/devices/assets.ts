/** Things with a life: which registers hold them, and how the program reads their fields. */
import type { AssetSettings, Hall, RegisterField, Row } from '#language'
import type { Actor } from '#platform/people'
import { listRecords, type OpenRegister, openRegister, type RegisterRecord } from '#systems/registers'

export const STATES = {
  stock: '在庫',
  used: '使用中',
  lent: '貸出中',
  repair: '修理中',
  lost: '紛失',
  ended: 'リース返却済み',
  gone: '廃棄済み',
} as const
export type State = keyof typeof STATES

/** In the hall, or on their way back to it. */
export const LIVING: readonly State[] = ['stock', 'used', 'lent', 'repair']

export const settingsOf = ({ town }: Pick<Hall, 'town'>): AssetSettings => town.assets ?? { things: [] }

export const isThing = (hall: Pick<Hall, 'town'>, register: string): boolean =>
  settingsOf(hall).things.includes(register)

export const stateOf = ({ values }: { readonly values: Row }): State | undefined =>
  typeof values.state === 'string' && Object.hasOwn(STATES, values.state)
    ? (values.state as State)
    : undefined

export const fieldOf = ({ definition }: OpenRegister, id: string): RegisterField | undefined =>
  definition.fields.find((field) => field.id === id)

/** Those of these values for which the register has a field. */
export const fitting = (open: OpenRegister, raw: Row): Row =>
  Object.fromEntries(Object.entries(raw).filter(([id]) => fieldOf(open, id) !== undefined))

/** The registers with these ids that the actor may read, opened. */
export async function openThose(hall: Hall, actor: Actor, ids: readonly string[]): Promise<OpenRegister[]> {
  const opened = await Promise.all(ids.map((id) => openRegister(hall, actor, id).catch(() => undefined)))
  return opened.filter((open) => open !== undefined)
}

const BATCH = 500

/** Every record of a register that the actor may read, in the order in which they came. */
export async function everyRecord(
  db: Parameters<typeof listRecords>[0],
  open: OpenRegister,
  { removed = false }: { readonly removed?: boolean } = {},
): Promise<RegisterRecord[]> {
  const found: RegisterRecord[] = []
  let after: string | undefined
  do {
    const page = await listRecords(db, open, { after, size: BATCH, oldestFirst: true, removed })
    found.push(...page.records)
    after = page.next
  } while (after !== undefined)
  return found
}
