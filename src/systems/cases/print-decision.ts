import { type CaseEvent, type Hall, isOver, type Life, STATE_NAMES } from '#language'
import { isIsoDate, wareki, warekiTime } from '#platform/clock'
import { endedBeforeDecision, endedWords, proxyLines, proxyName } from './by-proxy/staff-words.ts'
import type { Case } from './case.ts'
import { checkLines, checksOf } from './checks.ts'
import { detailLines } from './decision-details.ts'
import { eventWords } from './event-words.ts'
import type { Logged } from './log.ts'
import { showNumber } from './number.ts'
import { resultName } from './result-name.ts'
import { namesOf } from './staff-in.ts'
import { officeName, stepNames } from './step-names.ts'

interface StepLine {
  readonly step: string
  readonly who: string
  readonly what: string
  readonly at: string
  readonly note: string
}

/** 決裁書 as a PDF: the proposal, the course it took, and everything that was changed on the way. */
export async function printDecision(hall: Hall, found: Case): Promise<Uint8Array> {
  const { application, definition, log } = found
  const names = await namesOf(hall.db, deputiesIn(log))
  const words = log.map((logged) => ({ logged, ...eventWords(hall.town, found, names, logged) }))
  const checks = await checksOf(hall, found)
  const letters = await hall.db
    .selectFrom('letter')
    .select(['number', 'title'])
    .where('application_id', '=', application.id)
    .orderBy('issued_at')
    .execute()
  const proposal = log.findLast(({ event }) => event.kind === 'proposed')
  const proposed = proposal?.event.kind === 'proposed' ? proposal.event : undefined
  return hall.documents.render('decision', {
    town: hall.town.name,
    title: definition.name,
    reference: showNumber(application.number),
    facts: [
      { label: '件名', text: `${definition.name}（${application.applicant}）` },
      { label: '受付番号', text: showNumber(application.number) },
      ...proxyFacts(hall, found),
      { label: '受付', text: warekiTime(application.filed_at) },
      ...(found.life.takenIn.length > 0
        ? [
            {
              label: 'まとめた申請',
              text: found.life.takenIn.map((each) => showNumber(each.number)).join('、'),
            },
          ]
        : []),
      { label: '担当', text: officeName(hall.town, application.office) },
      { label: '根拠', text: definition.ground.join('、') },
      { label: '起案', text: proposal ? `${warekiTime(proposal.at)}　${proposal.actorName}` : '起案前' },
      {
        label: '起案の内容',
        text: proposed
          ? [resultName(definition, proposed), ...detailLines(definition, proposed.details)].join('\n')
          : '',
      },
      ...(proposed?.reason ? [{ label: '理由', text: proposed.reason }] : []),
      ...(checks.length > 0 ? [{ label: '確認', text: checkLines(checks).join('\n') }] : []),
      { label: '結論', text: conclusion(found) },
      ...letters.map((letter) => ({ label: '通知', text: `${letter.title}　${letter.number}` })),
    ],
    steps: courseOf(hall, found, names),
    history: words.map(({ logged, what, who, said }) => ({
      at: warekiTime(logged.at),
      what,
      who,
      note: said.join('\n'),
    })),
  })
}

/** 代理人, what the consent allows, and that it ended too early. */
function proxyFacts(hall: Hall, found: Case): { label: string; text: string }[] {
  const { consent } = found
  if (!consent) return []
  const ended = endedBeforeDecision(hall, found)
  const text = [proxyName(consent), ...proxyLines(hall.town, consent), ...(ended ? [endedWords(ended)] : [])]
  return [{ label: '代理人', text: text.join('\n') }]
}

const deputiesIn = (log: readonly Logged[]): string[] => [
  ...new Set(
    log.flatMap(({ event }) => [
      ...(event.kind === 'assigned' ? [event.to] : []),
      ...(event.by.kind === 'staff' && event.by.deputyFor ? [event.by.deputyFor] : []),
    ]),
  ),
]

function conclusion({ life, definition }: Case): string {
  if (!isOver(life)) return `${STATE_NAMES[life.state]}（まだ決まっていません）`
  const day = life.decidedAt?.slice(0, 10)
  return [
    life.outcome ? resultName(definition, life) : STATE_NAMES[life.state],
    isIsoDate(day) ? wareki(day) : '',
  ]
    .filter(Boolean)
    .join('　')
}

const RESULT: Partial<Record<CaseEvent['kind'], string>> = {
  proposed: '起案',
  agreed: '承認',
  decided: '決裁',
}

/** The last proposal and every agreement since, then the steps that still wait. */
function courseOf(hall: Hall, found: Case, names: ReadonlyMap<string, string>): StepLine[] {
  const { log, life } = found
  const from = log.findLastIndex(({ event }) => event.kind === 'proposed')
  const steps = stepNames(hall.town, found)
  const gone = (from < 0 ? [] : log.slice(from)).flatMap((logged): StepLine[] => {
    const { event } = logged
    const what = RESULT[event.kind]
    if (!what || event.by.kind !== 'staff') return []
    const { office, post, deputyFor } = event.by
    const note = 'comment' in event && event.comment ? event.comment : ''
    const stood = deputyFor
      ? `代決（${names.get(deputyFor) ?? ''}の代理）${reviewed(found, logged, life)}`
      : ''
    return [
      {
        step: `${officeName(hall.town, office)} ${post}`,
        who: logged.actorName,
        what,
        at: warekiTime(logged.at),
        note: [stood, note].filter(Boolean).join('\n'),
      },
    ]
  })
  const waiting = isOver(life)
    ? []
    : steps.slice(Math.max(life.step, life.state === 'deciding' ? life.step : 0))
  return [...gone, ...waiting.map((step) => ({ step, who: '', what: '未', at: '', note: '' }))]
}

/** 後閲: whether the one whose post it is has looked it over. */
const reviewed = ({ log }: Case, { seq }: Logged, life: Life): string => {
  if (life.reviewsDue.some(({ of }) => of === seq - 1)) return '、後閲待ち'
  const at = log.find(({ event }) => event.kind === 'reviewed' && event.of === seq - 1)
  return at ? `、後閲 ${warekiTime(at.at)}` : ''
}
