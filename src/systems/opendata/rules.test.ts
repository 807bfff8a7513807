import { expect, test } from 'vitest'
import { fromOldDatum } from './rules/old-datum.ts'
import { RULES } from './rules/rules.ts'
import { checkDigit, isMunicipalityCode } from './standard/municipality-code.ts'
import { checked, datasetOf, frame, wholeRow, written } from './testing.ts'

/** What is found when one cell of a right row is written so. */
async function cell(key: string, name: string, text: string, rule: string) {
  const dataset = datasetOf(key)
  const file = await written(dataset, [{ ...wholeRow(dataset), 法人番号: '', [name]: text }])
  const { findings, rows } = await checked(file, key)
  const last = findings.findLast((each) => each.column === name && each.rule === rule)
  return { last, mended: rows[0]?.mended[name] ?? '', state: rows[0]?.state }
}

test.each([
  ['public_toilet', '全国地方公共団体コード', '43231', '043231', 'code'],
  ['public_toilet', '全国地方公共団体コード', '04323', '043231', 'code'],
  ['public_toilet', '全国地方公共団体コード', '０４３２３１', '043231', 'code'],
  ['public_toilet', '名称_カナ', 'ﾌﾅｵｶｺｳｴﾝ', 'フナオカコウエン', 'half-width-kana'],
  ['public_toilet', '名称_カナ', 'ふなおか', 'フナオカ', 'kana'],
  ['public_toilet', '男性トイレ総数', '１，２３４台', '1234', 'number'],
  ['public_toilet', '男性トイレ総数', ' 4,315 ', '4315', 'number'],
  ['public_toilet', '男性トイレ総数', '003', '3', 'number'],
  ['public_toilet', '利用開始時間', '8:30', '08:30', 'time'],
  ['public_toilet', '利用開始時間', '午後5時半', '17:30', 'time'],
  ['public_toilet', '利用開始時間', '0.354166666666667', '08:30', 'time'],
  ['public_toilet', '利用終了時間', '24時間', '24:00', 'time'],
  ['public_toilet', '利用終了時間', '午前0時', '00:00', 'time'],
  ['public_toilet', 'オストメイト設置トイレ有無', 'あり', '有', 'presence'],
  ['public_toilet', 'オストメイト設置トイレ有無', '×', '無', 'presence'],
  ['public_toilet', '緯度', '38度3分23.7秒', '38.056583', 'coordinate'],
  ['public_toilet', '緯度', '北緯38°03′23.7″', '38.056583', 'coordinate'],
  ['public_toilet', '名称', '船岡\n公園', '船岡 公園', 'line-breaks'],
  ['aed', '利用可能曜日', '月～金', '月火水木金', 'weekdays'],
  ['aed', '利用可能曜日', '火・月曜日', '月火', 'weekdays'],
  ['aed', '利用可能曜日', '毎日', '月火水木金土日', 'weekdays'],
  ['aed', '電話番号', '224-55-2111', '0224-55-2111', 'tel'],
  ['aed', '電話番号', '0224-55-2111、0224-55-2112', '0224-55-2111;0224-55-2112', 'tel'],
  ['aed', '電話番号', 'なし', '', 'empty-mark'],
  ['aed', '郵便番号', '600001', '060-0001', 'fixed-digits'],
  ['aed', '町字ID', '8001', '0008001', 'fixed-digits'],
  ['cultural_property', '文化財指定日', '昭和40年4月1日', '1965-04-01', 'date'],
  ['cultural_property', '文化財指定日', 'R8.11.23', '2026-11-23', 'date'],
  ['cultural_property', '文化財指定日', '2026/4/1 0:00:00', '2026-04-01', 'date'],
  ['cultural_property', '文化財指定日', '平成20年4月', '2008-04', 'date'],
  ['cultural_property', '文化財指定日', '昭和64年', '1989', 'date'],
  ['cultural_property', '文化財指定日', '45292', '2024-01-01', 'date'],
  ['cultural_property', '文化財分類', '国指定史跡、国登録有形文化財', '国指定史跡;国登録有形文化財', 'list'],
  ['fire_hydrant', '種別', '防火水槽', '防火水そう', 'vocabulary'],
  ['evacuation_space', '災害種別_地震', '○', '1', 'flag'],
  ['evacuation_space', '災害種別_地震', '×', '', 'flag'],
  ['hospital', '医療機関コード', '410000001', '0410000001', 'fixed-digits'],
])('%s の「%s」の %j は、%j と直せると言う', async (key, name, text, suggestion, rule) => {
  const { last, mended, state } = await cell(key, name, text, rule)
  expect(last).toMatchObject({ rule, suggestion, level: 'error' })
  expect(mended).toBe(suggestion)
  expect(state).toBe('mendable')
})

