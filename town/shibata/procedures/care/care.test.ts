import { describe, expect, test } from 'vitest'
import { deadlineFor, fillLetter, problems, type Row, refusals, routeFor, stepsIn } from '#language'
import { isoDate } from '#platform/clock'
import { burdenLimit } from './burden-limit.ts'
import { careCertification } from './care-certification.ts'
import { certificationMoved } from './certification-moved.ts'
import { certificationRenewal } from './certification-renewal.ts'
import { highCost } from './high-cost.ts'
import { homeRepair } from './home-repair.ts'
import { care } from './index.ts'
import { insuranceCardReissue } from './insurance-card-reissue.ts'
import { REMEDY } from './settings.ts'
import {
  away,
  born,
  bought,
  context,
  file,
  first,
  here,
  insured,
  limit,
  monthly,
  movedIn,
  name,
  questions,
  refused,
  renewal,
  repair,
  self,
  today,
  tool,
} from './testing-care.ts'
import { welfareEquipment } from './welfare-equipment.ts'

test('決定はどれも、県の介護保険審査会への審査請求を教える', () => {
  for (const { letters } of care)
    expect([letters.approved.remedy, letters.rejected.remedy]).toEqual([REMEDY, REMEDY])
})

describe.each([
  [careCertification, first],
  [certificationRenewal, renewal],
  [certificationMoved, movedIn],
  [highCost, monthly],
  [burdenLimit, limit],
  [welfareEquipment, bought],
  [homeRepair, repair],
])('$name', (definition, answers) => {
  test('この答えで申請できる', () => {
    expect(problems(definition, answers, today, context)).toEqual([])
    expect(refused(definition, answers)).toEqual([])
  })
})

describe('年齢は、誕生日の前日に達する', () => {
  const asksDisease = (birth: string) =>
    questions(careCertification, { ...first, insured: born(birth) }).includes('disease')

  test('65歳に達した日から、特定疾病をたずねない', () => {
    expect(asksDisease('1961-11-25')).toBe(false)
    expect(asksDisease('1961-11-26')).toBe(true)
  })

  test('40歳に達した日から、申請できる', () => {
    const rule = '40歳以上である'
    expect(refused(careCertification, { ...first, insured: born('1986-11-25') })).not.toContain(rule)
    expect(refused(careCertification, { ...first, insured: born('1986-11-26') })).toEqual([rule])
  })

  test('40歳から64歳の人は、16の特定疾病と医療保険があれば申請できる', () => {
    const young = { ...first, insured: born('1970-01-01'), covered: true }
    const field = careCertification.pages.flatMap((page) => page.fields).find((each) => each.id === 'disease')
    const diseases = field?.kind === 'choice' ? field.choices.map((each) => each.id) : []
    expect(diseases).toHaveLength(17)
    for (const disease of diseases.filter((each) => each !== 'none'))
      expect(refused(careCertification, { ...young, disease })).toEqual([])
    expect(refused(careCertification, { ...young, disease: 'none' })).toHaveLength(1)
    expect(refused(careCertification, { ...young, disease: 'stroke', covered: false })).toEqual([
      '40歳から64歳の人は、医療保険に入っている',
    ])
    expect(questions(careCertification, young)).toEqual(
      expect.arrayContaining(['insurer', 'symbol', 'insuranceProof']),
    )
  })
})

