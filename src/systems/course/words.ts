import { type Hall, isTownwide, type Seat } from '#language'
import { officeName } from '#systems/cases'

/** What happened on the way, in plain Japanese. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  proposed: '起案しました',
  agreed: '承認しました',
  decided: '決裁しました',
  sentBack: '差し戻しました',
  pulledBack: '引き戻しました',
  withdrawn: '取りやめました',
  reviewed: '後閲しました',
}

/** What the page says after an act. */
export const DONE_WORDS: Readonly<Record<string, string>> = {
  propose: '起案し、回付しました。',
  approve: '承認しました。',
  decide: '決裁しました。',
  'send-back': '差し戻しました。',
  'pull-back': '引き戻しました。',
  drop: '取りやめました。',
  'look-over': '後閲しました。',
}

/** How a seat is called by those of an office: the others' with the name of theirs. */
export const seatName = ({ town }: Hall, office: string, { post, office: at }: Seat): string =>
  at === office || isTownwide(post) ? post : `${officeName(town, at)}の${post}`
