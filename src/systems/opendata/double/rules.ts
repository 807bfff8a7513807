/** What CKAN's validators say of a name and of tags (ckan/logic/validators.py). */

export type Wrong = Record<string, unknown>

export function nameErrors(name: unknown, taken: boolean): Wrong {
  if (typeof name !== 'string' || name === '') return { name: ['Missing value'] }
  if (['new', 'edit', 'search'].includes(name)) return { name: ['That name cannot be used'] }
  if (name.length < 2) return { name: ['Must be at least 2 characters long'] }
  if (name.length > 100) return { name: ['Name must be a maximum of 100 characters long'] }
  if (!/^[a-z0-9_-]*$/.test(name))
    return {
      name: ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'],
    }
  return taken ? { name: ['That URL is already in use.'] } : {}
}

export function tagErrors(tags: unknown): Wrong {
  const names = ((tags as { name: string }[] | undefined) ?? []).map(({ name }) => name)
  const each = names.map((name) => {
    if (name.length < 2) return { name: [`Tag "${name}" length is less than minimum 2`] }
    if (name.length > 100) return { name: [`Tag "${name}" length is more than maximum 100`] }
    return /^[\p{L}\p{N}_\-. ]*$/u.test(name)
      ? {}
      : {
          name: [
            `Tag "${name}" can only contain alphanumeric characters, spaces (" "), hyphens ("-"), underscores ("_") or dots (".")`,
          ],
        }
  })
  return each.some((wrong) => Object.keys(wrong).length > 0) ? { tags: each } : {}
}