describe('だれが、だれのために', () => {
  test('住所地特例の人は、ほかの市区町村に住んでいても申請できる', () => {
    const elsewhere = { ...first, insured: { ...insured, address: away } }
    expect(questions(careCertification, first)).not.toContain('moved')
    expect(questions(careCertification, elsewhere)).toContain('moved')
    expect(refused(careCertification, { ...elsewhere, moved: true })).toEqual([])
    expect(refused(careCertification, { ...elsewhere, moved: false })).toEqual([
      '柴田町の介護保険に入っている',
    ])
  })

  test('代わりの人には、関係と本人の同意をたずねる。委任状は、被保険者証のない家族と、ほかの代理人だけ', () => {
    const by = (who: string, more: Row = {}) => questions(careCertification, { ...first, who, ...more })
    expect(by('self')).not.toContain('agent')
    expect(by('family')).toEqual(expect.arrayContaining(['agent', 'agreed', 'mandate']))
    expect(by('family', { inHand: true })).not.toContain('mandate')
    expect(by('business')).toEqual(expect.arrayContaining(['agent', 'agreed']))
    expect(by('business')).not.toContain('mandate')
    expect(by('guardian')).toContain('mandate')
    expect(by('guardian')).not.toContain('agreed')
    const alone = { ...first, who: 'family', agent: { name, tel: '0224-55-0001' } }
    expect(problems(careCertification, alone, today, context).map((each) => each.path)).toEqual([
      'agent.relation',
      'agreed',
      'mandate',
    ])
  })

  test('カードで本人と分からないときは、本人確認書類が要る', () => {
    expect(questions(careCertification, { ...first, '@identity': 'email' })).toContain('identification')
    expect(questions(careCertification, { ...first, '@identity': 'counter' })).not.toContain('identification')
  })

  test('相続人は、自分の口座で受け取り、通知は相続人あてになる', () => {
    const heir = { name, relation: '妻', address: here, tel: '0224-55-0001' }
    const answers = { ...monthly, who: 'heir', heir }
    expect(questions(highCost, answers)).toEqual(expect.arrayContaining(['heirAccount', 'heirship']))
    expect(questions(highCost, answers)).not.toContain('payTo')
    expect(highCost.pages[0]?.fields.map((field) => field.id)).toEqual(['who', 'heir'])
  })

  test('家族でも後見人でもない人に証を渡すときは、課長も決裁する', () => {
    const posts = (who: string) =>
      stepsIn(routeFor(insuranceCardReissue, { ...self, who }, today)).map((step) =>
        step.step === 'check' ? step.office : step.post,
      )
    expect(posts('self')).toEqual(['welfare', '係長'])
    expect(posts('other')).toEqual(['welfare', '係長', '課長'])
  })
})

describe('期間', () => {
  test('更新は、有効期間が終わる60日前から', () => {
    const tooEarly = '有効期間が終わる日の60日前になっている'
    expect(refused(certificationRenewal, { ...renewal, until: '2027-01-23' })).toEqual([])
    expect(refused(certificationRenewal, { ...renewal, until: '2027-01-24' })).toEqual([tooEarly])
  })

  test('終わる日が閉庁日なら、翌開庁日まで更新できる', () => {
    const over = ['有効期間が終わっていない']
    // Saturday 21 to Monday 23 November 2026: a week-end and a holiday.
    expect(refused(certificationRenewal, { ...renewal, until: '2026-11-21' })).toEqual([])
    expect(refused(certificationRenewal, { ...renewal, until: '2026-11-20' })).toEqual(over)
  })

  test('転入してから14日。末日が閉庁日なら、翌開庁日まで', () => {
    const late = ['引っ越してきた日から14日以内である']
    const on = (moved: string, day = today) =>
      refusals(certificationMoved, { ...movedIn, moved }, day).map((each) => each.text)
    expect(on('2026-11-10')).toEqual([])
    expect(on('2026-11-09')).toEqual([])
    expect(on('2026-11-06')).toEqual(late)
    expect(on('2026-11-10', isoDate('2026-11-25'))).toEqual(late)
    expect(deadlineFor(certificationMoved, movedIn)).toBe('2026-12-04')
  })

  test('高額介護サービス費は、終わった月から、翌月1日から2年まで', () => {
    const of = (used: string) => refused(highCost, { ...monthly, used })
    expect(of('2026-11')).toEqual(['サービスを使った月が終わっている'])
    expect(of('2024-11')).toEqual([])
    expect(of('2024-10')).toEqual(['サービスを使った月の翌月1日から2年以内である'])
  })
})

describe('負担限度額の預貯金', () => {
  const over = ['預貯金などが上限の額以下である']
  const saved = (change: Row) => refused(burdenLimit, { ...limit, ...change })

  test.each([
    ['oldAge', false, 10_000_000],
    ['oldAge', true, 20_000_000],
    ['low', false, 6_500_000],
    ['low', true, 16_500_000],
    ['middle', false, 5_500_000],
    ['middle', true, 15_500_000],
    ['high', false, 5_000_000],
    ['high', true, 15_000_000],
  ])('%s（配偶者 %s）は%d円まで', (stage, has, most) => {
    const spouse = has ? { has, name, birth: '1946-01-01' } : { has }
    expect(saved({ stage, spouse, deposit: most - 1_000_000, securities: 400_000, cash: 600_000 })).toEqual(
      [],
    )
    expect(saved({ stage, spouse, deposit: most - 1_000_000, securities: 400_000, cash: 600_001 })).toEqual(
      over,
    )
  })

  test('借金は引く。65歳未満は、どの段階でも1,000万円まで', () => {
    expect(saved({ deposit: 7_000_000, debt: 500_000 })).toEqual([])
    expect(saved({ deposit: 7_000_000, debt: 499_999 })).toEqual(over)
    const young = { insured: born('1970-01-01'), stage: 'high', deposit: 10_000_000 }
    expect(saved(young)).toEqual([])
    expect(saved({ ...young, deposit: 10_000_001 })).toEqual(over)
  })

  test('生活保護の人には預貯金をたずねず、課税の世帯は預貯金では断らない', () => {
    const welfare: Row = { ...limit, stage: 'welfare' }
    expect(questions(burdenLimit, welfare)).not.toContain('deposit')
    expect(questions(burdenLimit, welfare)).not.toContain('passbooks')
    expect(refused(burdenLimit, welfare)).toEqual([])
    expect(saved({ stage: 'taxed', deposit: 99_000_000 })).toHaveLength(1)
  })

  test('株や借金があるときだけ、その書類をたずねる', () => {
    expect(questions(burdenLimit, limit)).not.toContain('holdings')
    expect(questions(burdenLimit, { ...limit, securities: 1, debt: 1 })).toEqual(
      expect.arrayContaining(['holdings', 'debts']),
    )
  })
})

