import type { Hall, RegisterDefinition } from '#language'
import { type IsoDate, today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { type KeptRegister, type Registers, registersNow } from './registers-now.ts'
import type { Other } from './rights/found-column.ts'
import { type Rights, rightsOf } from './rights/rights.ts'

/** A register, and what the actor may do with it. */
export interface OpenRegister extends KeptRegister {
  readonly rights: Rights
  /** What the program itself may do: to keep and to calculate with what the actor does not see. */
  readonly unrestricted: Rights
  /** Other registers, for what links and roll-ups look at. */
  readonly other: Other
}

/** The program at the town's own command. */
export const PROGRAM: Actor = { kind: 'system', name: '役場のプログラム' }

/** Nobody in particular: they see what the map of the town shows. */
export const ANYBODY: Actor = { kind: 'anonymous' }

export const noRegister = () => new Problem(404, 'この台帳は見つかりません。')

/** What was worked out for registers as they are, by register and by who asks. */
const opened = new WeakMap<Registers, Map<string, OpenRegister>>()
/** Forgotten all at once beyond this: it is worked out again in a moment. */
const MOST_OPENED = 2_000

/** The same for everybody of whom grants cannot tell them apart, and for one day. */
function askerKey(actor: Actor, day: IsoDate): string {
  switch (actor.kind) {
    case 'staff':
      return JSON.stringify([day, actor.id, actor.assignments])
    case 'system':
      return JSON.stringify([day, actor.scopes ?? null, actor.offices ?? null])
    default:
      return JSON.stringify([day, actor.kind])
  }
}

/** @throws Problem 404 where there is none, or none that the actor may read */
export async function openRegister(hall: Hall, actor: Actor, id: string | undefined): Promise<OpenRegister> {
  const all = await registersNow(hall)
  const kept = all.get(id ?? '')
  if (!kept) throw noRegister()
  const day = today(hall.clock)
  const known = opened.get(all) ?? new Map<string, OpenRegister>()
  opened.set(all, known)
  const key = `${id} ${askerKey(actor, day)}`
  const found = known.get(key) ?? open(all, kept, actor, day)
  if (known.size >= MOST_OPENED) known.clear()
  known.set(key, found)
  if (!found.rights.may('read')) throw noRegister()
  return found
}

function open(all: Registers, kept: KeptRegister, actor: Actor, day: IsoDate): OpenRegister {
  const others = new Map<string, ReturnType<Other>>()
  const other: Other = (id) => {
    if (!others.has(id)) {
      const definition = all.get(id)?.definition
      others.set(id, definition && { definition, rights: rightsOf(definition, actor, day) })
    }
    return others.get(id)
  }
  return {
    ...kept,
    rights: rightsOf(kept.definition, actor, day, other),
    unrestricted: rightsOf(kept.definition, PROGRAM, day),
    other,
  }
}

/** A register that is only being made: it has no table yet, and links of it lead where the actor may read. */
export async function openUnmade(
  hall: Hall,
  actor: Actor,
  definition: RegisterDefinition,
): Promise<OpenRegister> {
  const kept = { definition, hash: '', version: 0, madeIn: 'browser', changedAt: hall.clock.now() } as const
  const unused = { wordsIndexed: false, listened: false }
  return open(await registersNow(hall), { ...kept, ...unused }, actor, today(hall.clock))
}

/** A register as the program itself opens it, when it carries out what somebody decided. @throws Problem 404 */
export const openAnyway = (hall: Hall, id: string): Promise<OpenRegister> => openRegister(hall, PROGRAM, id)

/** The registers that the actor may read, by name. */
export async function readableRegisters(hall: Hall, actor: Actor): Promise<KeptRegister[]> {
  const day = today(hall.clock)
  const all = await registersNow(hall)
  return [...all.values()].filter(({ definition }) => rightsOf(definition, actor, day).may('read'))
}
