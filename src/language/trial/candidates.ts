import { addDays, addMonths, addYears, type IsoDate, isIsoDate } from '#platform/clock'
import { type Condition, eachPath } from '../condition.ts'
import type { Definition } from '../definition.ts'
import type { AttachmentField } from '../fields/attachment.ts'
import { type FieldDefinition, kindOf } from '../fields/index.ts'
import type { Context } from '../fields/kind.ts'
import { windowsOf } from '../fields/slot.ts'
import { stepsIn } from '../steps.ts'

/** The conditions that look at each path: what an answer there may decide. */
export type Looks = ReadonlyMap<string, readonly Condition[]>

/** Every condition of a definition, by the path it looks at. */
export function looksOf({ pages, eligible, route, fee }: Definition): Looks {
  const looks = new Map<string, Condition[]>()
  const add = (condition: Condition | undefined) => {
    if (!condition) return
    eachPath(condition, (path, _, at) => void looks.set(path, [...(looks.get(path) ?? []), at]))
  }
  const walk = (fields: readonly FieldDefinition[]) => {
    for (const field of fields) {
      add(field.when)
      if ('fields' in field) walk(field.fields)
    }
  }
  for (const { fields } of pages) walk(fields)
  for (const rule of eligible) add(rule.holds)
  for (const each of [...stepsIn(route), ...fee]) if ('when' in each) add(each.when)
  return looks
}

const ID = '00000000-0000-4000-8000-000000000001'
const FILES: Readonly<Record<NonNullable<AttachmentField['accept']>[number], readonly [string, string]>> = {
  image: ['写真.jpg', 'image/jpeg'],
  pdf: ['書類.pdf', 'application/pdf'],
  office: ['表.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['表.csv', 'text/csv'],
}
const AWAY = {
  postcode: '9800811',
  municipality: '04101',
  area: '宮城県仙台市青葉区',
  town: '一番町',
  rest: '1-1',
}
/** 渡邉 葛󠄀美: characters that a poor system loses. */
const NAME = { family: '渡邉', given: '葛\u{e0100}美', familyKana: 'ワタナベ', givenKana: 'カツミ' }

/** Bounds that conditions set, and what lies just beside them. */
const bounds = (conditions: readonly Condition[]): (number | string)[] =>
  conditions.flatMap((each) => (each.op === 'atLeast' || each.op === 'atMost' ? [each.value] : []))

const datesAround = (conditions: readonly Condition[], today: IsoDate): IsoDate[] =>
  conditions.flatMap((each): IsoDate[] => {
    // A term that ends on a closed day runs on: well before it, and well after.
    if (each.op === 'inTime') return [0, -each.days, -each.days - 30].map((days) => addDays(today, days))
    if (each.op !== 'atLeast' && each.op !== 'atMost') return []
    if (typeof each.value === 'string')
      return isIsoDate(each.value) ? [-1, 0, 1].map((days) => addDays(each.value as IsoDate, days)) : []
    const bound = each.value
    if (each.by === 'daysFromToday') return [-1, 0, 1].map((days) => addDays(today, bound + days))
    return [-1, 0, 1, 2].flatMap((years) =>
      [1, -1].map((days) => addDays(addYears(today, -(bound + years)), days)),
    )
  })

const numbersAround = (conditions: readonly Condition[]): number[] =>
  [
    ...bounds(conditions),
    // Twice the sum: one amount that breaks it whatever is taken off.
    ...conditions.flatMap((each) => (each.op === 'total' ? [each.atMost, each.atMost * 2] : [])),
  ].flatMap((bound) => (typeof bound === 'number' ? [bound - 1, bound, bound + 1] : []))

const monthsAround = (conditions: readonly Condition[], today: IsoDate): string[] =>
  bounds(conditions).flatMap((bound) =>
    typeof bound === 'number'
      ? [-1, 0, 1].map((months) => addMonths(today, bound + months).slice(0, 7))
      : [bound],
  )

function valuesOf(field: FieldDefinition, conditions: readonly Condition[], context: Context): unknown[] {
  const { today, disasters = [], addresses } = context
  switch (field.kind) {
    case 'personName':
      return [NAME]
    case 'date': {
      const rules = [field.rules?.from, field.rules?.to].filter(isIsoDate)
      const plain = [0, -10, 10, -40, 40, -400, 400].map((days) => addDays(today, days))
      return ['1990-04-01', ...plain, ...rules, ...datesAround(conditions, today)]
    }
    case 'month': {
      const around = [0, -40, 40, -400, 400].map((days) => addDays(today, days).slice(0, 7))
      return [...around, ...monthsAround(conditions, today)]
    }
    case 'number':
    case 'yen': {
      const { min = 1, max = min } = field
      return [Math.max(min, 1), min, max, ...numbersAround(conditions)]
    }
    case 'choice':
      return field.choices.map(({ id }) => id)
    case 'choices':
      return [...field.choices.map(({ id }) => [id]), field.choices.map(({ id }) => id)]
    case 'yesNo':
      return [false, true]
    case 'consent':
      return [true]
    case 'address': {
      const here = addresses && {
        postcode: '',
        municipality: addresses.code,
        area: addresses.area,
        town: '',
        rest: '1-1',
      }
      return [here, AWAY].filter(Boolean)
    }
    case 'attachment': {
      const [name, type] = FILES[field.accept?.[0] ?? 'image']
      return [[{ id: ID, name, type, bytes: 1_000 }]]
    }
    case 'slot':
      return windowsOf(field, today).slice(0, 3)
    case 'disaster':
      return [...disasters.map(({ id }) => ({ id })), { id: 'other', name: '大雨', date: addDays(today, -3) }]
    case 'digits':
      return ['1'.repeat(field.length)]
    case 'myNumber':
      return [{ ref: ID }]
    case 'corporateNumber':
      return ['7000012050002']
    case 'bankAccount': {
      const own = {
        use: 'account',
        bank: '0001',
        branch: '001',
        type: '普通',
        number: '1234567',
        holder: 'ワタナベ カツミ',
      }
      return [{ use: 'public' }, own]
    }
    case 'tel':
      return ['0224-55-0000']
    case 'email':
      return ['katsumi@example.jp']
    case 'place':
      return [{ lat: 38.0563, lng: 140.7658, text: '柴田町役場' }]
    case 'text':
    case 'longText':
      return ['見本']
    case 'group':
    case 'repeat':
      return []
  }
}

/** Values that this field takes, such that every condition on it can come out either way where it can at all. */
export function candidatesOf(
  field: FieldDefinition,
  path: string,
  looks: Looks,
  context: Context,
): unknown[] {
  const kind = kindOf(field)
  const plain = { ...field, when: undefined } as FieldDefinition
  return valuesOf(field, looks.get(path) ?? [], context)
    .map((each) => kind.parse(plain, each, path, context).value)
    .filter((each) => each !== undefined)
}
