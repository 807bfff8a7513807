import type { LineSettings } from '#platform/config'
import type { House } from '#platform/house'

/** Whether this town lends its visitors an invented LINE: never where a real channel is set. */
export const lendsLine = ({ config }: House): boolean => config.sample === true && !config.line

/** How the town is known to its own platform; the secret is the same in every process. */
export const sampleSettings = (house: House): Omit<LineSettings, 'apiBase'> | undefined =>
  lendsLine(house)
    ? {
        channelId: '2000000000',
        channelSecret: house.vault.derive('sample line').subarray(0, 16).toString('hex'),
        basicId: '@mihon',
        accessBase: `${house.config.baseUrl}/sample/line`,
      }
    : undefined
