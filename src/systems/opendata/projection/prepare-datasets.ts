import type { Hall } from '#language'
import { keepDefinition, registersChanged } from '#systems/registers'
import { registerOfDataset } from './dataset-register.ts'
import { publishedDatasets } from './published-registers.ts'

/** At every start: a register for each dataset that the town publishes. */
export async function prepareDatasets(hall: Hall): Promise<void> {
  const at = hall.clock.now()
  for (const { dataset, settings } of publishedDatasets(hall))
    await hall.db
      .transaction()
      .execute((tx) =>
        keepDefinition(tx, registerOfDataset(dataset, settings), { at, by: '町の設定', madeIn: 'file' }),
      )
  registersChanged(hall)
}
