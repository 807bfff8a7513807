import type { Hall } from '#language'
import { Problem } from '#platform/web'
import { listRecords, openRegister, PROGRAM, replaceRecords } from '#systems/registers'
import { type Holdings, keyOf } from '../holdings.ts'
import type { Values } from '../standard/correspondence.ts'
import type { Dataset } from '../standard/dataset.ts'
import { registerIdOf } from './dataset-register.ts'
import { fromRecord, toRecord } from './values.ts'

const BATCH = 1_000

async function registerOf(hall: Hall, dataset: Dataset) {
  return await openRegister(hall, PROGRAM, registerIdOf(dataset)).catch(() => {
    throw new Problem(
      404,
      `「${dataset.title}」の台帳は、この町にはありません。町の設定（openData.published）に加えてください。`,
    )
  })
}

/** The rows of the datasets, kept in registers. */
export const registerHoldings: Holdings = {
  async rows(hall, dataset) {
    const open = await registerOf(hall, dataset)
    const found: Values[] = []
    let after: string | undefined
    do {
      const page = await listRecords(hall.db, open, { size: BATCH, after, oldestFirst: true })
      found.push(...page.records.map(({ values }) => fromRecord(dataset, values)))
      after = page.next
    } while (after !== undefined)
    return found
  },
  async replace(hall, dataset, rows, { keep }) {
    const open = await registerOf(hall, dataset)
    return await replaceRecords(
      hall,
      PROGRAM,
      open,
      rows.map((values) => toRecord(dataset, values)),
      { key: (values) => keyOf(dataset, fromRecord(dataset, values)), keep, via: 'command' },
    )
  },
}
