/** Work to do later: a queue and outbox in the town's own database. */
export { type DeadJob, deadJobs, deadJobsQuery, dropJob, retryJob } from './dead.ts'
export { installJobs } from './install.ts'
export { DEFAULT_ATTEMPTS, type JobOptions, type Jobs, openJobs } from './jobs.ts'
export type { Schedule } from './schedule.ts'
export { startWorker, type Task, type Worker, type WorkerPlan, type Workplace } from './worker.ts'
