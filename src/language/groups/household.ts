import type { Options } from '../author.ts'
import { birthDate } from '../fields/date.ts'
import { personName } from '../fields/person-name.ts'
import { repeat } from '../fields/repeat.ts'
import { text } from '../fields/text.ts'

/** 世帯の人: names with their 続柄 and birth. */
export const household = (label: string, options: Options & { min?: number; max?: number } = {}) => {
  const { min = 0, max = 20, ...rest } = options
  return repeat(
    label,
    {
      name: personName('氏名', { withoutKana: true, en: 'Name' }),
      relation: text('続柄', {
        max: 20,
        hint: '世帯主から見た続柄（妻、子など）を入力してください。',
        en: 'Relationship',
      }),
      birth: birthDate('生年月日', { en: 'Date of birth' }),
    },
    { min, max, each: '世帯の人', ...rest },
  )
}
