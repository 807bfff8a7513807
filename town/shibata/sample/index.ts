/** 架空の申請。時期・件数・内容はすべて見本のために作ったものです。 */

import type { Row, SampleApplication, SampleStep, TownSample } from '#language'
import { isoDate } from '#platform/clock'
import { addressOf, applicantOf, childOf, filed, nameOf, personAt, whole } from './answers.ts'
import { apps } from './apps.ts'
import { benefitForm } from './benefit.ts'
import { careApplications } from './care.ts'
import { childrenSample } from './children.ts'
import { sampleStaff } from './people.ts'
import { records } from './records.ts'

const child = (at: number, given: string, givenKana: string, birth: string) => ({
  ...childOf(at, given, givenKana, birth),
  relation: 'child',
  living: 'together',
  custody: true,
  support: 'same',
})

const allowance = (at: number, children: [string, string, string][]): Row => ({
  applicant: applicantOf(at),
  reason: 'birth',
  since: children.at(-1)?.[2],
  occupation: 'employee',
  pension: 'employees',
  spouse: { has: false },
  children: children.map(([given, kana, birth]) => child(at, given, kana, birth)),
  account: { use: 'public' },
  agree: true,
})

const damage = (at: number, depth: number, text: string): Row => {
  const person = personAt(at)
  return {
    disaster: {
      id: 'sample-flood',
      name: '（見本）令和8年10月の大雨による白石川・阿武隈川の浸水',
      date: '2026-10-12',
    },
    building: 'ownedHouse',
    site: addressOf(person),
    applicant: applicantOf(at),
    relation: 'ownerTenant',
    household: [
      { name: { family: person.family, given: person.given }, relation: '本人', birth: person.birth },
    ],
    structure: 'wood',
    depth,
    damage: text,
    self: false,
    copies: 2,
  }
}

const leaving = (at: number, moving = '2026-11-30'): Row => {
  const person = personAt(at)
  return {
    applicant: applicantOf(at),
    moving,
    newAddress: {
      postcode: '9800000',
      municipality: '',
      area: '宮城県仙台市青葉区',
      town: '見本町',
      rest: '1-2-3',
    },
    members: [{ name: nameOf(person), birth: person.birth, relation: '本人', card: 'has' }],
  }
}

const allowed = (
  at: number,
  daysAgo: number,
  children: [string, string, string][],
  story: readonly SampleStep[],
) => filed('child-allowance', at, daysAgo, allowance(at, children), story)

const applications: readonly SampleApplication[] = [
  allowed(1, 40, [['陽', 'ヨウ', '2026-10-01']], whole),
  allowed(
    4,
    36,
    [
      ['結衣', 'ユイ', '2026-10-05'],
      ['大和', 'ヤマト', '2022-06-18'],
    ],
    ['assign', 'return', 'correct', 'propose', 'agree', 'decide'],
  ),
  allowed(6, 33, [['葵', 'アオイ', '2026-10-10']], whole),
  allowed(
    7,
    26,
    [
      ['蓮', 'レン', '2026-10-20'],
      ['凛', 'リン', '2019-04-02'],
    ],
    ['assign'],
  ),
  allowed(2, 20, [['湊', 'ミナト', '2026-10-28']], ['assign', 'propose', 'agree']),
  allowed(3, 12, [['紬', 'ツムギ', '2026-11-02']], ['assign', 'propose']),
  allowed(0, 8, [['朝陽', 'アサヒ', '2026-11-06']], ['assign', 'return']),
  allowed(5, 3, [['澪', 'ミオ', '2026-11-10']], []),
  filed(
    'disaster-certificate',
    1,
    30,
    damage(1, 45, '床上45センチまで水につかり、畳と壁が使えなくなりました。'),
    whole,
  ),
  filed(
    'disaster-certificate',
    5,
    28,
    damage(5, 120, '1階が床上1メートル20センチまで水につかりました。'),
    whole,
    'counter',
  ),
  filed('disaster-certificate', 3, 18, damage(3, 15, '床下まで水が来て、断熱材がぬれました。'), [
    'assign',
    'propose',
  ]),
  filed(
    'disaster-certificate',
    6,
    4,
    damage(6, 60, '床上60センチの浸水で、冷蔵庫と給湯器がこわれました。'),
    [],
  ),
  filed('moving-out', 7, 5, leaving(7), ['assign']),
  filed('moving-out', 2, 2, leaving(2), []),
  // 保存期間（1年）の終わったもの。廃棄の一覧に出ます。
  filed('moving-out', 3, 1_000, leaving(3, '2024-03-05'), ['assign', 'withdraw'], 'counter'),
  filed('moving-out', 4, 990, leaving(4, '2024-03-15'), ['assign', 'withdraw'], 'counter'),
]

export const sample: TownSample = {
  asOf: isoDate('2026-11-24'),
  staff: sampleStaff,
  applications: [...applications, ...childrenSample, ...careApplications],
  forms: [benefitForm],
  apps,
  records,
}

export const tour = (url: string): string => `  三分間の見学
  1 住民になる      ${url}/procedures/child-allowance を開き「申請をはじめる」。
                    本人確認は「デジタル認証アプリ（見本）」で、架空の人のカードを選べます。
                    メールアドレスは何でもかまいません。届いたメールは ${url}/sample/mail で読めます。
  2 窓口の職員になる ${url}/desk  ログインID madoguchi  パスワード yakuba-mihon-2026
                    （2つ目の確認の数字は、画面に出ます）。申請を開き、補正を求めるか、起案します。
  3 上司になる       係長 kakaricho → 課長 kacho。パスワードは同じです。承認して決裁します。
  4 通知を受け取る   もう一度住民になり、${url}/my で通知書（PDF）を読みます。
  5 記録を見る       情報担当 joho で「閲覧と操作の記録」。数字は ${url}/plan で動いています。
`
