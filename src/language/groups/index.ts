export { type Applicant, applicant } from './applicant.ts'
export { household } from './household.ts'
export { identification } from './identification.ts'
export { payee } from './payee.ts'
