import type { CkanPushSettings } from './config.ts'
import type { SettingsReader } from './settings-reader.ts'

const NEEDED = ['CKAN_URL', 'CKAN_TOKEN', 'CKAN_ORGANIZATION']

/** The CKAN to which open data is sent; nothing when none of the three is set. */
export function readCkanPush(read: SettingsReader): CkanPushSettings | undefined {
  const url = read.url('CKAN_URL', ['https:', 'http:'])
  const token = read.matching('CKAN_TOKEN', /^[\w.-]{20,1000}$/, '空白のないAPIトークン')
  const organization = read.matching(
    'CKAN_ORGANIZATION',
    /^[a-z0-9_-]{2,100}$/,
    '英小文字・数字・-・_で2字以上の組織名',
  )
  if (!NEEDED.some((name) => read.text(name))) return undefined
  for (const name of NEEDED)
    read.missing(
      name,
      'CKANへ送るには、URL、TOKEN、ORGANIZATION の3つが要ります',
      'all three are needed to send data to a CKAN',
    )
  if (url && !isSafe(url)) read.wrong('CKAN_URL', 'https:// で始まる URL にしてください', 'must be https')
  if (!url || !token || !organization) return undefined
  return { url: url.replace(/\/+$/, ''), token, organization }
}

/** Plain http carries the token: on this machine only, for a CKAN under test. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)
}
