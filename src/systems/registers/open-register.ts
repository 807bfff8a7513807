import type { Hall, RegisterDefinition } from '#language'
import { today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { type KeptRegister, registersNow } from './registers-now.ts'
import { type Rights, rightsOf } from './rights/rights.ts'

/** A register, and what the actor may do with it. */
export interface OpenRegister extends KeptRegister {
  readonly rights: Rights
  /** What the program itself may do: to keep and to calculate with what the actor does not see. */
  readonly unrestricted: Rights
  /** Other registers, for what links and roll-ups look at. */
  other(id: string): { readonly definition: RegisterDefinition; readonly rights: Rights } | undefined
}

/** The program at the town's own command. */
export const PROGRAM: Actor = { kind: 'system', name: '役場のプログラム' }

export const noRegister = () => new Problem(404, 'この台帳は見つかりません。')

/** @throws Problem 404 where there is none, or none that the actor may read */
export async function openRegister(hall: Hall, actor: Actor, id: string | undefined): Promise<OpenRegister> {
  const all = await registersNow(hall)
  const kept = all.get(id ?? '')
  if (!kept) throw noRegister()
  const day = today(hall.clock)
  const rights = rightsOf(kept.definition, actor, day)
  if (!rights.may('read')) throw noRegister()
  return {
    ...kept,
    rights,
    unrestricted: rightsOf(kept.definition, PROGRAM, day),
    other: (id) => {
      const definition = all.get(id)?.definition
      return definition && { definition, rights: rightsOf(definition, actor, day) }
    },
  }
}

/** A register as the program itself opens it, when it carries out what somebody decided. @throws Problem 404 */
export const openAnyway = (hall: Hall, id: string): Promise<OpenRegister> => openRegister(hall, PROGRAM, id)

/** The registers that the actor may read, by name. */
export async function readableRegisters(hall: Hall, actor: Actor): Promise<KeptRegister[]> {
  const day = today(hall.clock)
  const all = await registersNow(hall)
  return [...all.values()].filter(({ definition }) => rightsOf(definition, actor, day).may('read'))
}
