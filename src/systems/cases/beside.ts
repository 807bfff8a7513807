/** What other systems do and show beside an application. They say so once, when they are loaded. */
import { createElement, Fragment, type ReactNode } from 'react'
import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import type { Actor, ResidentActor, StaffActor } from '#platform/people'
import type { Case } from './case.ts'

export interface Beside {
  /** In the transaction that filed or mended an application. */
  filed?(
    tx: Transaction,
    hall: Hall,
    filed: { readonly id: string; readonly procedure: string },
  ): Promise<void>
  /** In the transaction that decided, for approved applications: both stand, or neither. */
  approved?(tx: Transaction, hall: Hall, found: Case): Promise<void>
  /** On the case's page, for a clerk who may read the case. */
  onDesk?(hall: Hall, actor: StaffActor, found: Case): Promise<ReactNode>
  /** In the transaction that erases what a case tells of anybody: what this system knows of it goes too. */
  erased?(tx: Transaction, hall: Hall, applicationId: string): Promise<void>
  /** What those are told who could open a case before it was put away; undefined to everybody else. */
  gone?(hall: Hall, actor: Actor, applicationId: string): Promise<string | undefined>
  /** On my page, for the application's owner. */
  onMyPage?(hall: Hall, actor: ResidentActor, applicationId: string): Promise<ReactNode>
}

const neighbours: Beside[] = []

export const standBeside = (one: Beside): void => {
  if (!neighbours.includes(one)) neighbours.push(one)
}

export const tellFiled = async (
  tx: Transaction,
  hall: Hall,
  filed: { readonly id: string; readonly procedure: string },
): Promise<void> => {
  for (const one of neighbours) await one.filed?.(tx, hall, filed)
}

export const tellApproved = async (tx: Transaction, hall: Hall, found: Case): Promise<void> => {
  for (const { approved } of neighbours) await approved?.(tx, hall, found)
}

export const tellErased = async (tx: Transaction, hall: Hall, id: string): Promise<void> => {
  for (const one of neighbours) await one.erased?.(tx, hall, id)
}

export async function goneWords(hall: Hall, actor: Actor, id: string): Promise<string | undefined> {
  for (const one of neighbours) {
    const words = await one.gone?.(hall, actor, id)
    if (words !== undefined) return words
  }
  return undefined
}

const each = async (nodes: readonly (Promise<ReactNode> | undefined)[]): Promise<ReactNode[]> =>
  (await Promise.all(nodes)).map((node, key) => createElement(Fragment, { key }, node))

export const deskNodes = (hall: Hall, actor: StaffActor, found: Case): Promise<ReactNode[]> =>
  each(neighbours.map((one) => one.onDesk?.(hall, actor, found)))

export const myNodes = (hall: Hall, actor: ResidentActor, applicationId: string): Promise<ReactNode[]> =>
  each(neighbours.map((one) => one.onMyPage?.(hall, actor, applicationId)))
