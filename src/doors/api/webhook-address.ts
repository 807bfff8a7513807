import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** The address is not one that we call. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/** Not of the public Internet: IANA's special-purpose registries (RFC 6890 and those after it). */
const SPECIAL: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

const special = blockList(SPECIAL)
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Without the zone of a link-local one. An IPv4 address in the clothes of an IPv6 one is judged by BlockList as what it is. */
const plain = (address: string): string => address.replace(/%.*$/, '')

/** Whether we may call an address: the public Internet by https, and the networks that the operator named. */
export function mayCall(address: string, protocol: string, networks: readonly string[]): boolean {
  const at = plain(address)
  if (isIP(at) === 0) return false
  if (networks.length > 0 && blockList(networks).check(at, family(at))) return true
  return protocol === 'https:' && !special.check(at, family(at))
}

/**
 * A lookup for one call: every address that the name has must be allowed, and the connection goes to one of those that were
 * judged. A name that changes its mind between two lookups (DNS rebinding) has no second one.
 */
export const guardedLookup =
  (protocol: string, networks: readonly string[]): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 4)
      const refused = addresses.find(({ address }) => !mayCall(address, protocol, networks))
      const [first] = addresses
      if (refused || !first) return done(new AddressRefused(REFUSED), '', 4)
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })

export const REFUSED =
  '送り先が庁内や私用のアドレスです。送ってよい庁内のネットワークは、運用担当が WEBHOOK_NETWORKS に書きます。'

/** What is wrong with an address as somebody typed it; undefined when nothing can be seen yet. */
export function wrongUrl(text: string, networks: readonly string[]): string | undefined {
  if (text.length > 500 || !URL.canParse(text)) return '送り先のURLを「https://」から入力してください。'
  const { protocol, hostname, username, password } = new URL(text)
  if (protocol !== 'https:' && !(protocol === 'http:' && networks.length > 0))
    return '送り先のURLは「https://」から始めてください。'
  if (username || password) return '送り先のURLに、名前やパスワードを入れないでください。'
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) > 0 && !mayCall(host, protocol, networks) ? REFUSED : undefined
}
