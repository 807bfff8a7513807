/**
 * くらしのできごとの案内. Terms of other laws: 戸籍法49条 (出生届14日), 86条 (死亡届7日), 74条 (婚姻届); 住民基本台帳法22条から
 * 24条 (転入・転居・転出); 国民健康保険法施行規則2条・3条 (14日).
 */
import { all, choice, errand, type Guide, guide, lead, not, yesNo } from '#language'
import { burdenLimit } from '../procedures/care/burden-limit.ts'
import { careCertification } from '../procedures/care/care-certification.ts'
import { carePlan } from '../procedures/care/care-plan.ts'
import { certificationChange } from '../procedures/care/certification-change.ts'
import { certificationMoved } from '../procedures/care/certification-moved.ts'
import { certificationRenewal } from '../procedures/care/certification-renewal.ts'
import { highCost } from '../procedures/care/high-cost.ts'
import { homeRepair } from '../procedures/care/home-repair.ts'
import { insuranceCardReissue } from '../procedures/care/insurance-card-reissue.ts'
import { shareCertificateReissue } from '../procedures/care/share-certificate-reissue.ts'
import { welfareEquipment } from '../procedures/care/welfare-equipment.ts'
import { childAllowance } from '../procedures/children/child-allowance.ts'
import { childAllowanceChange } from '../procedures/children/child-allowance-change.ts'
import { childAllowanceDetails } from '../procedures/children/child-allowance-details.ts'
import { childAllowanceEnd } from '../procedures/children/child-allowance-end.ts'
import { childAllowanceUnpaid } from '../procedures/children/child-allowance-unpaid.ts'
import { nurseryApplication } from '../procedures/children/nursery-application.ts'
import { nurseryCertification } from '../procedures/children/nursery-certification.ts'
import { nurseryYearly } from '../procedures/children/nursery-yearly.ts'
import { pregnancy } from '../procedures/children/pregnancy.ts'
import { singleParentYearly } from '../procedures/children/single-parent-yearly.ts'
import { disasterCertificate } from '../procedures/disaster/disaster-certificate.ts'
import { movingInBooking } from '../procedures/moving/moving-in-booking.ts'
import { movingOut } from '../procedures/moving/moving-out.ts'

const moving = () => {
  const way = choice('どのような引っ越しですか', {
    out: '柴田町から、ほかの市や町へ',
    in: 'ほかの市や町から、柴田町へ',
    within: '柴田町の中で',
  })
  const children = yesNo('18歳までの子どもがいますか')
  const care = yesNo('いっしょに引っ越す人に、要介護・要支援の認定を受けている人がいますか')
  const insured = yesNo('国民健康保険に入っている人がいますか')
  return guide({
    event: '引っ越し',
    lead: '引っ越しの前とあとで、役場ですることを案内します。',
    questions: { way, children, care, insured },
    leads: [
      lead(movingOut, { when: way.is('out') }),
      lead(movingInBooking, { when: way.oneOf('in', 'within') }),
      lead(childAllowance, {
        when: all(way.is('in'), children.is(true)),
        fill: { reason: 'moved' },
      }),
      lead(childAllowanceEnd, { when: all(way.is('out'), children.is(true)) }),
      lead(childAllowanceDetails, { when: all(way.is('within'), children.is(true)) }),
      lead(certificationMoved, { when: all(way.is('in'), care.is(true)) }),
    ],
    errands: [
      errand(
        '転入届・転居届',
        '引っ越した日から14日以内に、1番窓口へ届け出てください。マイナンバーカードを持ってきてください。',
        way.oneOf('in', 'within'),
      ),
      errand('国民健康保険', '引っ越した日から14日以内に、1番窓口で手続きをしてください。', insured.is(true)),
    ],
  })
}

const birth = () => {
  const stage = choice('いまは、どの時期ですか', {
    pregnant: '妊娠がわかった',
    born: '子どもが生まれた',
  })
  const others = yesNo('ほかに、児童手当を受けている子どもがいますか', { when: stage.is('born') })
  const nursery = yesNo('保育所などに預けたいですか')
  return guide({
    event: '出産',
    lead: '妊娠がわかったときと、子どもが生まれたときにすることを案内します。',
    questions: { stage, others, nursery },
    leads: [
      lead(pregnancy, { when: stage.is('pregnant') }),
      lead(childAllowance, { when: all(stage.is('born'), others.is(false)), fill: { reason: 'birth' } }),
      lead(childAllowanceChange, { when: all(stage.is('born'), others.is(true)) }),
      lead(nurseryCertification, { when: nursery.is(true) }),
      lead(nurseryApplication, { when: nursery.is(true) }),
    ],
    errands: [
      errand(
        '出生届',
        '生まれた日を入れて14日以内に、1番窓口へ届け出てください。母子健康手帳と出生証明書を持ってきてください。',
        stage.is('born'),
      ),
    ],
  })
}

const raising = () => {
  const allowance = yesNo('児童手当を受けていますか')
  const changed = yesNo('名前・住所・口座など、届け出たことに変わったものがありますか', {
    when: allowance.is(true),
  })
  const nursery = choice('保育所などの利用について', {
    want: 'これから利用したい',
    using: 'いま利用している',
    none: '利用しない',
  })
  const single = yesNo('児童扶養手当を受けていますか')
  return guide({
    event: '子育て',
    lead: '手当と保育について、いま要る手続きを案内します。',
    questions: { allowance, changed, nursery, single },
    leads: [
      lead(childAllowance, { when: allowance.is(false) }),
      lead(childAllowanceDetails, { when: changed.is(true) }),
      lead(nurseryCertification, { when: nursery.is('want') }),
      lead(nurseryApplication, { when: nursery.is('want') }),
      lead(nurseryYearly, { when: nursery.is('using') }),
      lead(singleParentYearly, { when: single.is(true) }),
    ],
    errands: [],
  })
}

