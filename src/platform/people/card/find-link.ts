import type { House } from '#platform/house'

/** When the card was linked with an account; nothing when none is. */
export const findLink = (house: House, residentId: string) =>
  house.db
    .selectFrom('card_link')
    .select('linked_at')
    .where('resident_id', '=', residentId)
    .executeTakeFirst()
