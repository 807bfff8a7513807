import type { Town } from '#language'
import { Island, T, useRequest, useWords } from '#platform/screens'
import { landmarksOf } from './landmarks.ts'
import { Picture, type PictureProps } from './picture.tsx'

export interface PointsMapProps extends Omit<PictureProps, 'outline' | 'landmarks' | 'middle'> {
  readonly town: Town
  /** Where to look, instead of at all points. */
  readonly view?: { readonly lat: number; readonly lng: number; readonly zoom: number } | undefined
  /** The address of this page that is kept up to date while the map is moved; without it nothing is written there. */
  readonly permalink?: string | undefined
}

/** Where the town serves its own base map. */
export const GROUND_PATH = '/map/ground.json'

/**
 * A map of points. Everything on it stands in the list beside it: the map is for the eye. Without a script, and on paper, it
 * is a drawing.
 */
export function PointsMap({ town, view, permalink, ...picture }: PointsMapProps) {
  const t = useWords()
  const { house } = useRequest()
  const outline = town.map?.outline
  const tiles = house.config.mapTiles
  return (
    <div
      className="map"
      data-island="town-map"
      data-lat={view?.lat}
      data-lng={view?.lng}
      data-zoom={view?.zoom}
      data-tiles={tiles?.url}
      data-outline={GROUND_PATH}
      data-permalink={permalink}
      data-in={t('拡大する')}
      data-out={t('縮小する')}
    >
      <section data-map hidden className="map-box no-print" aria-label={t('動かせる地図')} />
      <Picture {...picture} outline={outline} landmarks={landmarksOf(town)} middle={town.hall} />
      <p className="hint" data-noruby>
        {tiles && (
          <span className="no-print" hidden data-tile-credit>
            <T>背景の地図</T>：{tiles.link ? (
              <a href={tiles.link}>{tiles.attribution}</a>
            ) : (
              tiles.attribution
            )}{' '}
          </span>
        )}
        {outline && (
          <span data-noruby data-outline-credit lang="ja">
            {outline.credit}
          </span>
        )}
      </p>
      <Island of="town-map" />
    </div>
  )
}
