/** Applications in a ZIP, as one system hands them to another. */
export { type Handed, HandoverRefused, readHandover } from './read-handover.ts'
export { type HandedOver, handoverEntries, type OnLackIn } from './write-handover.ts'
