/** 架空の人。実在の人物・団体とは関係がありません。 */
import type { SampleStaff } from '#language'

const PASSWORD = 'yakuba-mihon-2026'

const staff = (
  login: string,
  name: string,
  totp: string,
  assignments: SampleStaff['assignments'],
): SampleStaff => ({
  login,
  name,
  email: `${login}@town.shibata.example.jp`,
  password: PASSWORD,
  totp,
  assignments,
})

const everywhere = (post: '主事' | '係長' | '課長') =>
  (['child-family', 'tax', 'citizens', 'welfare', 'health', 'education', 'finance'] as const).map(
    (office) => ({
      office,
      post,
    }),
  )

export const sampleStaff: readonly SampleStaff[] = [
  staff('madoguchi', '見本 窓子', 'JBSWY3DPEHPK3PXP', everywhere('主事')),
  staff('tantou', '見本 担一', 'JBSWY3DPEHPK3PXQ', everywhere('主事')),
  staff('kakaricho', '見本 係太郎', 'JBSWY3DPEHPK3PXR', everywhere('係長')),
  staff('kacho', '見本 課美', 'JBSWY3DPEHPK3PXS', everywhere('課長')),
  staff('nousei', '見本 農夫', 'JBSWY3DPEHPK3PXT', [{ office: 'agriculture', post: '主事' }]),
  staff('kaikei', '見本 計子', 'JBSWY3DPEHPK3PXV', [{ office: 'accounting', post: '主事' }]),
  staff('kaikeikacho', '見本 出納', 'JBSWY3DPEHPK3PXW', [{ office: 'accounting', post: '課長' }]),
  staff('joho', '見本 情報', 'JBSWY3DPEHPK3PXU', [{ office: 'planning', post: '情報担当' }]),
]

export interface SamplePerson {
  readonly family: string
  readonly given: string
  readonly familyKana: string
  readonly givenKana: string
  readonly birth: string
  readonly postcode: string
  readonly town: string
  readonly rest: string
}

const person = (line: string): SamplePerson => {
  const [family, given, familyKana, givenKana, birth, postcode, town, rest] = line.split(' ')
  return { family, given, familyKana, givenKana, birth, postcode, town, rest } as SamplePerson
}

/** 姓と名は、よくある姓と名から組み合わせた架空のもの。番地は実在しない番号です。 */
export const people: readonly SamplePerson[] = [
  '佐藤 花子 サトウ ハナコ 1990-05-14 9891601 船岡中央一丁目 901-1',
  '渡邉 健 ワタナベ ケン 1985-02-03 9891621 本船迫 字見本902',
  '髙橋 美咲 タカハシ ミサキ 1993-11-23 9891607 大字船岡 字見本903',
  '鈴木 一郎 スズキ イチロウ 1978-08-30 9891751 大字葉坂 字見本904',
  '菅原 由美 スガワラ ユミ 1988-04-01 9891603 船岡西一丁目 905-3',
  '阿部 誠 アベ マコト 1969-12-29 9891756 槻木駅西一丁目 906-2',
  '千葉 さくら チバ サクラ 1995-03-31 9891602 船岡土手内一丁目 907-8',
  '伊藤 翔太 イトウ ショウタ 1991-07-07 9891604 船岡東一丁目 908-5',
].map(person)