describe('福祉用具', () => {
  test('同じ年度の10万円を使い切っていれば断り、1円でも残っていれば受ける', () => {
    expect(refused(welfareEquipment, { ...bought, before: 99_999 })).toEqual([])
    expect(refused(welfareEquipment, { ...bought, before: 100_000 })).toHaveLength(1)
  })

  test('10万円を超える用具も申請できる（超えた分は自己負担）', () => {
    const tools = [{ ...tool, price: 130_000 }]
    expect(problems(welfareEquipment, { ...bought, tools }, today, context)).toEqual([])
    expect(refused(welfareEquipment, { ...bought, tools })).toEqual([])
  })

  test('一つでも指定のない店で買った用具や、2年を過ぎた用具があれば断る', () => {
    expect(refused(welfareEquipment, { ...bought, tools: [tool, { ...tool, designated: false }] })).toEqual([
      '指定を受けた販売事業者から買った',
    ])
    expect(
      refused(welfareEquipment, { ...bought, tools: [tool, { ...tool, paidOn: '2024-11-24' }] }),
    ).toEqual([])
    expect(
      refused(welfareEquipment, { ...bought, tools: [tool, { ...tool, paidOn: '2024-11-22' }] }),
    ).toHaveLength(1)
  })

  test('通知書には、支給額と、買った用具の表が載る', () => {
    const filled = fillLetter(
      welfareEquipment,
      welfareEquipment.letters.approved,
      bought,
      { 受付番号: '1', 受付日: '令和8年11月24日', 決定日: '令和8年12月1日', 結果: '支給', 申請者: '渡邉' },
      { amount: 16_200 },
    )
    expect(filled.missing).toEqual([])
    expect(filled.facts).toContainEqual({ label: '支給額', text: '16,200円' })
    expect(filled.table?.rows).toEqual([['入浴補助用具', 'シャワーいす', '18,000円', '令和8年11月1日']])
  })
})

describe('住宅改修', () => {
  const after: Row = {
    ...repair,
    phase: 'after',
    confirmed: true,
    startedOn: '2026-10-01',
    finishedOn: '2026-10-05',
    paidOn: '2026-10-10',
    payTo: 'self',
    account: { use: 'public' },
    receipts: [file],
    afterPhotos: [file],
  }

  test('工事の前と後で、たずねることと付けるものが変わる', () => {
    expect(problems(homeRepair, after, today, context)).toEqual([])
    expect(refused(homeRepair, after)).toEqual([])
    const [one, two] = [questions(homeRepair, repair), questions(homeRepair, after)]
    for (const id of ['reasons', 'estimate', 'beforePhotos', 'startsOn']) {
      expect(one).toContain(id)
      expect(two).not.toContain(id)
    }
    for (const id of ['receipts', 'afterPhotos', 'finishedOn', 'payTo']) {
      expect(one).not.toContain(id)
      expect(two).toContain(id)
    }
  })

  test('持ち主の承諾書は、本人の家でないときだけ', () => {
    expect(questions(homeRepair, repair)).not.toContain('permission')
    expect(questions(homeRepair, { ...repair, owner: 'other' })).toContain('permission')
  })

  test('始めた工事、事前の申請のない工事は断る', () => {
    expect(refused(homeRepair, { ...repair, begun: true })).toEqual(['工事を始める前に、事前の申請をする'])
    expect(refused(homeRepair, { ...after, confirmed: false })).toHaveLength(1)
  })

  test('20万円を使い切っていても、引っ越しや3段階の重度化があれば受ける', () => {
    expect(refused(homeRepair, { ...repair, before: 199_999, anew: false })).toEqual([])
    expect(refused(homeRepair, { ...repair, before: 200_000, anew: false })).toHaveLength(1)
    expect(refused(homeRepair, { ...repair, before: 200_000, anew: true })).toEqual([])
  })
})
