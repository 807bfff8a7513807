/** Which columns of a layer say what a visitor of a map wants to know. */
export interface LayerColumns {
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

const DISASTER = '災害種別_'

/** As 自治体標準オープンデータセット calls them; a register may use the same names. */
const NAMES = {
  english: ['名称_英語', '名称_英字'],
  address: ['所在地_連結表記', '所在地', '住所'],
  where: ['設置位置', '場所名称'],
  tel: ['電話番号', '連絡先電話番号'],
  days: ['利用可能曜日', '診療曜日'],
  from: ['開始時間', '利用開始時間', '診療開始時間'],
  to: ['終了時間', '利用終了時間', '診療終了時間'],
  hoursNote: ['利用可能日時特記事項', '利用可能時間特記事項', '利用可能曜日特記事項'],
  wheelchair: ['車椅子使用者用トイレ有無', '車椅子可'],
  note: ['備考'],
} as const

/** @param ids the columns that there are @param name the one by which people call a row */
export function columnsOf(ids: readonly string[], name: string): LayerColumns {
  const known = Object.fromEntries(
    Object.entries(NAMES).flatMap(([part, names]) => {
      const id = (names as readonly string[]).find((each) => each !== name && ids.includes(each))
      return id === undefined ? [] : [[part, id]]
    }),
  )
  const disasters = ids.filter((id) => id.startsWith(DISASTER))
  return { name, ...known, disasters: new Map(disasters.map((id) => [id.slice(DISASTER.length), id])) }
}
