import type { Hall } from '#language'
import { Notice } from '#platform/screens'
import { endedBeforeDecision, endedWords, proxyLines, proxyName } from '../../by-proxy/staff-words.ts'
import type { Case } from '../../case.ts'

/** 代理人: who filed it for whom, and what the consent allows. */
export function CaseProxy({ hall, found }: { hall: Hall; found: Case }) {
  const { consent } = found
  if (!consent) return null
  const ended = endedBeforeDecision(hall, found)
  return (
    <section className="sheet stack mb-4" aria-labelledby="proxy">
      <h2 id="proxy">代理人</h2>
      {ended && <Notice kind="warning" title={endedWords(ended)} />}
      <p>
        <strong>{proxyName(consent)}</strong>
        <br />
        頼んだ人：{consent.principalName}
      </p>
      <ul>
        {proxyLines(hall.town, consent).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {consent.office && (
        <p>
          <a href={`/desk/proxies/${consent.id}`}>委任状と登録の内容を見る</a>
        </p>
      )}
      {consent.principalName.replaceAll(' ', '') !== found.application.applicant.replaceAll(' ', '') && (
        <Notice kind="warning" title="頼んだ人と、申請者の氏名が違います。確かめてください。" />
      )}
    </section>
  )
}
