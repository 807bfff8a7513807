/** For tests of maps: a hall with a register of which a part is public, one that is not, and one of living people. */
import {
  address,
  choice,
  type Hall,
  place,
  type RegisterDefinition,
  register,
  shape,
  tel,
  text,
  yesNo,
} from '#language'
import { createRecord, openRegister, PROGRAM } from '#systems/registers'
import { type RegisterHall, registerHall } from '../registers/testing-registers.ts'

const fields = {
  name: text('名前'),
  where: place('場所', { optional: true }),
  area: shape('範囲', { optional: true }),
  kind: choice('種別', { wood: '木', steel: '鉄' }),
  home: address('あるところ', { optional: true }),
  tel: tel('問い合わせ', { optional: true }),
  key: text('鍵の番号', { optional: true }),
  shown: yesNo('公開する'),
}

export const boards = register({
  ...{ id: 'board', name: '町の掲示板', about: '試験のための台帳です。', office: 'tax', title: 'name' },
  fields,
  map: {
    by: 'where',
    columns: ['name', 'kind', 'home', 'tel', 'area'],
    where: { op: 'is', field: 'shown', value: true },
  },
})

export const hydrants = register({
  ...{
    id: 'hydrant',
    name: '公開しない消火栓',
    about: '試験のための台帳です。',
    office: 'tax',
    title: 'name',
  },
  fields,
  grants: [
    { may: ['read'], hide: ['key'] },
    { office: 'tax', may: ['read', 'add', 'change', 'export'] },
  ],
})

export const watched = register({
  ...{ id: 'watched', name: '見守りの家', about: '試験のための台帳です。', office: 'tax', title: 'name' },
  personal: true,
  fields,
})

export interface MapHall extends RegisterHall {
  add(register: string, values: Readonly<Record<string, unknown>>): Promise<string>
}

export async function mapHall(
  registers: readonly RegisterDefinition[] = [boards, hydrants, watched],
): Promise<MapHall> {
  const house = await registerHall(registers)
  const add = async (id: string, values: Readonly<Record<string, unknown>>) =>
    createRecord(house.hall, PROGRAM, await openRegister(house.hall, PROGRAM, id), {
      kind: 'wood',
      shown: true,
      ...values,
    })
  return { ...house, add }
}

/** A place so many metres north and east of the town hall, as exact as a place is kept. */
export function beside({ town }: Pick<Hall, 'town'>, north: number, east: number) {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return { lat: round(town.hall.lat + north / 111_000), lng: round(town.hall.lng + east / 87_700) }
}
