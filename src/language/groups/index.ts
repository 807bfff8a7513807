export { type Applicant, applicant } from './applicant.ts'
export { household } from './household.ts'
export { payee } from './payee.ts'
