/** For tests of devices: the town's own registers on a database of its own, and people of the offices that keep them. */
import type { Hall } from '#language'
import { PROGRAM } from '#systems/registers'
import { staffMember, testHall } from '../cases/testing-desk.ts'
import { installRegisters } from '../registers/install.ts'
import { openRegister } from '../registers/open-register.ts'
import { createRecord } from '../registers/records/create-record.ts'
import { findRecord } from '../registers/records/record.ts'
import { installSystems } from './os-support.ts'

export async function deviceHall() {
  const { hall: opened, clock, close } = await testHall()
  const hall: Hall = { ...opened, config: { ...opened.config, reachNetworks: [] } }
  await installRegisters(hall)
  await installSystems(hall)
  const keeper = await staffMember(hall, '情報 一子', 'planning', '主事')
  const teacher = await staffMember(hall, '学校 二郎', 'education', '主事')
  const stranger = await staffMember(hall, '税務 三子', 'tax', '主事')
  let count = 0
  const open = (actor: Parameters<typeof openRegister>[1], id = 'device') => openRegister(hall, actor, id)
  return {
    ...{ hall, clock, close, open, people: { keeper, teacher, stranger } },
    /** A thing in a state. @returns its id */
    async thing(values: object = {}, register = 'device'): Promise<string> {
      const number = `T-${++count}`
      const usual = register === 'device' ? { kind: 'pc' } : { school: 'funaoka-e', grade: 3 }
      return createRecord(hall, PROGRAM, await open(PROGRAM, register), {
        ...{ number, model: '試験機', state: 'stock', ...usual, ...values },
      })
    },
    async record(id: string, register = 'device') {
      return (await findRecord(hall.db, await open(PROGRAM, register), id))!
    },
  }
}
