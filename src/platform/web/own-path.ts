/**
 * An address as a path of this site, in ASCII as a header needs it. `//host`, `/\\host`, `/..//host` and whatever else
 * a browser reads as another site lose the other site (open redirect).
 */
export function ownPath(address: string): string {
  if (!URL.canParse(address, 'http://here')) return '/'
  const { pathname, search, hash } = new URL(address, 'http://here')
  return `/${pathname.replace(/^\/+/, '')}${search}${hash}`
}
