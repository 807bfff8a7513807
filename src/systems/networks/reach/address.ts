/** Which addresses may be asked at all: what a clerk types must not lead into the server's own rooms (SSRF). */
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/**
 * This machine, the cloud's own services (169.254.169.254), everybody at once, addresses that stand in books alone (RFC 5737):
 * never, unless the operator names them.
 */
const NEVER = [
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '192.0.2.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '::/128', '::1/128', '2001:db8::/32', 'fe80::/10', 'ff00::/8'],
]
/** Of somebody's own net: only where the operator named it in REACH_NETWORKS. */
const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}

const refused = listOf([...NEVER, ...PRIVATE])

/** The operator has not allowed to ask there: nothing is known about whether it can be reached. */
export class ReachRefused extends Error {
  override readonly name = 'ReachRefused'
}

export const mayAsk = (address: string, networks: readonly string[]): boolean =>
  isIP(address) > 0 &&
  (listOf(networks).check(address, familyOf(address)) || !refused.check(address, familyOf(address)))

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i

/**
 * The address of a name, judged; what is asked afterwards goes to it and not to the name, which could change its mind.
 * @throws ReachRefused; an error of DNS where there is no such name
 */
export async function addressOf(host: string, networks: readonly string[]): Promise<string> {
  const plain = host.trim().replace(/^\[|\]$/g, '')
  if (isIP(plain) === 0 && !HOST.test(plain))
    throw new ReachRefused('確かめる先を、名前かIPアドレスで書いてください。')
  const found = isIP(plain) > 0 ? [plain] : (await lookup(plain, { all: true })).map(({ address }) => address)
  const [first] = found
  if (first === undefined || found.some((address) => !mayAsk(address, networks)))
    throw new ReachRefused('この先を確かめることは、運用担当がまだ許していません（REACH_NETWORKS）。')
  return first
}
