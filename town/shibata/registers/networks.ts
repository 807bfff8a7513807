import { choice, date, link, longText, month, number, place, register, rollup, text } from '#language'
import { life, reach, wear } from './parts.ts'

export const cables = register({
  id: 'cable',
  name: '通信ケーブル',
  about: '町が敷いた光ケーブルなどの経路と、敷いた年、更新する年度です。',
  office: 'planning',
  fields: {
    number: text('管理番号', { max: 40 }),
    name: text('区間', { hint: '例：役場本庁から船岡公民館' }),
    kind: choice('種類', { fibre: '光ファイバ', metal: 'メタル', coaxial: '同軸' }),
    cores: number('心線の数', { unit: '心', min: 1, optional: true }),
    length: number('長さ', { unit: 'm', min: 0, optional: true }),
    ...wear({ acquired: '敷いた日', years: '使える見込みの年数' }),
    route: longText('経路', {
      hint: '折れる点ごとに1行、「緯度,経度」で書きます。例：38.0566,140.7658',
      max: 8_000,
      optional: true,
    }),
    surveyed: date('調べた日', { optional: true }),
    condition: choice(
      '調べた結果',
      { good: '良い', watch: '気をつけて見る', poor: '更新を急ぐ' },
      { optional: true },
    ),
    note: longText('調査のメモ', { max: 2_000, optional: true }),
  },
  title: 'name',
  key: 'number',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'number' }] },
    { id: 'renewal', name: '更新年度ごと', kind: 'chart', group: 'renewal', totals: ['price'] },
    {
      id: 'condition',
      name: '調べた結果ごと',
      kind: 'board',
      group: 'condition',
      columns: ['surveyed', 'renewal'],
    },
  ],
})

export const networkDevices = register({
  id: 'network-device',
  name: 'ネットワーク機器',
  about: 'スイッチ、ルータ、ファイアウォールなどです。届くかどうかは「ネットワーク」で見られます。',
  office: 'planning',
  fields: {
    number: text('管理番号', { max: 40 }),
    name: text('名前'),
    kind: choice('種類', {
      switch: 'スイッチ',
      router: 'ルータ',
      firewall: 'ファイアウォール',
      converter: 'メディアコンバータ',
      other: 'その他',
    }),
    model: text('機種', { optional: true }),
    maker: text('シリアル番号', { optional: true }),
    ...reach(),
    where: place('地図の位置', { optional: true }),
    ...life(),
    note: longText('メモ', { max: 1_000, optional: true }),
  },
  title: 'name',
  key: 'number',
  views: [
    {
      id: 'all',
      name: 'すべて',
      kind: 'table',
      sort: [{ field: 'number' }],
      columns: ['number', 'name', 'kind', 'model', 'state', 'place', 'renewal'],
    },
    { id: 'map', name: '地図', kind: 'map', by: 'where' },
    { id: 'renewal', name: '更新年度ごと', kind: 'chart', group: 'renewal', totals: ['price'] },
  ],
})

export const addressPlan = register({
  id: 'ip-address',
  name: 'IPアドレスの割当',
  about: 'どのアドレスを、どこで、何に使っているかです。',
  office: 'planning',
  fields: {
    address: text('IPアドレス', { max: 45 }),
    segment: text('ネットワーク', { hint: '例：192.168.10.0/24（庁内LAN）' }),
    vlan: number('VLAN', { min: 1, max: 4_094, optional: true }),
    kind: choice('割り当て方', { fixed: '固定', reserved: 'DHCPの予約', pool: 'DHCPの範囲', free: '空き' }),
    use: text('使いみち', { optional: true }),
    device: link('機器', 'network-device', { optional: true }),
    mac: text('MACアドレス', { hint: '例：00-00-5E-00-53-01', max: 17, optional: true }),
    place: link('場所', 'location', { optional: true }),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'address',
  key: 'address',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'segment' }, { field: 'address' }] },
    { id: 'segments', name: 'ネットワークごと', kind: 'chart', group: 'segment' },
  ],
})

export const accessPoints = register({
  id: 'access-point',
  name: 'アクセスポイント',
  about: '庁舎と観光地などの、Wi-Fiの親機です。届くかどうかは「ネットワーク」で見られます。',
  office: 'planning',
  fields: {
    number: text('管理番号', { max: 40 }),
    name: text('名前', { hint: '例：船岡城址公園 山頂' }),
    site: choice('置いているところ', {
      hall: '庁舎',
      tourist: '観光地',
      facility: '町の施設',
      school: '学校',
    }),
    ssid: text('SSID', { max: 32, optional: true }),
    where: place('地図の位置', { optional: true }),
    ...reach(),
    terms: longText('利用規約のページの文', { max: 4_000, optional: true }),
    used: rollup('利用の合計', {
      register: 'access-point-use',
      link: 'point',
      how: 'sum',
      field: 'connections',
    }),
    ...life(),
    note: longText('メモ', { max: 1_000, optional: true }),
  },
  title: 'name',
  key: 'number',
  views: [
    {
      id: 'all',
      name: 'すべて',
      kind: 'table',
      sort: [{ field: 'number' }],
      columns: ['number', 'name', 'site', 'ssid', 'state', 'used', 'renewal'],
    },
    { id: 'map', name: '地図', kind: 'map', by: 'where' },
  ],
})

export const accessPointUse = register({
  id: 'access-point-use',
  name: 'アクセスポイントの利用',
  about: '月ごとに、何回つながれたかです。個人を分ける記録は残しません。',
  office: 'planning',
  fields: {
    point: link('アクセスポイント', 'access-point'),
    month: month('月'),
    connections: number('つながれた回数', { unit: '回', min: 0 }),
    people: number('つないだ端末の数', { unit: '台', min: 0, optional: true }),
  },
  title: 'month',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'month', down: true }] },
    { id: 'months', name: '月ごと', kind: 'chart', group: 'month', totals: ['connections'] },
  ],
})
