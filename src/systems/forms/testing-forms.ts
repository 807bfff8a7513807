/** For tests of forms: a hall with an office's people, and a form brought as far as one wants. */
import type { Definition, Hall } from '#language'
import { today } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { staffMember, testHall } from '../cases/testing-desk.ts'
import { approve } from './approve.ts'
import { changeForm } from './change-form.ts'
import { type Form, findForm } from './form.ts'
import { templates } from './gallery/index.ts'
import { placeOf } from './place.ts'
import { propose } from './propose.ts'
import { startForm } from './start-form.ts'

export const OFFICE = 'welfare'

export async function formsHall() {
  const open = await testHall()
  const { hall } = open
  const [clerk, second, chief, head, stranger] = await Promise.all([
    staffMember(hall, '佐藤 主事', OFFICE, '主事'),
    staffMember(hall, '鈴木 主事', OFFICE, '主事'),
    staffMember(hall, '高橋 係長', OFFICE, '係長'),
    staffMember(hall, '伊藤 課長', OFFICE, '課長'),
    staffMember(hall, '加藤 課長', 'tax', '課長'),
  ])
  return { ...open, people: { clerk, second, chief, head, stranger } }
}

export const templateOf = (hall: Hall, id: string, office = OFFICE): Definition => {
  const template = templates.find((each) => each.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template.make({ place: placeOf(hall.town), office, from: today(hall.clock) })
}

export const begin = (hall: Hall, actor: StaffActor, template = 'price-relief'): Promise<string> =>
  startForm(hall, actor, OFFICE, templateOf(hall, template), { from: 'template', of: template })

export async function formOf(hall: Hall, id: string): Promise<Form> {
  const form = await findForm(hall.db, id)
  if (!form) throw new Error(`no form ${id}`)
  return form
}

/** The form with the version that it has now. */
export const now = async (hall: Hall, id: string) => ({ id, expected: (await formOf(hall, id)).version })

export const rename = async (hall: Hall, actor: StaffActor, id: string, name: string) =>
  changeForm(hall, actor, await now(hall, id), '名前を変えました', (body) => ({ ...body, name }))

export async function publish(hall: Hall, by: StaffActor, approver: StaffActor, id: string): Promise<Form> {
  await propose(hall, by, await now(hall, id), '')
  await approve(hall, approver, await now(hall, id))
  return formOf(hall, id)
}
