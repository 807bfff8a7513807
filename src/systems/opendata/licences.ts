/** A licence as people, CKAN and DCAT name it. */
export interface Licence {
  readonly id: string
  /** As CKAN's own list of licences names it. */
  readonly ckan: string
  readonly title: string
  readonly url: string
}

/** CC BY 4.0 is what most towns use; PDL1.0 is what the present standard shows in its example, compatible with it. */
export const LICENCES: readonly Licence[] = [
  {
    id: 'CC-BY-4.0',
    ckan: 'CC-BY-4.0',
    title: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  },
  {
    id: 'PDL-1.0',
    ckan: 'PDL-1.0',
    title: '公共データ利用規約（第1.0版）',
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
  {
    id: 'CC0-1.0',
    ckan: 'CC0-1.0',
    title: 'CC0 1.0 全世界（権利を放棄したデータ）',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.ja',
  },
]

/** @throws Error for a licence that the program does not know: nothing is published under words nobody can read */
export function licenceOf(id: string): Licence {
  const found = LICENCES.find((each) => each.id === id)
  if (!found) throw new Error(`no such licence: ${id}`)
  return found
}
