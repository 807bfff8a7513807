import { createHash } from 'node:crypto'
import type { Hall } from '#language'
import { dateOf, timeOf, wareki, warekiTime } from '#platform/clock'
import type { OpenRegister } from '#systems/registers'
import type { Applied } from './close-take.ts'
import { countOf, type Line, type Result, type Sighting } from './result.ts'
import type { StockTake } from './take.ts'

interface Differences {
  readonly take: StockTake
  readonly open: OpenRegister
  readonly result: Result
  readonly applied: Applied
  readonly sightings: readonly Sighting[]
  readonly by: string
  readonly at: Date
}

/** Of everything that was seen, in its order: whoever holds the sightings can tell that the list was made of them. */
const hashOf = (sightings: readonly Sighting[]): string =>
  createHash('sha256')
    .update(
      sightings
        .map(({ id, code, place, seenAt }) => JSON.stringify([id, code, place ?? null, seenAt.toISOString()]))
        .join('\n'),
    )
    .digest('hex')

/** 棚卸の結果の一覧: what differs, in full. */
export async function printDifferences(hall: Hall, wish: Differences): Promise<Uint8Array> {
  const { take, open, result, applied, sightings, by, at } = wish
  const counts = countOf(result)
  const labels = new Map(take.places.map(({ value, label }) => [value, label]))
  const place = (value: string | undefined) =>
    value === undefined ? '（空欄）' : (labels.get(value) ?? value)
  const of = (outcome: Line['outcome']) => result.lines.filter((line) => line.outcome === outcome)
  const when = (seen: Sighting | undefined) => (seen ? `${dateOf(seen.seenAt)} ${timeOf(seen.seenAt)}` : '')
  const name = ({ title, code, detail }: Line) =>
    [title === code ? '' : title, detail].filter(Boolean).join('　')
  return hall.documents.render('stock-take', {
    town: hall.town.name,
    name: take.name,
    facts: [
      { label: '台帳', text: open.definition.name },
      { label: '開いた日時', text: `${warekiTime(take.openedAt)}　${take.openedBy}` },
      { label: '締めた日時', text: `${warekiTime(at)}　${by}` },
      {
        label: '結果',
        text: `対象 ${counts.all}件：あった ${counts.here}件、別の場所にあった ${counts.elsewhere}件、見つからない ${counts.missing}件。対象にないもの ${counts.strangers}件。`,
      },
      {
        label: '台帳への反映',
        text: `${applied.changed}件の記録を変えました。${applied.gone.length > 0 ? `台帳から消されていたため変えなかったもの：${applied.gone.join('、')}` : ''}`,
      },
      { label: '見た記録', text: `${sightings.length}件　SHA-256 ${hashOf(sightings)}` },
    ],
    day: wareki(dateOf(at)),
    by,
    parts: [
      {
        title: '別の場所にあったもの',
        columns: ['番号', '名前', '台帳の場所', 'あった場所', '見た人と日時'],
        rows: of('elsewhere').map((line) => [
          ...[line.code, name(line), place(line.place), place(line.last?.place)],
          `${line.last?.seenBy ?? ''}\n${when(line.last)}`,
        ]),
      },
      {
        title: '見つからないもの',
        columns: ['番号', '名前', '台帳の場所'],
        rows: of('missing').map((line) => [line.code, name(line), place(line.place)]),
      },
      {
        title: '2か所以上で見たもの',
        columns: ['番号', '名前', '見た場所（順）'],
        rows: result.lines
          .filter(({ places }) => places.length > 1)
          .map((line) => [line.code, name(line), line.places.map(place).join(' → ')]),
      },
      {
        title: '対象にないもの（札の番号）',
        columns: ['読んだ内容', '見た場所', '見た人と日時'],
        rows: result.strangers.map(({ code, last }) => [
          ...[code, place(last.place)],
          `${last.seenBy}\n${when(last)}`,
        ]),
      },
    ],
  })
}
