/** Indicators the living systems measure. They are ours: the plan's own text does not have them. */
import { indicator } from '#language'

const note = '計画の原文にはない、この役場のしくみが自ら測る指標です。'

export const offered = indicator({
  id: 'offered-procedures',
  name: '電子申請できる手続の数',
  unit: '手続',
  owner: 'planning',
  better: 'more',
  targets: {},
  measure: 'procedures.offered',
  note,
})

export const onlineShare = indicator({
  id: 'online-share',
  name: 'オンライン申請の割合',
  unit: '%',
  owner: 'planning',
  better: 'more',
  targets: {},
  measure: 'cases.online-share',
  note,
})

export const daysToDecision = indicator({
  id: 'days-to-decision',
  name: '決定までの日数（中央値、開庁日）',
  unit: '日',
  owner: 'planning',
  better: 'less',
  targets: {},
  measure: 'cases.days-to-decision',
  note,
})

export const returnRate = indicator({
  id: 'return-rate',
  name: '補正のあった割合',
  unit: '%',
  owner: 'planning',
  better: 'less',
  targets: {},
  measure: 'cases.return-rate',
  note,
})

export const measured = [offered, onlineShare, daysToDecision, returnRate]
