import type { Choice } from '#language'

/**
 * Choices from lines. A line that stood before keeps its id, wherever it stands now, so that conditions keep their
 * meaning; when as many were renamed as went, they are the same choices under new names, in order.
 */
export function readChoices(before: readonly Choice[], labels: readonly string[]): Choice[] {
  const wanted = [...new Set(labels.map((each) => each.slice(0, 120)))]
  const gone = before.filter((each) => !wanted.includes(each.label))
  const fresh = wanted.filter((label) => !before.some((each) => each.label === label))
  const renamed =
    gone.length === fresh.length ? new Map(fresh.map((label, at) => [label, gone[at]!.id])) : new Map()
  const highest = Math.max(0, ...before.map(({ id }) => (/^c\d{1,6}$/.test(id) ? Number(id.slice(1)) : 0)))
  const made = fresh.filter((label) => !renamed.has(label))
  return wanted.map((label) => {
    const id = before.find((each) => each.label === label)?.id ?? renamed.get(label)
    return { id: id ?? `c${highest + 1 + made.indexOf(label)}`, label }
  })
}
