import type { Hall } from '#language'
import { fiscalYear, today } from '#platform/clock'
import type { Transaction } from '#platform/database'

/**
 * The next 文書番号 of an office: 柴子第123号, counted anew each 年度. The counter's row stays locked until the
 * transaction ends, so that a letter that fails leaves no gap.
 */
export async function nextLetterNumber(
  tx: Transaction,
  hall: Hall,
  office: string,
): Promise<{ readonly number: string; readonly year: number }> {
  const year = fiscalYear(today(hall.clock))
  const { last } = await tx
    .insertInto('letter_number')
    .values({ office, fiscal_year: year, last: 1 })
    .onConflict((row) =>
      row
        .columns(['office', 'fiscal_year'])
        .doUpdateSet((set) => ({ last: set('letter_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return { number: `${letterPrefix(hall, office)}第${last}号`, year }
}

/** 柴子: the first kanji of the town, then one of the office that no office before it in the town's list has taken. */
export function letterPrefix({ town }: Pick<Hall, 'town'>, office: string): string {
  const taken = new Map<string, string>()
  for (const { id, name } of town.offices) {
    const kanji = name.match(/\p{Script=Han}/gu) ?? []
    const own = kanji.find((each) => !taken.has(each)) ?? `${kanji[0] ?? ''}${taken.size + 1}`
    taken.set(own, id)
    if (id === office) return `${town.name.slice(0, 1)}${own}`
  }
  throw new Error(`the town has no office ${office}`)
}
