import type { Hall } from '#language'
import type { IsoDate } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { showNumber } from '#systems/cases'
import { caseSubject } from './subject-case.ts'
import { consentSubject } from './subject-consent.ts'

/** A line of a list, as far as it says what it is about: a case, or a consent of a 代理人. */
export interface Named {
  readonly application_id: string | null
  readonly consent_id: string | null
}

export interface Gone {
  readonly name: string
  readonly begunOn: IsoDate
  readonly endedOn: IsoDate
  readonly putAwayAt: Date
  readonly hash: string
  readonly files: number
  readonly owner: string | undefined
}

/** What a list can name: how it is hidden, brought back and erased. */
export interface Subject {
  /** For audit lines. */
  readonly kind: 'application' | 'proxy'
  /** Something may have come since it was listed. */
  mayStillGo(tx: Transaction, hall: Hall, office: string, id: string): Promise<boolean>
  putAway(tx: Transaction, hall: Hall, id: string): Promise<unknown>
  /** @returns false when there is nothing to take back */
  takeBack(tx: Transaction, id: string): Promise<boolean>
  /** Whose it is, while it is put away. */
  owner(tx: Transaction, id: string): Promise<string | undefined>
  /** Locks it; whether it may be erased in this transaction. */
  isFree(tx: Transaction, id: string): Promise<boolean>
  erase(tx: Transaction, hall: Hall, id: string): Promise<Gone>
}

export const subjectOf = ({ application_id, consent_id }: Named): { subject: Subject; id: string } =>
  consent_id === null
    ? { subject: caseSubject, id: application_id ?? '' }
    : { subject: consentSubject, id: consent_id }

/** What people read as its number: a consent has none but the end of its id. */
export const showItem = ({ consent_id, number }: { consent_id: string | null; number: string }): string =>
  consent_id === null ? showNumber(number) : `同意 ${number.slice(-12)}`
