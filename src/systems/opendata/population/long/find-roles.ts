/** What the columns of a long table of people say: area, day, sex, age, how many. */
import { plainHeading, withoutBrackets } from '../../reading/plain-heading.ts'
import { readSex, type Sex } from './read-sex.ts'

const WORDS = {
  code: /^(全国地方公共団体コード|都道府県コード又は市区町村コード|市区町村コード)$/,
  body: /^(地方公共団体名|市区町村名|市町村名|自治体名)$/,
  areaCode: /^(地域コード|町丁字コード|地区コード|行政区コード|areacode)$/,
  area: /^(地域|地域名|地区|地区名|行政区|行政区名|大字|大字名|町名|町丁字|町丁字名|町丁・字|町丁・字等|全国・都道府県・市区町村|都道府県・市区町村|市区町村|area)$/,
  day: /^(調査年月日|調査年月|調査日|基準日|基準年月|年月日|年月|時点|時間軸|日付|現在|集計年月|集計日|time)$/,
  sex: /^(性別|男女|男女別|男女の別|性|sex)$/,
  age: /^(年齢|年齢階級|年齢区分|年齢別|年齢層|年齢各歳|各歳|年齢5歳階級|5歳階級|5歳階級別|age)$/,
  count: /^(人口|人数|人口数|総人口|住民数|値|数値|数|value)$/,
  item: /^(表章項目|項目|指標)$/,
  unit: /^(単位|unit)$/,
} as const
export type Role = keyof typeof WORDS

export interface Roles {
  /** The row of the headings, counted from 0. */
  readonly at: number
  readonly headings: readonly string[]
  readonly columns: Readonly<Partial<Record<Role, number>>>
  /** Where people are counted: in one column, or in one for each sex. */
  readonly counts: readonly { readonly index: number; readonly sex: Sex | undefined }[]
  readonly unknown: readonly { readonly heading: string; readonly index: number }[]
}

/** Titles, dates and notes above a table rarely take more. */
const WITHIN = 30

/** The headings of a table with a line for each area and age; nothing where it is no such table. */
export function findRoles(rows: readonly (readonly string[])[]): Roles | undefined {
  for (const [at, headings] of rows.slice(0, WITHIN).entries()) {
    const roles = rolesOf(headings, at)
    if (roles) return roles
  }
  return undefined
}

function rolesOf(headings: readonly string[], at: number): Roles | undefined {
  const plain = headings.map((heading) => plainHeading(heading))
  const columns: Partial<Record<Role, number>> = {}
  for (const role of Object.keys(WORDS) as Role[]) {
    const index = plain.findIndex((each) => WORDS[role].test(each) || WORDS[role].test(withoutBrackets(each)))
    if (index >= 0) columns[role] = index
  }
  const bySex = plain.flatMap((heading, index) => {
    const sex = readSex(withoutBrackets(heading))
    return sex ? [{ index, sex }] : []
  })
  const single = columns.sex !== undefined && columns.count !== undefined
  const counts = single ? [{ index: columns.count!, sex: undefined }] : columns.sex === undefined ? bySex : []
  const both = counts.some(({ sex }) => sex === '男性') && counts.some(({ sex }) => sex === '女性')
  if (columns.area === undefined || columns.age === undefined || !(single || both)) return undefined
  const used = new Set([...Object.values(columns), ...counts.map(({ index }) => index)])
  const unknown = headings.flatMap((heading, index) =>
    used.has(index) || heading.trim() === '' ? [] : [{ heading: heading.trim(), index }],
  )
  return { at, headings, columns, counts, unknown }
}
