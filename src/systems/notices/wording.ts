import type { House } from '#platform/house'

/** Where a notice is read, after signing in. */
export const noticePath = (notice: string): string => `/my/letters/${notice}`

/** Outside the house nobody reads what a notice is about: by LINE and push not even its title. */
export const hint = ({ town }: House): string => `${town.name}役場から、お知らせが届いています。`
