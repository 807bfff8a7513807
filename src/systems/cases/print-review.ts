import type { Hall } from '#language'
import { warekiTime } from '#platform/clock'
import { reviewPdf } from '#platform/documents'
import { proxyName } from './by-proxy/staff-words.ts'
import type { Case } from './case.ts'
import { doorName } from './door-name.ts'
import { labelOf, reviewOf } from './labels.ts'
import { showNumber } from './number.ts'

/** 申請の控え as a PDF: what was asked and answered, in the order asked. */
export function printReview(hall: Hall, found: Case): Promise<Uint8Array> {
  const { application, definition } = found
  const office = hall.town.offices.find((each) => each.id === application.office)
  const pages = reviewOf(found)
  const attachments = pages
    .flatMap((page) => page.rows)
    .filter((row) => row.field.kind === 'attachment' && row.text)
    .map((row) => ({ label: labelOf(row), name: row.text }))
  return reviewPdf(hall.documents, {
    town: hall.town.name,
    title: definition.name,
    ...(definition.ground[0] && { ground: definition.ground[0] }),
    reference: showNumber(application.number),
    filed: warekiTime(application.filed_at),
    channel: `${doorName(application.door)}${found.consent ? `（代理人 ${proxyName(found.consent)}）` : ''}`,
    sections: pages.map((page) => ({
      title: page.title,
      answers: page.rows.map((row) => ({ question: labelOf(row), answer: row.text })),
    })),
    attachments,
    contact: { office: office?.name ?? '', tel: office?.tel ?? '' },
  })
}
