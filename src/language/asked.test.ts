import { describe, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import {
  asked,
  fillLetter,
  problems,
  prune,
  readPage,
  refusals,
  review,
  routeFor,
  searchText,
} from './index.ts'
import { form, monday } from './testing/form.ts'
import { sample } from './testing/sample.ts'

const today = isoDate('2026-11-23')
const home = { postcode: '', municipality: '04323', area: '宮城県柴田郡柴田町', town: '剣崎', rest: '1' }
const child = { name: { family: '柴田', given: '一郎' }, birth: '2015-05-05', living: 'together' }
const whole = { '@identity': 'card', home, spouse: { has: false }, children: [child] }
const ids = (answers: object) =>
  asked(sample, { ...answers }, today).flatMap((page) => page.fields.map((field) => field.id))

describe('聞くこと', () => {
  test('別居の児童がいるときだけ申立書を聞く', () => {
    expect(ids(whole)).toEqual(['home', 'copies', 'spouse', 'children'])
    expect(ids({ ...whole, children: [{ ...child, living: 'apart' }] })).toContain('apart')
  })

  test('本人確認がカードでなければ書類を聞く', () => {
    expect(ids({ ...whole, '@identity': 'email' })).toContain('identification')
    expect(ids({})).not.toContain('identification')
  })

  test('聞かなくなった答えは捨て、それを頼りにした条件も変わる', () => {
    const stale = { ...whole, spouse: { has: false, name: { family: '元', given: '配偶者' } }, color: 'red' }
    expect(prune(sample, stale, today)).toEqual({ home, spouse: { has: false }, children: [child] })
  })

  test('工程は答えで決まる（専決）', () => {
    expect(routeFor(sample, whole, today)).toHaveLength(2)
    expect(routeFor(sample, { ...whole, copies: 5 }, today).at(-1)).toMatchObject({ post: '課長' })
  })

  test('千件の繰り返しでも、数ミリ秒で決め直す', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({ ...child, living: n % 7 ? 'together' : 'apart' }))
    const answers = { ...whole, children: rows }
    for (let warm = 0; warm < 20; warm += 1) asked(sample, answers, today)
    const from = performance.now()
    for (let n = 0; n < 20; n += 1) asked(sample, answers, today)
    // Measured 1 to 2 ms; the bound leaves room for a busy machine.
    expect((performance.now() - from) / 20).toBeLessThan(20)
  })
})

describe('要件', () => {
  test('必要な答えがそろうまでは断らない', () => {
    expect(refusals(sample, {}, today)).toEqual([])
    expect(
      refusals(sample, { home: { ...home, municipality: '04321' } }, today).map((each) => each.otherwise),
    ).toEqual(['町民ではありません。'])
    expect(refusals(sample, { children: [{}] }, today)).toEqual([])
    expect(refusals(sample, { children: [{ birth: '2000-01-01' }] }, today).map((each) => each.text)).toEqual(
      ['児童がいる'],
    )
    expect(refusals(sample, whole, today)).toEqual([])
  })
})

describe('足りないもの', () => {
  test('そろっていれば何もない', () => {
    expect(problems(sample, whole, today)).toEqual([])
  })

  test('足りない所を、組と件の中まで言う', () => {
    const { '@identity': _, ...answers } = whole
    const said = problems(
      sample,
      { ...answers, '@identity': 'card', spouse: { has: true }, children: [child, { living: 'apart' }] },
      today,
    )
    expect(said.map((each) => each.path)).toEqual([
      'spouse.name',
      'children.1.name',
      'children.1.birth',
      'children.1.away',
      'apart',
    ])
    expect(said[0]!.message).toBe('「配偶者の氏名」を入力してください。')
    expect(said[4]!.message).toBe('「別居監護申立書」を付けてください。')
  })

  test('何もないとき、聞いていることだけを言う', () => {
    expect(problems(sample, { '@identity': 'card' }, today).map((each) => each.path)).toEqual([
      'home',
      'spouse.has',
      'children',
    ])
  })
})

describe('頁を読む', () => {
  const page = sample.pages[2]!
  const posted = form({
    'children.0.name.family': '柴田',
    'children.0.name.given': '一郎',
    'children.0.birth': 'H27.5.5',
    'children.0.living': 'together',
    'children.0.away.area': '捨てられる住所',
    'children.3.name.family': '柴田',
    'children.3.name.given': '二郎',
    'children.3.birth': '2030-01-01',
    'children.3.living': 'apart',
    'children.99999.birth': '2020-01-01',
    'stranger.0.name': 'x',
  })

  test('聞いていない答えは読まず、飛んだ番号の件も読む', () => {
    const read = readPage(page, posted, { home }, monday)
    expect(read.errors.map((each) => each.path)).toEqual(['children.1.birth', 'children.1.away'])
    expect(read.answers).toEqual({ home })
  })

  test('途中で保存するときは、足りないものを言わない', () => {
    const later = readPage(
      page,
      form({ 'children.0.living': 'together' }),
      { home },
      { ...monday, required: false },
    )
    expect(later).toEqual({ answers: { home, children: [{ living: 'together' }] }, errors: [] })
  })

  test('空で送り直せば、前の答えは消える', () => {
    expect(readPage(sample.pages[0]!, form({}), { home, copies: 3 }, monday)).toEqual({
      answers: {},
      errors: [{ path: 'home', message: '「住所」を入力してください。' }],
    })
  })
})

describe('見せる', () => {
  test('答えの確かめ', () => {
    const rows = review(sample, { ...whole, spouse: { has: true } }, today).flatMap((page) => page.rows)
    expect(rows.map((each) => [each.within, each.label, each.text])).toEqual([
      [undefined, '住所', '宮城県柴田郡柴田町剣崎1'],
      [undefined, '枚数', ''],
      ['配偶者', '配偶者はいますか', 'はい'],
      ['配偶者', '配偶者の氏名', ''],
      ['児童1（柴田 一郎）', '児童の氏名', '柴田 一郎'],
      ['児童1（柴田 一郎）', '生年月日', '平成27年5月5日'],
      ['児童1（柴田 一郎）', '同居・別居', '同居'],
    ])
    expect(searchText(sample, whole)).toContain('柴田一郎')
  })

  test('通知文を埋める。答えの中の印は印として読まない', () => {
    const sly = {
      ...whole,
      home: { ...home, rest: '{理由}' },
      spouse: { has: true, name: { family: '渡邉', given: '葛\u{e0100}' } },
    }
    const filled = fillLetter(sample, sample.letters.approved, sly, {})
    expect(filled.paragraphs).toEqual(['宮城県柴田郡柴田町剣崎{理由} 渡邉 葛\u{e0100} 様'])
    expect(filled.table).toEqual({ columns: ['児童'], rows: [['柴田 一郎']] })
    expect(fillLetter(sample, sample.letters.rejected, sly, {}).missing).toEqual([
      '「理由」がまだありません。',
    ])
  })
})
