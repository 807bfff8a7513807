import { paperPdf } from '#doors/print'
import type { Hall } from '#language'
import { dateOf, warekiTime } from '#platform/clock'
import { proxyName } from './by-proxy/staff-words.ts'
import type { Case } from './case.ts'
import { showNumber } from './number.ts'

/** 申請書の写し: the paper form of the procedure with what was answered in its boxes. 個人番号 is not printed. */
export function printPaper(
  hall: Hall,
  { application, definition, answers, consent }: Case,
): Promise<Uint8Array> {
  const press = { town: hall.town, baseUrl: hall.config.baseUrl }
  return paperPdf(hall.documents, press, definition, {
    answers,
    on: dateOf(application.filed_at),
    number: application.number,
    facts: [
      { term: '受付番号', text: showNumber(application.number) },
      { term: '受付日時', text: warekiTime(application.filed_at) },
      ...(consent
        ? [
            { term: '本人', text: application.applicant },
            { term: '代理人', text: proxyName(consent) },
          ]
        : []),
      { term: '受付の方法', text: application.door === 'counter' ? '窓口' : '電子申請' },
    ],
  })
}
