export { type Mail, queueMail } from './queue.ts'
export { mailRoutes } from './routes.tsx'
export { closeMail, sendMail } from './send.ts'
