/** What those who ask for 保育 tell: why each parent needs it, and what proves it (子ども・子育て支援法施行規則1条の5). */
import {
  type AuthorCondition,
  all,
  any,
  applicant,
  attachment,
  type birthDate,
  choice,
  date,
  not,
  number,
  personName,
  repeat,
  rule,
  text,
  yesNo,
} from '#language'
import { WORK_HOURS_A_MONTH } from './settings.ts'

const REASONS = {
  work: '働いている（働くことが決まった）',
  birth: '妊娠中、または出産の前後',
  illness: '病気、けが、障害がある',
  care: '家族の介護・看護をしている',
  damage: '災害の片づけや復旧をしている',
  seeking: '仕事を探している、起業の準備をしている',
  study: '学校や職業訓練に通っている',
  violence: '暴力や虐待のおそれがある',
  leave: '育児休業中も、上の子を続けて預けたい',
  other: 'そのほか',
}

/** One entry for each parent. */
export const parentsWithNeeds = (when?: AuthorCondition) => {
  const reason = choice('保育が必要な、おもな理由', REASONS, {
    hint: '暴力や虐待のおそれがあるときは、くわしいことを書かなくてかまいません。担当の職員がお話をうかがいます。',
  })
  return repeat(
    '保護者',
    {
      name: personName('保護者の氏名'),
      relation: choice('子どもとの関係', { father: '父', mother: '母', other: 'その他' }),
      reason,
      employer: text('勤務先の名前', { max: 60, when: reason.is('work') }),
      hours: number('1か月に働く時間', {
        unit: '時間',
        min: 1,
        max: 400,
        when: reason.is('work'),
        hint: '休憩を含めた、決まりの時間です。通勤の時間は入れません。',
      }),
      due: date('出産予定日（出産した日）', { fromDays: -180, toDays: 300, when: reason.is('birth') }),
      illness: text('病気・けが・障害の内容', { max: 200, when: reason.is('illness') }),
      patient: text('介護・看護を受けている人', {
        max: 60,
        when: reason.is('care'),
        hint: '祖母、夫など、あなたとの関係を書いてください。',
      }),
      careDays: number('1週間に介護・看護をする日数', {
        min: 1,
        max: 7,
        when: reason.is('care'),
      }),
      damage: text('災害の名前と、していること', { max: 200, when: reason.is('damage') }),
      seeking: choice(
        '仕事さがしのようす',
        {
          office: 'ハローワークなどに通っている',
          alone: '自分で会社に応募している',
          starting: '起業の準備をしている',
          later: 'これから始める',
        },
        { when: reason.is('seeking') },
      ),
      school: text('学校・職業訓練の名前', { max: 60, when: reason.is('study') }),
      schoolHours: number('1か月に通う時間', {
        unit: '時間',
        min: 1,
        max: 400,
        when: reason.is('study'),
      }),
      leaveEnds: date('育児休業が終わる日', { toDays: 1200, when: reason.is('leave') }),
      explanation: text('くわしい理由', { max: 200, when: reason.is('other') }),
    },
    {
      min: 1,
      max: 2,
      each: '保護者',
      hint: '子どもを育てている人（父と母など）を、それぞれ入力してください。ひとり親の人は一人だけです。',
      ...(when && { when }),
    },
  )
}

type Parents = ReturnType<typeof parentsWithNeeds>

/** @param or holds where parents are not asked */
export const worksEnough = (parents: Parents, ...or: AuthorCondition[]) =>
  rule(
    `働くことを理由にするときは、1か月に${WORK_HOURS_A_MONTH}時間以上働いている`,
    any(
      ...or,
      parents.every((parent) =>
        any(
          parent.reason.oneOf(
            'birth',
            'illness',
            'care',
            'damage',
            'seeking',
            'study',
            'violence',
            'leave',
            'other',
          ),
          parent.hours.atLeast(WORK_HOURS_A_MONTH),
        ),
      ),
    ),
    `働く時間が1か月に${WORK_HOURS_A_MONTH}時間より少ないときは、一時預かりなどを使えます。ほかの理由もあるときは、その理由を選んでください。迷うときは、子ども家庭課にご相談ください。`,
  )

/** What a parent's reason has to be proved by; nothing that the town itself can look up. `only` in this case. */
export const proofs = (parents: Parents, only?: AuthorCondition) => {
  const some = (...reasons: (keyof typeof REASONS)[]): AuthorCondition => {
    const found = parents.some((parent) => parent.reason.oneOf(...reasons))
    return only ? all(only, found) : found
  }
  return {
    workProof: attachment('就労証明書', {
      when: some('work', 'leave'),
      maxFiles: 4,
      camera: true,
      hint: '働いている人、育児休業中の人の分を付けてください。勤務先に、国の標準の様式で書いてもらいます。',
    }),
    handbook: attachment('母子健康手帳の出産予定日のページ', {
      when: some('birth'),
      optional: true,
      maxFiles: 2,
      camera: true,
      hint: '柴田町に妊娠の届出をした人は要りません。',
    }),
    diagnosis: attachment('診断書、障害者手帳などの写し', {
      when: some('illness'),
      maxFiles: 4,
      camera: true,
    }),
    careProof: attachment('介護・看護が必要なことがわかる書類', {
      when: some('care'),
      maxFiles: 4,
      camera: true,
      optional: true,
      hint: '診断書、障害者手帳などの写しです。柴田町で介護保険の認定を受けている人の分は要りません。',
    }),
    schoolProof: attachment('在学証明書と、通う時間がわかるもの', {
      when: some('study'),
      maxFiles: 4,
      camera: true,
    }),
  }
}

/** The parent who asks, and, for one who lives elsewhere, whether the family will have moved in time. */
export const askingParent = () => {
  const person = applicant('申請する保護者')
  const moving = yesNo('利用を始めるまでに、柴田町に引っ越しますか', {
    yes: '引っ越す',
    no: '引っ越さない',
    when: not(person.fields.address.within('04323')),
  })
  return { person, moving }
}

export const livesHere = ({ person, moving }: ReturnType<typeof askingParent>) =>
  rule(
    '柴田町に住んでいる、または利用を始めるまでに引っ越してくる',
    any(person.fields.address.within('04323'), moving.is(true)),
    'ほかの市区町村に住み続けるときは、お住まいの市区町村に申請してください。柴田町の施設を希望することもできます。',
  )

export const preschooler = (birth: ReturnType<typeof birthDate>) =>
  rule(
    '小学校に入る前の子ども',
    birth.schoolYearAge.atMost(6),
    '小学生は、放課後児童クラブを利用できます。子ども家庭課にお問い合わせください。',
  )
