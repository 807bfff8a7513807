import type { Hall } from '#language'
import { sampleStaff } from '#systems/cases'
import { openRegister } from '#systems/registers'
import { addSightings } from './add-sightings.ts'
import { openTake } from './open-take.ts'
import { readSightings } from './read-sightings.ts'
import { getTake, itemsOf } from './take.ts'

/** A stock-take of the pupils' devices that has begun: two found, one of them at another place. */
export async function sample(hall: Hall): Promise<void> {
  const register = hall.town.assets?.pupils?.register
  if (register === undefined) return
  const office = hall.town.registers?.find(({ id }) => id === register)?.office ?? ''
  const clerk = await sampleStaff(hall, office, '主事')
  const open = await openRegister(hall, clerk, register)
  const id = await openTake(hall, clerk, open, {
    ...{ name: '（見本）児童生徒用端末の棚卸', wish: '', placeField: 'place', checkedField: 'checked' },
  })
  const { take } = await getTake(hall, clerk, id)
  const [first, second] = await itemsOf(hall.db, id)
  const elsewhere = take.places.find(({ value }) => value !== second?.place)
  const seen = [
    { item: first, place: first?.place },
    { item: second, place: elsewhere?.value },
  ].flatMap(({ item, place }, at) =>
    item && place
      ? [
          {
            ...{ id: `00000000-0000-4000-8000-00000000000${at + 1}`, code: item.code, place },
            ...{ way: 'camera', at: hall.clock.now().toISOString() },
          },
        ]
      : [],
  )
  const { sightings = [] } =
    readSightings(JSON.stringify(seen), new Set(take.places.map(({ value }) => value))) ?? {}
  await addSightings(hall, clerk, take, sightings)
}
