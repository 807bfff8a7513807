import type { Hall, Outcome } from '#language'
import { letterPdf } from '#platform/documents'
import type { Case } from '../case.ts'
import { letterOf } from './letter-of.ts'

/** 通知書の案: the letter as it would be issued if the case ended now as proposed. It has no number and is not kept. */
export function draftLetter(hall: Hall, found: Case, kind: Outcome): Promise<Uint8Array> {
  const { life } = found
  const proposal = life.proposal?.outcome === kind ? life.proposal : undefined
  const ended = { ...proposal, ...life, outcome: kind }
  return letterPdf(hall.documents, letterOf(hall, { ...found, life: ended }, kind, '案', { draft: true }))
}
