import type { Hall, Town } from '#language'
import { addDays, dateOf, startOf, wareki } from '#platform/clock'
import { type Consent, DEEDS, RELATIONS, SIGHTS } from '#systems/proxies'
import type { Case } from '../case.ts'

/** 渡邉 桃子（家族） */
export const proxyName = ({ proxyName = '', relation }: Pick<Consent, 'proxyName' | 'relation'>): string =>
  `${proxyName}（${RELATIONS[relation]}）`

/** What the consent allows, a line each, as a clerk reads it. */
export function proxyLines({ procedures }: Pick<Town, 'procedures'>, consent: Consent): string[] {
  const names = consent.procedures?.map((id) => procedures.find((each) => each.id === id)?.short ?? id)
  return [
    `任された手続き：${names ? names.join('、') : 'すべて'}`,
    `してよいこと：${DEEDS[consent.may]}`,
    `見てよい申請：${SIGHTS[consent.sees]}`,
    `期間：${consent.acceptedAt ? wareki(dateOf(consent.acceptedAt)) : ''}から${wareki(consent.until)}まで`,
    `同意の方法：${consent.office ? '窓口で受けた委任状' : LEVELS[consent.principalLevel]}`,
  ]
}

const LEVELS: Readonly<Record<Consent['principalLevel'], string>> = {
  email: '本人がメールでサインインして頼んだ',
  passkey: '本人がパスキーでサインインして頼んだ',
  card: '本人がマイナンバーカードで本人確認をして頼んだ',
  counter: '窓口で受けた委任状',
}

/** When the consent ended, if that was after the submission and before anything was decided. */
export function endedBeforeDecision({ clock }: Pick<Hall, 'clock'>, found: Case): Date | undefined {
  const { consent, life } = found
  if (!consent) return undefined
  const over = startOf(addDays(consent.until, 1))
  const ended = consent.closedAt && consent.closedAt < over ? consent.closedAt : over
  if (ended > clock.now()) return undefined
  return life.decidedAt === undefined || ended < new Date(life.decidedAt) ? ended : undefined
}

/** The warning, for screens and for the 決裁書. */
export const endedWords = (ended: Date): string =>
  `申請のあと、${wareki(dateOf(ended))}に代理の同意が終わりました。本人の意思を確かめてください。`
