import { identity, not } from '../author.ts'
import { attachment } from '../fields/attachment.ts'

/** 本人確認書類: only from those whom neither a card nor a clerk has made known. */
export const identification = () =>
  attachment('本人確認書類', { when: not(identity.oneOf('card', 'counter')), maxFiles: 2, camera: true })
