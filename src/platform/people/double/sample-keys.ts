import { createECDH, createHash, createPrivateKey } from 'node:crypto'
import type { House } from '#platform/house'

/** Keys of the sample's provider and of its one client: made from the town's secret, the same in every process. */
export function sampleKey(house: House, whose: 'provider' | 'client') {
  const scalar = house.vault.derive(`sample card ${whose}`)
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'))
  const kid = createHash('sha256').update(point).digest('base64url').slice(0, 16)
  const open = { kty: 'EC', crv: 'P-256', x: x!, y: y!, use: 'sig', alg: 'ES256', kid }
  const secret = { ...open, d: scalar.toString('base64url') }
  const pem = () =>
    createPrivateKey({ key: secret, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }).toString()
  return { open, secret, pem }
}
