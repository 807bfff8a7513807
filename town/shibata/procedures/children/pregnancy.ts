/** 妊娠の届出: the beginning of everything the town does for a child, and so of a conversation. */
import {
  applicant,
  approve,
  attachment,
  check,
  choice,
  choices,
  date,
  free,
  identification,
  letter,
  longText,
  number,
  page,
  procedure,
  rule,
  slot,
  text,
  until,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { numberOf } from './parts.ts'
import { DUE, INTERVIEW } from './settings.ts'

const person = applicant('妊娠した人')
const due = date('出産予定日', { fromDays: -28, toDays: 280 })
const examined = choice('医師や助産師の診察', {
  yes: '受けて、妊娠とわかった',
  no: 'まだ受けていない',
})
const checked = { yes: '受けた', no: '受けていない', unknown: 'わからない' }
const meeting = choice(
  'お話しする方法',
  {
    centre: '保健センターに行く',
    home: '家に来てほしい',
    online: 'オンラインか電話で話したい',
  },
  { hint: '保健師か助産師が、これからのことをいっしょに考えます。母子健康手帳もお渡しします。' },
)

export const pregnancy = procedure({
  id: 'pregnancy',
  name: '妊娠の届出（母子健康手帳を受け取る）',
  short: '妊娠の届出',
  group: '子育て',
  lifeEvents: ['出産'],
  ground: ['母子保健法第15条', '母子保健法第16条', '母子保健法施行規則第3条'],
  who: '妊娠した人で、柴田町に住んでいる人（代わりの人が書いてもかまいません）',
  summary:
    '妊娠を町に知らせると、母子健康手帳と、妊婦健診の費用を助ける受診票を受け取れます。手帳と受診票は、保健師や助産師とお話しするときにお渡しします。その日も、ここで予約できます。一人で悩まず、何でも話してください。',
  bring: ['出産予定日と、診察を受けた医療機関がわかるもの', '妊娠した人のマイナンバーカード'],
  minutes: 7,
  fee: free,
  deadline: until(
    '妊娠がわかったら、早めに届け出てください（妊娠11週までが目安です。過ぎてからでも届け出られます）。',
  ),
  office: 'health',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('妊娠した人', {
      applicant: person,
      number: numberOf('妊娠した人', '妊娠の届出'),
      job: text('職業', { optional: true, max: 40 }),
      quiet: text('連絡のときに気をつけてほしいこと', {
        optional: true,
        max: 100,
        hint: '「家族にはまだ話していない」「夕方に電話してほしい」など、何でも書いてください。',
      }),
    }),
    page('妊娠のこと', {
      examined,
      weeks: number('妊娠の週数', { unit: '週', min: 4, max: 42, hint: '届け出る日の週数です。' }),
      due,
      babies: choice('おなかの赤ちゃんの数', {
        one: '1人',
        two: '2人',
        more: '3人以上',
        unknown: 'まだわからない',
      }),
      clinic: text('診察を受けた医療機関と、医師・助産師の名前', { max: 100 }),
      syphilis: choice('性感染症の検査', checked, { optional: true }),
      tuberculosis: choice('結核の検査', checked, { optional: true }),
    }),
    page(
      '体とくらし',
      {
        before: choice(
          'これまでの出産',
          { none: 'はじめて', once: '1回', more: '2回以上' },
          { optional: true },
        ),
        habits: choices(
          'いまのようすで、あてはまるもの',
          {
            smoke: 'たばこを吸っている（家族も含む）',
            drink: 'お酒を飲んでいる',
            medicine: '治療中の病気がある、薬を飲んでいる',
            tired: '眠れない、気分が落ち込む',
          },
          { optional: true },
        ),
        worries: choices(
          '気がかりなこと',
          {
            body: '体や出産のこと',
            money: 'お金や仕事のこと',
            partner: 'パートナーや家族とのこと',
            alone: '手伝ってくれる人、相談できる人がいない',
            child: '上の子のこと',
            home: '住まいのこと',
            language: '日本語での話や書類',
          },
          { optional: true },
        ),
        message: longText('聞いてほしいこと', { optional: true, max: 600 }),
      },
      {
        lead: 'どれも、答えたくないことは空けておいてかまいません。あなたと赤ちゃんを助けるために、担当の職員だけが読みます。',
      },
    ),
    page('お話しする日', {
      meeting,
      visit: slot('保健センターに行く日と時間', { ...INTERVIEW, fromDays: 3, when: meeting.is('centre') }),
      whenToCall: text('都合のよい日や時間', {
        max: 100,
        when: meeting.oneOf('home', 'online'),
        hint: '保健師からお電話して、日を決めます。',
      }),
    }),
    page('添付書類', {
      proof: attachment('妊娠の証明', {
        optional: true,
        camera: true,
        hint: '医療機関から紙をもらった人は、写真を付けてください。なくてもかまいません。',
      }),
      identification: identification(),
    }),
  ],

  eligible: [
    rule(
      '柴田町に住んでいる',
      person.fields.address.within('04323'),
      '母子健康手帳は、お住まいの市区町村で受け取ってください。里帰りや、事情があって住民票のない人のご相談は、柴田町の保健センターでもお受けします。',
    ),
    rule(
      '医師や助産師の診察で、妊娠がわかった',
      examined.is('yes'),
      '先に産婦人科などで診察を受けてください。費用が心配なときや、だれにも話せないときは、健康推進課にお電話ください。いっしょに考えます。',
    ),
  ],

  route: [check('health'), approve('係長')],
  due: DUE.week,
  outcomes: { approved: '受理（手帳の交付）', rejected: '不受理' },
  letters: {
    approved: letter(
      '母子健康手帳の交付と面談のご案内',
      [
        '{applicant.name} 様の妊娠の届出を受理しました。ご妊娠おめでとうございます。',
        '母子健康手帳と妊婦健診の受診票は、保健師・助産師とお話しするときにお渡しします。出産や子育てのこと、お金のこと、何でもご相談ください。',
        '急に具合が悪くなったときは、診察を受けた医療機関にご連絡ください。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '出産予定日', slot: 'due' },
          { label: 'お話しする方法', slot: 'meeting' },
          { label: 'お話しする日と時間', slot: 'visit' },
          { label: '連絡先', slot: '担当課の電話' },
        ],
      },
    ),
    rejected: refusing('妊娠の届出を受理できないことのお知らせ', '妊娠の届出', '届け出', '受理できません'),
    returned: mending('妊娠の届出', '届け出'),
  },
  keep: years(5),
  effective: { from: '2025-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance', 'nursery-application'],
})
