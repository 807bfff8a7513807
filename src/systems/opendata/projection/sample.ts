import type { Hall } from '#language'
import { importDataset } from '../import-dataset.ts'
import { datasetsOf } from '../standard/datasets.ts'
import { registerHoldings } from './register-holdings.ts'

/** The sample's tables, through the same door as any file. @throws Error when a table of the sample is not right */
export async function sample(hall: Hall): Promise<void> {
  for (const { dataset: key, name, bytes } of hall.town.sample?.datasets ?? []) {
    const dataset = datasetsOf(hall.town.openData).find((each) => each.key === key)
    if (!dataset) throw new Error(`sample: no dataset ${key}`)
    const wish = { dataset, fileName: name, repair: true, skipWrong: false, holdings: registerHoldings }
    const { whole, errors } = await importDataset(hall, bytes, wish)
    if (!whole)
      throw new Error(
        `sample: ${name}: ${JSON.stringify(errors.filter(({ level }) => level === 'error').slice(0, 3))}`,
      )
  }
}
