import type { LineSettings } from './config.ts'
import type { SettingsReader } from './settings-reader.ts'

const NEEDED = ['LINE_CHANNEL_ID', 'LINE_CHANNEL_SECRET', 'LINE_BASIC_ID']

/** The settings of the town's LINE公式アカウント; nothing when none of them is set. */
export function readLine(read: SettingsReader): LineSettings | undefined {
  const channelId = read.matching('LINE_CHANNEL_ID', /^\d{6,20}$/, '数字だけのチャネルID')
  const channelSecret = read.matching(
    'LINE_CHANNEL_SECRET',
    /^[0-9a-f]{32}$/i,
    '16進32桁のチャネルシークレット',
  )
  const channelToken = read.matching(
    'LINE_CHANNEL_TOKEN',
    /^[\w+/=.-]{20,1000}$/,
    '空白のないチャネルアクセストークン',
  )
  const basicId = read.matching('LINE_BASIC_ID', /^@[\w.-]{1,20}$/, '@で始まるベーシックID')
  const apiBase = address(read, 'LINE_API_BASE') ?? 'https://api.line.me'
  const accessBase = address(read, 'LINE_ACCESS_BASE') ?? 'https://access.line.me'
  if (![...NEEDED, 'LINE_CHANNEL_TOKEN'].some((name) => read.text(name))) return undefined
  for (const name of NEEDED)
    read.missing(
      name,
      'LINEで知らせるには、CHANNEL_ID、CHANNEL_SECRET、BASIC_ID の3つが要ります',
      'all three are needed',
    )
  if (!channelId || !channelSecret || !basicId) return undefined
  return {
    ...{ channelId, channelSecret, basicId, apiBase, accessBase },
    ...(channelToken && { channelToken }),
  }
}

/** Plain http carries the token: on this machine only, for a platform under test. */
function address(read: SettingsReader, name: string): string | undefined {
  const text = read.url(name, ['https:', 'http:'])
  if (!text) return undefined
  const { protocol, hostname } = new URL(text)
  if (protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)) return text.replace(/\/+$/, '')
  read.wrong(name, 'https:// で始まる URL にしてください', 'must be https')
  return undefined
}
