import type { LineSettings } from '#platform/config'
import type { House } from '#platform/house'
import { openSampleLine } from './double/sample-line.ts'
import { sampleSettings } from './double/sample-settings.ts'

/** What the town knows of its LINE公式アカウント. */
export type LineAccount = Omit<LineSettings, 'apiBase'>

/** The account that is set, or the sample town's own; nothing where neither is. */
export const findLine = (house: House): LineAccount | undefined => house.config.line ?? sampleSettings(house)

/** Where the platform answers. */
export const apiBaseOf = async (house: House): Promise<string> =>
  house.config.line?.apiBase ?? (await openSampleLine(house)).url

/** Opens the account in the LINE app, to add it as a friend and to talk with it. */
export const friendAddress = ({ config }: House): string =>
  config.line
    ? `https://line.me/R/ti/p/${encodeURIComponent(config.line.basicId)}`
    : `${config.baseUrl}/sample/line`

/** The dialog at LINE that ties the friend to whoever the nonce stands for. */
export const dialogAddress = ({ accessBase }: LineAccount, linkToken: string, nonce: string): string =>
  `${accessBase}/dialog/bot/accountLink?${new URLSearchParams({ linkToken, nonce })}`