test.each([
  ['public_toilet', '全国地方公共団体コード', '043232', 'code'],
  ['public_toilet', '男性トイレ総数', '約5', 'number'],
  ['public_toilet', '男性トイレ総数', '-', 'number'],
  ['public_toilet', '利用開始時間', '日の出', 'time'],
  ['public_toilet', '利用終了時間', '25:00', 'time'],
  ['public_toilet', '備考', "=cmd|' /C calc'!A0", 'formula'],
  ['public_toilet', '備考', '文字化け\ufffd', 'broken-letters'],
  ['public_toilet', '備考', '外字\ue000', 'broken-letters'],
  ['public_toilet', '名称_カナ', '船岡公園', 'kana'],
  ['public_toilet', '名称', '', 'required'],
  ['public_toilet', '緯度', '', 'coordinate-pair'],
  ['public_toilet', '緯度', '3.8', 'coordinate-pair'],
  ['aed', '電話番号', '55-2111', 'tel'],
  ['aed', 'URL', 'www.example.jp', 'url'],
  ['aed', '法人番号', '1234567890123', 'corporate-number'],
  ['cultural_property', '文化財指定日', '2026-02-30', 'date'],
  ['fire_hydrant', '種別', '噴水', 'vocabulary'],
])('%s の「%s」の %j は、推し量らずに、人に直してもらう', async (key, name, text, rule) => {
  const { last, state } = await cell(key, name, text, rule)
  expect(last).toMatchObject({ rule, level: 'error' })
  expect(last).not.toHaveProperty('suggestion')
  expect(last!.message).not.toBe('')
  expect(state).toBe('bad')
})

test.each([
  ['aed', '電話番号', '(0224)55-2111', '0224-55-2111', 'tel'],
  ['aed', '備考', '第Ⅱ駐車場㈱①', '第II駐車場(株)(1)', 'platform-letters'],
  ['aed', '名称', '会　議　室', '会議室', 'layout-spaces'],
  ['aed', '備考', ' 前後 ', '前後', 'layout-spaces'],
])('%s の「%s」の %j は助言にとどめ、そのまま取り込める', async (key, name, text, suggestion, rule) => {
  const { last, state } = await cell(key, name, text, rule)
  expect(last).toMatchObject({ rule, suggestion, level: 'advice' })
  expect(state).toBe('good')
})

const HEAD = 'ID,名称,所在地_連結表記,設置位置,緯度,経度'
const toilets = (...lines: string[]) => checked([HEAD, ...lines].join('\n'), 'public_toilet')
const at = async (line: string) => (await toilets(line)).rows[0]!.mended

test('1つのセルの緯度経度、入れかわった緯度経度を直す', async () => {
  expect(await at('1,船岡,柴田町船岡,入口,"38.05658,140.76583",')).toMatchObject({
    緯度: '38.05658',
    経度: '140.76583',
  })
  expect(await at('1,船岡,柴田町船岡,入口,140.76583,38.05658')).toMatchObject({
    緯度: '38.05658',
    経度: '140.76583',
  })
  const both = await checked(
    'ID,名称,住所,設置場所,緯度経度\n1,船岡,柴田町船岡,入口,"38.05658, 140.76583"',
    'public_toilet',
  )
  expect(both.rows[0]!.mended).toMatchObject({ 緯度: '38.05658', 経度: '140.76583' })
})

test('日本測地系の点は、そのままでは町の外、直せば町の中のときに気づく', async () => {
  const [, , north] = frame.bounds!
  const found = await toilets(`1,船岡,柴田町船岡,入口,${(north - 0.001).toFixed(6)},140.76583`)
  expect(found.findings.filter(({ rule }) => rule === 'old-datum')).toEqual([])
  const south = frame.bounds![0]
  const old = await toilets(`1,船岡,柴田町船岡,入口,${(south - 0.001).toFixed(6)},140.76583`)
  expect(old.findings.filter(({ rule, suggestion }) => rule === 'old-datum' && suggestion)).toHaveLength(2)
})

