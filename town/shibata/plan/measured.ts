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

/** What stands in somebody's hand or in a room, of a register of things. */
const inUse = { op: 'oneOf', field: 'state', values: ['used', 'lent'] } as const
const site = (value: string) => ({ op: 'is', field: 'site', value }) as const

const ours = { owner: 'planning', better: 'more', targets: {}, note } as const

export const mobileInUse = indicator({
  ...ours,
  id: 'mobile-in-use',
  name: '使用中のタブレットの台数',
  unit: '台',
  measure: 'registers.count',
  of: {
    register: 'device',
    where: { op: 'all', of: [{ op: 'is', field: 'kind', value: 'tablet' }, inUse] },
  },
})

export const hallWireless = indicator({
  ...ours,
  id: 'hall-wireless',
  name: '庁舎の無線LANに届いた時間の割合（30日）',
  unit: '%',
  measure: 'networks.availability',
  of: { register: 'access-point', where: site('hall') },
})

export const devicesSupported = indicator({
  ...ours,
  id: 'devices-supported',
  name: 'OSのサポートが続いている端末の割合',
  unit: '%',
  measure: 'devices.supported',
  of: { register: 'device' },
})

export const devicesFound = indicator({
  ...ours,
  id: 'devices-found',
  name: '棚卸で見つかった端末の割合',
  unit: '%',
  measure: 'stocktakes.found',
  of: { register: 'device' },
})

export const networkAvailable = indicator({
  ...ours,
  id: 'network-available',
  name: 'ネットワーク機器に届いた時間の割合（30日）',
  unit: '%',
  measure: 'networks.availability',
  of: { register: 'network-device' },
})

export const cablesWithinLife = indicator({
  ...ours,
  id: 'cables-within-life',
  name: '使える見込みの年数のうちにある通信ケーブルの割合',
  unit: '%',
  measure: 'devices.within-life',
  of: { register: 'cable' },
})

export const touristWireless = indicator({
  ...ours,
  id: 'tourist-wireless',
  name: '観光地で使っているWi-Fiの親機の数',
  unit: '台',
  owner: 'commerce-tourism',
  measure: 'registers.count',
  of: { register: 'access-point', where: { op: 'all', of: [site('tourist'), inUse] } },
})

export const touristAvailable = indicator({
  ...ours,
  id: 'tourist-available',
  name: '観光地のWi-Fiに届いた時間の割合（30日）',
  unit: '%',
  owner: 'commerce-tourism',
  measure: 'networks.availability',
  of: { register: 'access-point', where: site('tourist') },
})

export const pupilDevicesInUse = indicator({
  ...ours,
  id: 'pupil-devices-in-use',
  name: '児童生徒が使っている端末の台数',
  unit: '台',
  owner: 'education',
  measure: 'registers.count',
  of: { register: 'pupil-device', where: inUse },
})

export const pupilDevicesSupported = indicator({
  ...ours,
  id: 'pupil-devices-supported',
  name: 'OSのサポートが続いている児童生徒用端末の割合',
  unit: '%',
  owner: 'education',
  measure: 'devices.supported',
  of: { register: 'pupil-device' },
})

export const schoolWireless = indicator({
  ...ours,
  id: 'school-wireless',
  name: '学校の無線LANに届いた時間の割合（30日）',
  unit: '%',
  owner: 'education',
  measure: 'networks.availability',
  of: { register: 'access-point', where: site('school') },
})

export const appsMade = indicator({
  ...ours,
  id: 'apps-made',
  name: '職員が画面で作り、使っている業務アプリの数',
  unit: '個',
  measure: 'registers.made',
})

export const measured = [
  ...[offered, onlineShare, daysToDecision, returnRate],
  ...[mobileInUse, hallWireless, devicesSupported, devicesFound, networkAvailable, cablesWithinLife],
  ...[touristWireless, touristAvailable, pupilDevicesInUse, pupilDevicesSupported, schoolWireless, appsMade],
]
