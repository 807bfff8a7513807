/** 見本の機器とネットワーク。番号も機種も人も、すべて見本のために作ったものです。IPアドレスは文書用のもの（RFC 5737）です。 */
import type { Row, SampleRecords } from '#language'

/** 値を「｜」で分けた行。「-」は空欄。 */
const rowsOf = (ids: string, lines: readonly string[]): Row[] =>
  lines.map((line) => {
    const values = line.split('｜')
    return Object.fromEntries(
      ids.split(' ').flatMap((id, at) => {
        const value = values[at] ?? '-'
        return value === '-' ? [] : [[id, value]]
      }),
    )
  })

const at = (lat: string, lng: string, text: string) => ({ lat, lng, text })

const places: readonly Row[] = [
  { name: '（見本）役場2階 まちづくり政策課', kind: 'hall', where: at('38.05658', '140.76583', '役場庁舎') },
  { name: '（見本）役場1階 税務課', kind: 'hall', where: at('38.05658', '140.76583', '役場庁舎') },
  { name: '（見本）役場2階 サーバ室', kind: 'hall', where: at('38.05661', '140.76590', '役場庁舎') },
  { name: '（見本）役場地下 倉庫', kind: 'hall' },
  { name: '（見本）船岡小学校 3年1組', kind: 'school', where: at('38.0552', '140.7690', '船岡小学校') },
  { name: '（見本）船岡小学校 充電保管庫', kind: 'school', where: at('38.0552', '140.7690', '船岡小学校') },
  { name: '（見本）船岡中学校 充電保管庫', kind: 'school', where: at('38.0531', '140.7722', '船岡中学校') },
  { name: '（見本）観光案内所', kind: 'outdoor', where: at('38.0575', '140.7600', '城址公園のふもと') },
]

const devices = rowsOf(
  'number kind model os charge user state place acquired price years lessor leaseEnd warranty',
  [
    '見本-0001｜pc｜見本電算N-14｜Windows 11 24H2（Enterprise・Education）｜まちづくり政策課｜見本 情報｜used｜（見本）役場2階 まちづくり政策課｜2024-05-20｜148000｜5｜-｜-｜2027-05-19',
    '見本-0002｜pc｜見本電算N-14｜Windows 11 24H2（Enterprise・Education）｜税務課｜見本 窓子｜used｜（見本）役場1階 税務課｜2024-05-20｜148000｜5｜-｜-｜2027-05-19',
    '見本-0003｜pc｜見本電算N-12｜Windows 11 23H2（Enterprise・Education）｜税務課｜見本 担一｜used｜（見本）役場1階 税務課｜2021-11-08｜132000｜5｜見本リース｜2026-12-31｜-',
    '見本-0004｜pc｜見本電算N-12｜Windows 10 22H2｜まちづくり政策課｜-｜stock｜（見本）役場地下 倉庫｜2019-09-02｜128000｜5｜-｜-｜-',
    '見本-0005｜tablet｜見本電算T-10｜-｜まちづくり政策課｜-｜stock｜（見本）役場2階 まちづくり政策課｜2023-07-14｜62000｜5｜-｜-｜-',
    '見本-0006｜tablet｜見本電算T-10｜-｜まちづくり政策課｜-｜stock｜（見本）役場2階 まちづくり政策課｜2023-07-14｜62000｜5｜-｜-｜-',
    '見本-0007｜server｜見本電算SV-2｜Windows Server 2019｜まちづくり政策課｜-｜used｜（見本）役場2階 サーバ室｜2020-03-25｜1850000｜6｜見本リース｜2027-03-31｜-',
    '見本-0008｜server｜見本電算SV-3｜Windows Server 2022｜まちづくり政策課｜-｜used｜（見本）役場2階 サーバ室｜2023-03-20｜2240000｜6｜-｜-｜2028-03-19',
    '見本-0009｜printer｜見本複合機C-3｜-｜税務課｜-｜used｜（見本）役場1階 税務課｜2022-10-03｜0｜5｜見本リース｜2027-09-30｜-',
    '見本-0010｜phone｜見本電話P-1｜-｜まちづくり政策課｜-｜repair｜-｜2022-04-01｜38000｜5｜-｜-｜-',
  ],
)

const pupils = rowsOf('number model os school grade group seat user state place acquired price years', [
  ...Array.from({ length: 6 }, (_, seat) => {
    const number = `見本児-${String(seat + 1).padStart(3, '0')}`
    return `${number}｜見本電算S-11｜-｜funaoka-e｜3｜1組｜${seat + 1}｜見本 児童${seat + 1}｜used｜（見本）船岡小学校 3年1組｜2021-03-01｜45000｜5`
  }),
  '見本児-007｜見本電算S-11｜-｜funaoka-e｜6｜1組｜1｜見本 児童7｜used｜（見本）船岡小学校 充電保管庫｜2021-03-01｜45000｜5',
  '見本児-008｜見本電算S-11｜-｜funaoka-e｜-｜-｜-｜-｜stock｜（見本）船岡小学校 充電保管庫｜2021-03-01｜45000｜5',
  '見本児-009｜見本電算S-12｜-｜funaoka-j｜3｜2組｜5｜見本 生徒1｜used｜（見本）船岡中学校 充電保管庫｜2025-03-03｜55000｜5',
  '見本児-010｜見本電算S-12｜-｜funaoka-j｜1｜1組｜12｜見本 生徒2｜repair｜-｜2025-03-03｜55000｜5',
])

