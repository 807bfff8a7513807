/** 権限 in the builder: one line for each grant. They add up, and nothing is allowed without one. */
import { type Grant, REGISTER_VERBS, type RegisterVerb } from '#language'
import { POSTS } from '#platform/house'
import type { FormInput } from '#platform/web'
import type { Body } from './body.ts'
import { conditionWords, readConditions } from './conditions.ts'

export const VERB_WORDS: Readonly<Record<RegisterVerb, string>> = {
  read: '見る',
  add: '加える',
  change: '直す',
  remove: '消す',
  import: '表から取り込む',
  export: '書き出す',
}

/** What stands in the form. A line that allows nothing is none. */
export function readGrants(
  { grants, fields }: Pick<Body, 'grants' | 'fields'>,
  input: FormInput,
): readonly Grant[] {
  if (!input.names().includes('grant.0.office')) return grants
  const ids = fields.map(({ id }) => id)
  return Array.from({ length: grants.length + 1 }, (_, line) => line).flatMap((line): Grant[] => {
    const at = `grant.${line}`
    const chosen = <T extends string>(name: string, among: readonly T[]) => {
      const all = input.all(`${at}.${name}`)
      return among.filter((each) => all.includes(each))
    }
    const may = chosen('may', REGISTER_VERBS)
    const office = input.text(`${at}.office`)
    if (may.length === 0 || office === undefined) return []
    const [posts, hide] = [chosen('posts', POSTS), chosen('hide', ids)]
    const fix = chosen('fix', ids).filter((id) => !hide.includes(id))
    const rows = readConditions(input, `${at}.where`, fields, grants[line]?.rows)
    return [
      {
        ...(office !== '' && { office }),
        ...(posts.length > 0 && { posts }),
        may,
        ...(rows && { rows }),
        ...(hide.length > 0 && { hide }),
        ...(fix.length > 0 && { fix }),
      },
    ]
  })
}

/** Without a field: nobody need hide what is not there. A condition on it stays, and is asked about. */
export const grantsWithout = (grants: readonly Grant[], id: string): readonly Grant[] =>
  grants.map(({ hide, fix, ...rest }) => {
    const but = (ids: readonly string[] | undefined) => ids?.filter((each) => each !== id) ?? []
    const [hidden, fixed] = [but(hide), but(fix)]
    return { ...rest, ...(hidden.length > 0 && { hide: hidden }), ...(fixed.length > 0 && { fix: fixed }) }
  })

type Offices = readonly { readonly id: string; readonly name: string }[]

/** Whom a grant speaks of: 税務課の係長・課長. */
export function whomWords({ office, posts }: Pick<Grant, 'office' | 'posts'>, offices: Offices): string {
  const there =
    office === undefined ? '役場' : (offices.find(({ id }) => id === office)?.name ?? 'この町にない課')
  return `${there}の${posts ? posts.join('・') : 'みな'}`
}

/** A grant in a sentence. */
export function grantWords(
  grant: Grant,
  { fields }: Pick<Body, 'fields'>,
  offices: Offices,
): { readonly whom: string; readonly may: string; readonly but: string } {
  const named = (ids: readonly string[]) =>
    ids.map((id) => `「${fields.find((field) => field.id === id)?.label ?? id}」`).join('')
  const but = [
    ...(grant.rows ? [`${conditionWords(grant.rows, fields)}記録だけ。`] : []),
    ...(grant.hide ? [`${named(grant.hide)}は見せない。`] : []),
    ...(grant.fix ? [`${named(grant.fix)}は見るだけ。`] : []),
  ]
  return {
    whom: whomWords(grant, offices),
    may: grant.may.map((verb) => VERB_WORDS[verb]).join('、'),
    but: but.join(''),
  }
}
