/** What an import asks about places: in which numbers they are written, or from which addresses they come. */
import { type GeoTable, SYSTEMS } from '#doors/geodata'
import type { ReadTable } from '#doors/sheet'
import { type LatLng, metresBetween, type Town } from '#language'
import { Form, Notice } from '#platform/screens'
import { addressBookOf } from '#systems/cases'
import type { RegisterImport } from '../imports/imports.ts'
import { placeToFill, type Unplaced } from '../imports/place-by-address.ts'
import type { OpenRegister } from '../open-register.ts'

export const isGeo = (table: ReadTable | GeoTable): table is GeoTable => 'system' in table

interface Props {
  readonly open: OpenRegister
  readonly found: RegisterImport
}

/** Where the first place lies, and the choice where the file does not say how its numbers are meant. */
export function SystemChoice({
  open,
  found,
  table,
  town,
}: Props & { readonly table: GeoTable; readonly town: Town }) {
  const path = `/desk/registers/${open.definition.id}/imports/${found.id}`
  return (
    <section className="sheet stack mb-4" aria-labelledby="system-title">
      <h2 id="system-title">場所の読み方</h2>
      <p>
        {table.said
          ? `ファイルに「${table.system?.name}」と書いてあります。`
          : 'ファイルに、座標がどの決まりで書かれているかがありません（.prjがないか、知らないものです）。作った人に確かめて選んでください。'}
        {table.first && `はじめの場所は、${whereSaid(table.first, town)}です。`}
        {table.shapes > 0 && `線や範囲が${table.shapes.toLocaleString('ja-JP')}件あります。`}
      </p>
      {table.doubts.length > 0 && (
        <Notice kind="warning" title="取り込む前に確かめてください">
          <ul>
            {table.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Notice>
      )}
      {table.first && (
        <p>
          <a href={`/map?c=${table.first.lat.toFixed(5)},${table.first.lng.toFixed(5)}&z=15`}>
            はじめの場所のあたりを、町の地図で見る
          </a>
        </p>
      )}
      {!table.said && (
        <Form action={path} className="row">
          <label>
            座標の決まり{' '}
            <select className="control" name="system" defaultValue={table.system?.id ?? ''}>
              <option value="">選んでください（選ぶまで、場所は空のままです）</option>
              {SYSTEMS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button className="button" type="submit" name="press" value="system">
            この決まりで読む
          </button>
        </Form>
      )}
    </section>
  )
}

function whereSaid(point: LatLng, town: Town): string {
  const degrees = `北緯${point.lat.toFixed(5)}度、東経${point.lng.toFixed(5)}度`
  const nearest = addressBookOf(town)
    .places.map((place) => ({ name: place.town, metres: metresBetween(point, place) }))
    .sort((a, b) => a.metres - b.metres)[0]
  if (!nearest) return degrees
  const far = Math.round(nearest.metres / 10) * 10
  return nearest.metres > 20_000
    ? `${degrees}で、町から${Math.round(nearest.metres / 1_000).toLocaleString('ja-JP')}km離れたところ`
    : `${degrees}で、「${nearest.name}」の中ほどから約${far.toLocaleString('ja-JP')}mのところ`
}

/** Which column has addresses that the town's list of 町字 can place. */
export function AddressChoice({ open, found, table }: Props & { readonly table: ReadTable }) {
  const place = placeToFill(open.definition, found.wish.columns)
  if (place === undefined) return null
  const label = open.definition.fields.find(({ id }) => id === place)?.label
  const header = table.rows[found.wish.header] ?? []
  return (
    <label className="block">
      「{label}」を住所から入れる{' '}
      <select className="control" name="address" defaultValue={found.wish.address ?? ''}>
        <option value="">入れない</option>
        {header.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name of their own
          <option key={at} value={at}>
            {title || `${at + 1}列目`}の住所を、町の住所のデータで調べる
          </option>
        ))}
      </select>
      <span className="hint">
        わかるのは町名・丁目・小字までです（番地の位置ではありません）。どこまで一致したかは、場所の説明に残ります。
      </span>
    </label>
  )
}

/** Addresses for which no place was found. */
export function UnplacedList({
  placed = 0,
  unplaced,
}: {
  readonly placed?: number | undefined
  readonly unplaced: readonly Unplaced[]
}) {
  return (
    <section className="sheet stack mb-4" aria-labelledby="unplaced">
      <h2 id="unplaced">住所から入れた場所</h2>
      <p>
        {placed.toLocaleString('ja-JP')}件の場所がわかりました。
        {unplaced.length > 0 &&
          `次の${unplaced.length.toLocaleString('ja-JP')}件は、わかりませんでした。場所は空のままです。`}
      </p>
      {unplaced.length > 0 && (
        <ul>
          {unplaced.map(({ row, address, why }) => (
            <li key={row}>
              {row}行目「{address}」：{why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
