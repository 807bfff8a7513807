import { type CaseEvent, letterSlots, slotsShown, type Town } from '#language'
import { isIsoDate, wareki } from '#platform/clock'
import type { Case } from './case.ts'
import { detailLines } from './decision-details.ts'
import { labelFinder } from './labels.ts'
import type { Logged } from './log.ts'
import { showNumber } from './number.ts'
import { resultName } from './result-name.ts'
import { officeName, stepNames } from './step-names.ts'

/** One event as a clerk reads it. */
export interface EventWords {
  readonly what: string
  /** Reasons, notes, comments: as they were written. */
  readonly said: readonly string[]
  readonly who: string
}

type Names = ReadonlyMap<string, string>

/** 高橋 係長（税務課 係長）, with whose place a deputy took. */
function whoDid(town: Town, found: Case, names: Names, { actorName, actorKind, event }: Logged): string {
  const { by } = event
  if (by.kind === 'applicant')
    return by.proxy ? `代理人（${by.proxy}）` : `申請者（${found.application.applicant}）`
  if (by.kind === 'system' || actorKind === 'system') return '役場のシステム'
  const place = [officeName(town, by.office), by.post].join(' ')
  return `${actorName}（${place}${by.deputyFor ? `・${names.get(by.deputyFor) ?? ''}の代決` : ''}）`
}

/** A log line in plain Japanese. */
export function eventWords(town: Town, found: Case, names: Names, logged: Logged): EventWords {
  const { event } = logged
  return {
    what: whatHappened(town, found, names, event),
    said: whatWasSaid(found, event),
    who: whoDid(town, found, names, logged),
  }
}

const callWords = (call: { readonly with: string; readonly until?: string }): string =>
  `電話の記録を残しました（相手 ${call.with}${isIsoDate(call.until) ? `、折り返しの期日 ${wareki(call.until)}` : ''}）`

function whatHappened(town: Town, found: Case, names: Names, event: CaseEvent): string {
  const { definition } = found
  switch (event.kind) {
    case 'submitted':
      return event.by.kind === 'staff' ? '窓口で申請を受け付けました' : '電子申請が届きました'
    case 'assigned':
      return `担当を${names.get(event.to) ?? 'ほかの職員'}に決めました`
    case 'noted':
      if (event.calledBack !== undefined) return '電話を折り返しました'
      return event.call ? callWords(event.call) : 'メモを残しました'
    case 'returned':
      return `補正を求めました${isIsoDate(event.until) ? `（期限 ${wareki(event.until)}）` : ''}`
    case 'corrected':
      return event.by.kind === 'staff' ? '窓口で補正を受けました' : '補正が届きました'
    case 'proposed':
      return `「${resultName(definition, event)}」で起案しました`
    case 'agreed':
      return '承認しました'
    case 'sentBack':
      return `${stepNames(town, found)[event.to] ?? '前の工程'}へ差し戻しました`
    case 'pulledBack':
      return '引き戻しました'
    case 'decided':
      return `「${resultName(definition, { ...found.life, ...event })}」に決めました`
    case 'withdrawn':
      return '取り下げられました'
    case 'reviewed':
      return '後閲しました'
    case 'letterIssued':
      return `通知書を発行しました（${event.number ?? ''}）`
    case 'paid':
      return `${event.amount.toLocaleString('ja-JP')}円${event.payment === undefined ? 'の納付がありました' : 'を振り込みました'}`
    case 'rerouted':
      return `決裁の経路を変えました（${stepNames(town, { ...found, route: event.route }).join('→')}）`
    case 'transferred':
      return `${officeName(town, event.to)}へ移しました`
    case 'joined':
      return `受付番号 ${showNumber(event.number)} の申請にまとめました`
    case 'parted':
      return `受付番号 ${showNumber(event.number)} の申請にまとめていたのを解きました`
    case 'tookIn':
      return `受付番号 ${showNumber(event.number)} の申請をまとめました`
    case 'letGo':
      return `まとめていた受付番号 ${showNumber(event.number)} の申請を、別の申請に戻しました`
    case 'split':
      return `一部を、受付番号 ${showNumber(event.number)} の申請に分けました`
    case 'splitOff':
      return `受付番号 ${showNumber(event.number)} の申請から分けて受け付けました`
    case 'worded': {
      const { title } = definition.letters[event.letter]
      return event.body.length > 0
        ? `「${title}」の文面を直しました`
        : `「${title}」の文面をひな形に戻しました`
    }
  }
}

function whatWasSaid(found: Case, event: CaseEvent): string[] {
  if (event.kind === 'noted') return [event.text]
  if (event.kind === 'worded') {
    const slots = letterSlots(found.definition, event.letter)
    return event.body.map((paragraph) => slotsShown(paragraph, slots))
  }
  if (event.kind === 'agreed') return event.comment ? [event.comment] : []
  if (event.kind === 'returned') {
    const labelOf = labelFinder(found)
    const reasons = event.reasons.map(({ path, reason }) => `${labelOf(path)}：${reason}`)
    return event.message ? [event.message, ...reasons] : reasons
  }
  const details = 'details' in event ? detailLines(found.definition, event.details) : []
  return 'reason' in event && event.reason ? [...details, event.reason] : details
}
