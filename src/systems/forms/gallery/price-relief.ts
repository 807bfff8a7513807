import {
  amount,
  applicant,
  approve,
  attachment,
  check,
  choice,
  consent,
  type Definition,
  date,
  free,
  household,
  letter,
  page,
  payee,
  payout,
  procedure,
  rule,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import type { Making } from './index.ts'
import { refused, returned } from './letters.ts'

/** 原油価格・物価高騰などに対応する給付金: once to a household, to an account, by application. */
export function priceRelief({ place, office, from }: Making): Definition {
  const lived = yesNo('基準日に、この町に住民票がありましたか', {
    hint: '基準日は、案内の文書に書いてある日です。',
    en: 'Were you registered as a resident of this town on the reference date?',
    easy: '基準日に、この町に 住民票が ありましたか',
  })
  const tax = choice(
    '世帯の住民税',
    { exempt: '全員が非課税', some: '課税されている人がいる', unknown: 'わからない' },
    { en: 'Resident tax of your household', easy: '家族の 住民税' },
  )
  const reduced = yesNo('今年に入ってから、家計が急に苦しくなりましたか', {
    hint: '仕事を失った、収入が大きく減ったなど。',
    when: tax.is('some'),
  })
  const account = payee()
  const grant = amount('支給額', { min: 1 })
  const payday = date('振込予定日')
  const head = yesNo('申請する人は、世帯主ですか')
  return procedure({
    id: 'price-relief',
    name: '物価高騰対応給付金の申請',
    short: '物価高騰給付金',
    group: '給付金',
    lifeEvents: ['仕事'],
    ground: [`${place.name}物価高騰対応給付金支給要綱`],
    who: '基準日に町内に住んでいる世帯の世帯主',
    summary: '物価の高騰で家計に影響を受けている世帯に、給付金を支給します。',
    bring: ['振込先の口座がわかるもの'],
    minutes: 10,
    fee: free,
    deadline: until('案内の文書に書いてある期限までに申請してください'),
    office,
    sign: 'login',
    online: { level: 'whole' },
    pages: [
      page('申請する人', { applicant: applicant('申請する人（世帯主）'), head }),
      page('世帯の人', {
        household: household('世帯の人', {
          min: 1,
          max: 15,
          hint: '申請する人も入れて、全員を書いてください。',
        }),
      }),
      page('支給の条件', { lived, tax, reduced }),
      page('代理の人', {
        proxy: attachment('委任状', {
          when: head.is(false),
          hint: '世帯主の代わりに申請する人は、委任状の写真かPDFをつけてください。',
        }),
      }),
      page('振込先', { payee: account }),
      page('確認と同意', {
        consent: consent(
          '確認と同意',
          '支給の要件を確かめるため、町が住民票や税の情報を調べることに同意します。ほかの市町村で同じ給付金を受け取っていません。',
        ),
      }),
    ],
    eligible: [
      rule(
        '基準日に、この町に住民票がある',
        lived.is(true),
        '基準日に住民票のあった市区町村の給付金をご確認ください。',
      ),
    ],
    route: [check(office), approve('係長'), approve('課長')],
    due: workingDays(20),
    outcomes: {
      approved: '支給決定',
      rejected: '不支給',
      details: { amount: grant, payday },
    },
    letters: {
      approved: letter(
        '給付金支給決定通知書',
        ['{受付日}に申請のあった{手続名}について、次のとおり支給を決定しました。'],
        {
          facts: [
            { label: '支給額', slot: '@decision.amount' },
            { label: '振込予定日', slot: '@decision.payday' },
            { label: '振込先', slot: 'payee' },
          ],
          remedy: true,
        },
      ),
      rejected: refused('給付金不支給決定通知書', '支給しません'),
      returned,
    },
    keep: years(5),
    payout: payout([account], grant, { by: payday }),
    effective: { from },
  })
}
