import { join } from 'node:path'
import { checkTown, type Town } from '#language'
import type { DeskCommand } from './command.ts'

interface Checked {
  readonly ok: boolean
  readonly town: string
  /** What does not fit together, in sentences for the author. */
  readonly sentences: readonly string[]
}

const towns = join(import.meta.dirname, '..', '..', 'town')

export const townCheckCommand: DeskCommand = {
  name: 'town check',
  usage: 'town check',
  about: '町の定義(手続、課、権限、計画)を突き合わせます。合わないところがあれば終了コード1で終わります',
  async run({ town: id }): Promise<Checked> {
    try {
      const { default: town } = (await import(join(towns, id, 'index.ts'))) as { default: Town }
      const sentences = checkTown(town)
      return { ok: sentences.length === 0, town: town.name, sentences }
    } catch (error) {
      // A definition that does not fit in itself refuses to load, with its sentences.
      return { ok: false, town: id, sentences: (error as Error).message.split('\n') }
    }
  },
  human: ({ ok, town, sentences }: Checked) =>
    ok
      ? `${town}の定義に、合わないところはありません。`
      : [`${town}の定義に、合わないところが${sentences.length}あります。`, ...sentences].join('\n  '),
}
