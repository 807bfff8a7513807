/** What other systems do with a register or a record, as links on its page. They bring them when they are loaded. */
import type { Hall } from '#language'
import type { OpenRegister } from './open-register.ts'
import type { RegisterRecord } from './records/record.ts'

export interface BesideLink {
  readonly href: string
  readonly title: string
}

type OfRegister = (open: OpenRegister, query: string) => readonly BesideLink[]
type OfRecord = (hall: Hall, open: OpenRegister, record: RegisterRecord) => readonly BesideLink[]

const ofRegister: OfRegister[] = []
const ofRecord: OfRecord[] = []

/** `query`: how the list that is shown is narrowed. */
export const besideRegister = (links: OfRegister): void => void ofRegister.push(links)
export const besideRecord = (links: OfRecord): void => void ofRecord.push(links)

export const linksOfRegister: OfRegister = (open, query) => ofRegister.flatMap((links) => links(open, query))
export const linksOfRecord: OfRecord = (hall, open, record) =>
  ofRecord.flatMap((links) => links(hall, open, record))
