import { expect, test } from 'vitest'
import { routesOf, schedulesOf, tasksOf } from './parts.ts'
import type { System } from './systems/system.ts'

const letters: System = { name: 'letters', tasks: { 'letters.send': async () => undefined } }

test('部屋と系のすべての仕事に、それをする者がいる', () => {
  expect(Object.keys(tasksOf([letters]))).toEqual(
    expect.arrayContaining(['mail.send', 'files.sweep', 'letters.send']),
  )
  expect(schedulesOf([letters]).map(({ task }) => task)).toContain('files.sweep')
  expect(routesOf([]).length).toBeGreaterThan(0)
})

test('1つの仕事を2つの系が受け持つことも、誰もしない仕事を予定することもできない', () => {
  expect(() => tasksOf([letters, { ...letters, name: 'copy' }])).toThrow('claimed twice')
  expect(() => tasksOf([{ name: 'late', schedules: [{ task: 'nobody', cron: '0 4 * * *' }] }])).toThrow(
    'nobody does',
  )
})
