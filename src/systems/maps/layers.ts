import type { Hall } from '#language'
import { nameColumn, type PublishedDataset, publishedOf } from '#systems/opendata'

/** Which columns of a dataset say what a visitor of a map wants to know. */
export interface LayerColumns {
  readonly lat: string
  readonly lng: string
  readonly name: string
  readonly english?: string
  readonly address?: string
  /** 1階 玄関ホール */
  readonly where?: string
  readonly tel?: string
  readonly days?: string
  readonly from?: string
  readonly to?: string
  readonly hoursNote?: string
  readonly wheelchair?: string
  readonly note?: string
  /** 災害種別_洪水 and so on, by the disaster. */
  readonly disasters: ReadonlyMap<string, string>
}

/** One list of places that can be laid on the map. */
export interface Layer {
  readonly key: string
  readonly dataset: PublishedDataset
  /** Its mark: the same on every page, whichever layers are chosen. */
  readonly kind: number
  readonly columns: LayerColumns
}

const DISASTER = '災害種別_'

const NAMES = {
  english: ['名称_英語', '名称_英字'],
  address: ['所在地_連結表記'],
  where: ['設置位置', '場所名称'],
  tel: ['電話番号', '連絡先電話番号'],
  days: ['利用可能曜日', '診療曜日'],
  from: ['開始時間', '利用開始時間', '診療開始時間'],
  to: ['終了時間', '利用終了時間', '診療終了時間'],
  hoursNote: ['利用可能日時特記事項', '利用可能時間特記事項', '利用可能曜日特記事項'],
  wheelchair: ['車椅子使用者用トイレ有無', '車椅子可'],
  note: ['備考'],
} as const

/** Everything published that has places, in the order of publication. */
export async function layersOf(hall: Hall): Promise<readonly Layer[]> {
  const datasets = await publishedOf(hall).list()
  return datasets
    .filter(({ coordinates }) => coordinates !== undefined)
    .map((dataset, kind) => layerOf(dataset, kind))
}

export function layerOf(dataset: PublishedDataset, kind: number): Layer {
  const ids = dataset.columns.map(({ id }) => id)
  const known = Object.fromEntries(
    Object.entries(NAMES).flatMap(([part, names]) => {
      const id = (names as readonly string[]).find((name) => ids.includes(name))
      return id === undefined ? [] : [[part, id]]
    }),
  )
  const { latitude: lat, longitude: lng } = dataset.coordinates!
  return {
    ...{ key: dataset.key, dataset, kind },
    columns: {
      ...{ lat, lng, name: (nameColumn(dataset) ?? dataset.columns[0]!).id },
      ...known,
      disasters: new Map(
        ids.filter((id) => id.startsWith(DISASTER)).map((id) => [id.slice(DISASTER.length), id]),
      ),
    },
  }
}

/** The layers that are shown where nobody chose: those the town names, else the first. */
export function firstLayers({ town }: Hall, layers: readonly Layer[]): readonly Layer[] {
  const named = layers.filter(({ key }) => town.map?.first?.includes(key))
  return named.length > 0 ? named : layers.slice(0, 1)
}
