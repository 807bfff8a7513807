import { PDFDocument } from '@cantoo/pdf-lib'
import type { Hall } from '#language'
import type { Mailing } from './mailing.ts'
import type { MailingLetter } from './mailing-queries.ts'

/**
 * All letters of a mailing as one PDF to print, in postal order. The pages are those that were issued, unchanged.
 * Printed on both sides, each letter begins on a new sheet.
 */
export async function printMailing(
  hall: Hall,
  { duplex }: Mailing,
  letters: readonly MailingLetter[],
): Promise<Uint8Array> {
  const whole = await PDFDocument.create()
  whole.setTitle(`通知書の束（${hall.town.name}役場）`)
  whole.setLanguage('ja')
  for (const letter of letters) {
    const part = await PDFDocument.load(await hall.files.read(letter), { updateMetadata: false })
    const pages = await whole.copyPages(part, part.getPageIndices())
    for (const page of pages) whole.addPage(page)
    const [first] = pages
    if (duplex && first && pages.length % 2 === 1) whole.addPage([first.getWidth(), first.getHeight()])
  }
  return whole.save()
}