test('町の中ばかりでも、住所の町字からそろって北西の分だけずれていれば、日本測地系と気づく', async () => {
  const places = frame.book!.places.filter((_, n) => n % 20 === 0).slice(0, 12)
  const line = (move: boolean) =>
    places.map(({ town, lat, lng }, n) => {
      const jitter = ((n % 5) - 2) * 0.0008
      const right = fromOldDatum({ lat, lng })
      const shift = move ? { lat: lat - (right.lat - lat), lng: lng - (right.lng - lng) } : { lat, lng }
      return `${n + 1},見本${n},宮城県柴田郡柴田町${town}1,入口,${(shift.lat + jitter).toFixed(6)},${(shift.lng - jitter).toFixed(6)}`
    })
  const rules = async (move: boolean) => (await toilets(...line(move))).findings.map(({ rule }) => rule)
  expect((await rules(true)).filter((rule) => rule === 'old-datum')).toHaveLength(places.length * 2)
  expect(await rules(false)).not.toContain('old-datum')
})

test('1行だけでは、日本測地系かもしれないと助言し、直した点を示すにとどめる', async () => {
  const { lat, lng } = frame.book!.places.find(({ town }) => town === '船岡字大住町')!
  const moved = fromOldDatum({ lat, lng })
  const row = (to: { lat: number; lng: number }) =>
    toilets(`1,公園,宮城県柴田郡柴田町船岡字大住町1,玄関,${to.lat.toFixed(6)},${to.lng.toFixed(6)}`)
  const old = await row({ lat: 2 * lat - moved.lat, lng: 2 * lng - moved.lng })
  expect(old.findings.map(({ rule, level }) => [rule, level])).toEqual([
    ['old-datum', 'advice'],
    ['old-datum', 'advice'],
  ])
  expect(Number(old.findings[0]!.suggestion)).toBeCloseTo(lat, 4)
  expect(old.rows[0]!.mended.緯度).toBe(old.rows[0]!.values.緯度)
  expect((await row({ lat, lng: lng + 0.0005 })).findings).toEqual([])
})

test('日本測地系から直した点は、国土地理院の値と10mほどで合う', () => {
  // 東京都庁: 35.68627, 139.69487 in the old datum, 35.68949, 139.69167 in the new.
  const { lat, lng } = fromOldDatum({ lat: 35.68627, lng: 139.69487 })
  expect(Math.hypot((lat - 35.68949) * 111_000, (lng - 139.69167) * 90_000)).toBeLessThan(12)
})

test('同じIDは、先の行を言って断る。内訳より少ない合計と、逆さの期間に気づく', async () => {
  const twice = await toilets('1,船岡,柴田町船岡,入口,,', '1,槻木,柴田町槻木,入口,,')
  expect(twice.findings).toEqual([expect.objectContaining({ row: 3, rule: 'unique', at: 'A3' })])
  const event = 'ID,イベント名,開始日,終了日,開始時間,終了時間\n1,桜まつり,2026-04-10,2026-04-01,9:00～17:00,'
  const { findings, rows } = await checked(event, 'event')
  expect(findings.map(({ rule }) => rule)).toEqual(['period', 'period', 'period'])
  expect(rows[0]!.mended).toMatchObject({ 開始時間: '09:00', 終了時間: '17:00' })
})

test('検査数字は、実在の団体のコードと合う', () => {
  for (const code of ['043231', '041009', '131016', '222127', '092011', '472018']) {
    expect(checkDigit(code.slice(0, 5))).toBe(code[5])
    expect(isMunicipalityCode(code)).toBe(true)
  }
  expect(isMunicipalityCode('043230')).toBe(false)
  expect(isMunicipalityCode('482018')).toBe(false)
})

test('どの規則にも、人が読む説明がある', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  for (const { about, cell: judge, rows } of RULES) {
    expect(about).toMatch(/。$/)
    expect(judge ?? rows).toBeDefined()
  }
})
