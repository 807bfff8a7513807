/** Everything the rooms and systems contribute, gathered for one web and one worker. */
import type { Hall } from '#language'
import type { Schedule, Task } from '#platform/jobs'
import { mailRoutes, sendMail } from '#platform/mail'
import { peopleRoutes, sweepSignIns } from '#platform/people'
import type { Route } from '#platform/web'
import type { System } from './systems/system.ts'

type Tasks = Readonly<Record<string, Task<Hall>>>

const groundTasks: Tasks = {
  'mail.send': sendMail,
  'people.sweep': async (_, hall) => await sweepSignIns(hall),
  'files.sweep': async (_, { files, db, clock }) => void (await files.sweep(db, clock.now())),
}
const groundSchedules: readonly Schedule[] = [
  { task: 'people.sweep', cron: '10 * * * *' },
  { task: 'files.sweep', cron: '30 3 * * *' },
]

/** What systems need in the database besides their migrations. */
export async function prepare(hall: Hall, systems: readonly System[]): Promise<void> {
  for (const system of systems) await system.prepare?.(hall)
}

export const routesOf = (systems: readonly System[]): Route[] => [
  ...peopleRoutes,
  ...mailRoutes,
  ...systems.flatMap(({ routes }) => routes ?? []),
]

export const schedulesOf = (systems: readonly System[]): Schedule[] => [
  ...groundSchedules,
  ...systems.flatMap(({ schedules }) => schedules ?? []),
]

/** @throws Error when two systems claim one task, or a schedule names a task that nobody does */
export function tasksOf(systems: readonly System[]): Tasks {
  const tasks: Record<string, Task<Hall>> = { ...groundTasks }
  for (const system of systems)
    for (const [name, task] of Object.entries(system.tasks ?? {})) {
      if (tasks[name]) throw new Error(`task ${name} is claimed twice, now by ${system.name}`)
      tasks[name] = task
    }
  for (const { task } of schedulesOf(systems))
    if (!tasks[task]) throw new Error(`a schedule names ${task}, which nobody does`)
  return tasks
}
