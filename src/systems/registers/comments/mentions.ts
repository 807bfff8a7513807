/** Whom a comment speaks to: chosen from the list, or named in the text after @. */
import type { Town } from '#language'
import type { Colleague } from '../rights/readers.ts'

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** How somebody is listed: 見本 担一（税務課 主事）; with the post that they hold in `near`, where they do. */
export function listedAs({ name, assignments }: Colleague, town: Town, near: string): string {
  const held = assignments.find(({ office }) => office === near) ?? assignments[0]
  const office = town.offices.find(({ id }) => id === held?.office)?.name ?? ''
  return held ? `${name}（${office} ${held.post}）` : name
}

/** People among these whom the text names: @見本担一, ＠見本 担一さん. The longest name counts. */
export function namedIn(text: string, people: readonly Colleague[]): Colleague[] {
  const parts = bare(text).split('@').slice(1)
  const byLength = people
    .map((person) => ({ person, name: bare(person.name) }))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length)
  const found = new Set<Colleague>()
  for (const part of parts) {
    const hit = byLength.find(({ name }) => part.startsWith(name))
    if (!hit) continue
    // Two people of one name: both are meant, as nobody can tell.
    for (const { person, name } of byLength) if (name === hit.name) found.add(person)
  }
  return [...found]
}

/** Somebody by what was typed or chosen in the box: the listed words, or the name alone. */
export function calledPerson(
  typed: string,
  people: readonly Colleague[],
  town: Town,
  near: string,
): Colleague | undefined {
  const asked = bare(typed)
  return (
    people.find((person) => bare(listedAs(person, town, near)) === asked) ??
    people.find(({ name }) => bare(name) === asked)
  )
}
