/** For tests of stock-takes: an office's things in its rooms, and a stock-take that is open. */
import type { Hall } from '#language'
import { date, link, register, text } from '#language'
import { createRecord } from '../registers/records/create-record.ts'
import { equipment, registerHall, rooms } from '../registers/testing-registers.ts'
import { openTake } from './open-take.ts'
import { getTake } from './take.ts'

export const things = register({
  id: 'thing',
  name: '品物',
  about: '品物です。',
  office: 'tax',
  fields: {
    number: text('番号'),
    name: text('品名'),
    room: link('置き場所', 'room', { optional: true }),
    checked: date('確かめた日', { optional: true }),
  },
  title: 'name',
  key: 'number',
})

/** Things N-001 … in the first of three rooms. */
export async function stockHall(count = 5) {
  const house = await registerHall([rooms, equipment, things])
  const { hall, people } = house
  const places: string[] = []
  for (const name of ['執務室', '倉庫', '会議室'])
    places.push(await createRecord(hall, people.clerk, await house.open(people.clerk, 'room'), { name }))
  const records: string[] = []
  const open = await house.open(people.clerk, 'thing')
  for (let at = 1; at <= count; at++) {
    const number = `N-${String(at).padStart(3, '0')}`
    records.push(
      await createRecord(hall, people.clerk, open, { number, name: `品物${at}`, room: places[0]! }),
    )
  }
  return {
    ...house,
    places: places as [string, string, string],
    records,
    async begin(wish = '') {
      const now = await house.open(people.clerk, 'thing')
      const asked = { name: '棚卸', wish, placeField: 'room', checkedField: 'checked' }
      return openTake(hall, people.clerk, now, asked)
    },
    take: (id: string) => getTake(hall as Hall, people.clerk, id),
  }
}
