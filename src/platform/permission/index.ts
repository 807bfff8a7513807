/** Who may do what: role × office × purpose, as data. */
export { may, officesWith, postsIn, purposeOf, visible } from './permission.ts'