const caring = () => {
  const level = choice('介護保険の認定を受けていますか', {
    none: '認定を受けていない',
    ending: '受けている（もうすぐ期限がくる）',
    worse: '受けている（体や心の状態が変わった）',
    has: '受けている（変わりはない）',
  })
  const certified = level.oneOf('ending', 'worse', 'has')
  const wishes = choice('いま、したいこと', {
    plan: 'サービスを使いはじめる、事業所を変える',
    equipment: '用具を買った費用を受け取る',
    repair: '家に手すりを付けるなど、直したい',
    costs: '払った費用が高かった',
    facility: '施設の食費や部屋代を軽くしたい',
    none: 'ほかにはない',
  })
  const lost = choice('なくしたものがありますか', {
    card: '介護保険被保険者証',
    share: '負担割合証',
    none: 'ない',
  })
  return guide({
    event: '介護',
    lead: '介護のサービスを使うまでと、使っている間の手続きを案内します。',
    questions: { level, wishes, lost },
    leads: [
      lead(careCertification, { when: level.is('none') }),
      lead(certificationRenewal, { when: level.is('ending') }),
      lead(certificationChange, { when: level.is('worse') }),
      lead(carePlan, { when: all(certified, wishes.is('plan')) }),
      lead(welfareEquipment, { when: all(certified, wishes.is('equipment')) }),
      lead(homeRepair, { when: all(certified, wishes.is('repair')) }),
      lead(highCost, { when: wishes.is('costs') }),
      lead(burdenLimit, { when: wishes.is('facility') }),
      lead(insuranceCardReissue, { when: lost.is('card') }),
      lead(shareCertificateReissue, { when: lost.is('share') }),
    ],
    errands: [
      errand(
        '地域包括支援センターへの相談',
        'まだ決まっていないときも、地域包括支援センターが話を聞きます。お金はかかりません。',
        not(certified),
      ),
    ],
  })
}

const disaster = () => {
  const house = choice('被害を受けたもの', {
    home: '住んでいる家',
    other: '店・倉庫・車など',
  })
  const child = yesNo('18歳までの子どもがいて、住むところが変わりましたか')
  return guide({
    event: '災害',
    lead: 'まず、安全なところにいてください。片付ける前に、被害の写真を撮っておいてください。',
    questions: { house, child },
    leads: [
      lead(disasterCertificate, { when: house.is('home') }),
      lead(childAllowanceDetails, { when: child.is(true) }),
    ],
    errands: [
      errand(
        '被災証明',
        '住んでいる家ではないものの証明は、税務課（5番窓口）で出します。',
        house.is('other'),
      ),
      errand(
        '税金や保険料の相談',
        '減らしたり、待ったりできることがあります。税務課（5番窓口）に相談してください。',
      ),
    ],
  })
}

const passing = () => {
  const care = yesNo('亡くなった人は、介護保険のサービスを使っていましたか')
  const allowance = yesNo('亡くなった人は、児童手当を受けていましたか')
  const insured = yesNo('亡くなった人は、国民健康保険か後期高齢者医療に入っていましたか')
  return guide({
    event: 'おくやみ',
    lead: 'お悔やみを申し上げます。急がなくてよいものもあります。わからないことは、いつでも役場に聞いてください。',
    questions: { care, allowance, insured },
    leads: [
      lead(childAllowanceUnpaid, { when: allowance.is(true) }),
      lead(highCost, { when: care.is(true), fill: { who: 'heir' } }),
    ],
    errands: [
      errand('死亡届', '亡くなったことを知った日から7日以内に、1番窓口へ届け出てください。'),
      errand('介護保険の証を返す', '介護保険被保険者証を、4番窓口へ返してください。', care.is(true)),
      errand(
        '健康保険の手続き',
        '14日以内に、1番窓口で手続きをしてください。葬祭費が支給されることがあります。',
        insured.is(true),
      ),
    ],
  })
}

const marriage = () => {
  const moves = choice('結婚して、住むところが変わりますか', {
    in: 'ほかの市や町から、柴田町へ引っ越す',
    out: '柴田町から、ほかの市や町へ引っ越す',
    within: '柴田町の中で引っ越す',
    none: '変わらない',
  })
  const child = yesNo('児童手当を受けていますか')
  return guide({
    event: '結婚',
    lead: 'ご結婚おめでとうございます。届け出と、名前や住所が変わったあとにすることを案内します。',
    questions: { moves, child },
    leads: [
      lead(movingInBooking, { when: moves.oneOf('in', 'within') }),
      lead(movingOut, { when: moves.is('out') }),
      lead(childAllowanceDetails, { when: child.is(true) }),
    ],
    errands: [
      errand('婚姻届', '1番窓口へ届け出てください。休みの日や夜も預かります。'),
      errand('マイナンバーカードの変更', '名前や住所が変わったら、カードを持って1番窓口へ来てください。'),
    ],
  })
}

export const guides: readonly Guide[] = [
  moving(),
  birth(),
  raising(),
  caring(),
  disaster(),
  passing(),
  marriage(),
]
