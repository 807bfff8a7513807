/** An app as one file, from town to town: the definition without its office, without any record. */
import { parseRegister, type RegisterDefinition, usualGrants } from '#language'
import { Problem } from '#platform/web'
import type { Body } from './body.ts'

const FORMAT = 'yakuba-app/1'

/** Whether a file says of itself that it is an app, of this or another version. */
export const isAppFile = (bytes: Uint8Array): boolean =>
  /^\s*\{\s*"format"\s*:\s*"yakuba-app/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'))

export const shareFile = (definition: RegisterDefinition): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, definition }, null, 2)}\n`)

/** Another town's app, as a draft of this office with its usual grants. @throws Problem 422 with all that is wrong */
export function takeInFile(
  bytes: Uint8Array,
  { id, office }: { readonly id: string; readonly office: string },
): Body {
  let shared: { format?: unknown; definition?: unknown }
  try {
    shared = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? {}
  } catch {
    throw new Problem(422, 'アプリのファイルとして読めません。')
  }
  if (shared.format !== FORMAT)
    throw new Problem(
      422,
      'アプリのファイルではありません。「アプリをファイルにする」で作ったものを選んでください。',
    )
  const parsed = parseRegister(shared.definition)
  if (parsed.problems) throw new Problem(422, parsed.problems.join('\n'))
  // What another town shows to anybody is theirs to say; here nothing is public before somebody says so.
  const { map: _, ...definition } = parsed.definition
  return {
    ...(JSON.parse(JSON.stringify(definition)) as Body),
    id,
    office,
    grants: usualGrants(office, parsed.definition),
  }
}