const software = rowsOf('name maker kind count given until price charge', [
  '（見本）文書作成ソフト｜見本ソフト｜yearly｜120｜-｜2027-03-31｜1440000｜全課',
  '（見本）地図ソフト｜見本地理｜bought｜3｜見本-0001｜-｜396000｜都市建設課',
])

const verifications = rowsOf('system version os browser tried result found day who', [
  '（見本）財務会計システム｜5.2｜Windows 11 24H2（Enterprise・Education）｜見本ブラウザ 140｜起票、決裁、帳票の印刷｜good｜-｜2026-09-10｜財政課',
  '（見本）地図システム｜3.0｜Windows 11 24H2（Enterprise・Education）｜見本ブラウザ 140｜地図の表示と印刷｜partly｜A3の印刷で縮尺がくずれます。A4で印刷します。｜2026-09-11｜都市建設課',
])

const cables: readonly Row[] = [
  {
    ...{
      number: '見本C-01',
      name: '（見本）役場本庁から船岡小学校',
      kind: 'fibre',
      cores: '12',
      length: '820',
    },
    ...{ acquired: '2008-03-20', price: '4200000', years: '20', surveyed: '2026-08-04', condition: 'watch' },
    route: '38.05658,140.76583\n38.05640,140.76750\n38.05520,140.76900',
  },
  {
    ...{
      number: '見本C-02',
      name: '（見本）役場本庁から観光案内所',
      kind: 'fibre',
      cores: '4',
      length: '640',
    },
    ...{ acquired: '2016-02-10', price: '2100000', years: '20', surveyed: '2026-08-04', condition: 'good' },
    route: '38.05658,140.76583\n38.05700,140.76300\n38.05750,140.76000',
  },
]

const networkDevices = rowsOf('number name kind model check host port state place acquired price years', [
  '見本S-01｜（見本）本庁 中央スイッチ｜switch｜見本網SW-48｜icmp｜192.0.2.1｜-｜used｜（見本）役場2階 サーバ室｜2020-03-25｜780000｜7',
  '見本F-01｜（見本）本庁 ファイアウォール｜firewall｜見本網FW-2｜tcp｜192.0.2.2｜443｜used｜（見本）役場2階 サーバ室｜2022-06-30｜1200000｜5',
])

const addresses = rowsOf('address segment vlan kind use device place', [
  '192.0.2.1｜192.0.2.0/24（見本）｜10｜fixed｜中央スイッチ｜（見本）本庁 中央スイッチ｜（見本）役場2階 サーバ室',
  '192.0.2.2｜192.0.2.0/24（見本）｜10｜fixed｜ファイアウォール｜（見本）本庁 ファイアウォール｜（見本）役場2階 サーバ室',
  '192.0.2.10｜192.0.2.0/24（見本）｜10｜free｜-｜-｜-',
])

const points: readonly Row[] = [
  {
    ...{ number: '見本W-01', name: '（見本）役場1階ロビー', site: 'hall', ssid: 'mihon-free-wifi' },
    ...{ check: 'none', state: 'used', acquired: '2022-03-01', price: '68000', years: '6' },
    where: at('38.05658', '140.76583', '役場庁舎'),
    terms: '見本のWi-Fiです。1回60分まで使えます。通信の内容は暗号化されないことがあります。',
  },
  {
    ...{ number: '見本W-02', name: '（見本）観光案内所', site: 'tourist', ssid: 'mihon-free-wifi' },
    ...{ check: 'none', state: 'used', acquired: '2019-04-01', price: '112000', years: '6' },
    place: '（見本）観光案内所',
    where: at('38.0575', '140.7600', '城址公園のふもと'),
    terms: '見本のWi-Fiです。1回60分まで使えます。',
  },
]

const use = rowsOf('point month connections people', [
  '（見本）役場1階ロビー｜2026-09｜412｜188',
  '（見本）役場1階ロビー｜2026-10｜430｜195',
  '（見本）観光案内所｜2026-09｜286｜240',
  '（見本）観光案内所｜2026-10｜318｜262',
])

const board = (number: string, name: string, state: string, lat: string, lng: string): Row => ({
  ...{ number: `見本K-${number}`, name: `（見本）${name}の掲示板`, state, where: at(lat, lng, name) },
  ...{ kind: state === 'used' ? 'metal' : 'wood', paper: 'A3判8枚', lock: `見本鍵-${number}` },
})

const boards: readonly Row[] = [
  board('01', '役場前', 'used', '38.05658', '140.76583'),
  board('02', '船岡中央一丁目', 'used', '38.058783', '140.767976'),
  board('03', '西船迫一丁目', 'used', '38.06808', '140.766417'),
  board('04', '槻木駅西一丁目', 'used', '38.078686', '140.808308'),
  board('05', '本船迫', 'repair', '38.070103', '140.775174'),
]

const kept = (register: string, rows: readonly Row[], daysAgo = 60): SampleRecords => ({
  register,
  daysAgo,
  rows,
})

/** つなぐ先が先に入る順。 */
export const records: readonly SampleRecords[] = [
  kept('location', places, 70),
  kept('notice-board', boards),
  kept('device', devices),
  kept('pupil-device', pupils),
  kept('software', software),
  kept('verification', verifications),
  kept('cable', cables),
  kept('network-device', networkDevices),
  kept('ip-address', addresses),
  kept('access-point', points),
  kept('access-point-use', use),
]
