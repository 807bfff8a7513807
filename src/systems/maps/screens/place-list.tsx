import { MarkSign } from '#doors/map'
import { T, Tag, useRequest, useWords } from '#platform/screens'
import type { MapPlace } from '../places.ts'
import { distanceSaid } from './distance.ts'

/** Places as a list: everything that the map shows, for who reads, listens or prints. */
export function PlaceList({ places }: { readonly places: readonly MapPlace[] }) {
  return (
    <ul className="map-places">
      {places.map((place, at) => (
        <li key={place.href ?? at}>
          <PlaceEntry place={place} />
        </li>
      ))}
    </ul>
  )
}

function PlaceEntry({ place }: { readonly place: MapPlace }) {
  const { address, where, metres, href, note, disasters, wheelchair } = place
  const t = useWords()
  return (
    <>
      <div className="map-head">
        <h3>
          <MarkSign kind={place.layer.kind} /> <PlaceName place={place} />
        </h3>
        {href && (
          <button
            type="button"
            className="button small no-print"
            hidden
            data-show-on-map={href}
            aria-label={`${t('地図で見る')}：${place.name}`}
          >
            <T>地図で見る</T>
          </button>
        )}
      </div>
      {metres !== undefined && (
        <p>
          <strong>
            <T>{distanceSaid(metres)}</T>
          </strong>
        </p>
      )}
      <p>
        <Kept>{[address, where].filter(Boolean).join('　')}</Kept>
      </p>
      <HoursOf place={place} />
      {place.tel && (
        <p>
          <T>電話</T> <a href={`tel:${place.tel}`}>{place.tel}</a>
        </p>
      )}
      {disasters.length > 0 && (
        <p>
          <T>使える災害</T>：
          {disasters.map((disaster) => (
            <span key={disaster} className="map-word">
              <T>{disaster}</T>
            </span>
          ))}
        </p>
      )}
      {wheelchair === true && (
        <p>
          <T>車いすで使えるトイレがあります</T>
        </p>
      )}
      {note && (
        <p>
          <Kept>{note}</Kept>
        </p>
      )}
    </>
  )
}

/** In English where the town gave an English name. */
export function PlaceName({ place }: { readonly place: MapPlace }) {
  const { language } = useRequest()
  const { href, name, english } = place
  const said =
    language === 'en' && english !== undefined ? (
      <span data-noruby>
        {english}（
        <span data-noruby lang="ja">
          {name}
        </span>
        ）
      </span>
    ) : (
      <Kept>{name}</Kept>
    )
  return href ? <a href={href}>{said}</a> : said
}

/** Words of the data itself: as they stand, in Japanese. */
export const Kept = ({ children }: { readonly children: string }) => (
  <span data-noruby lang="ja">
    {children}
  </span>
)

/** The hours, and what they mean at this moment. */
export function HoursOf({ place: { hours, opening } }: { readonly place: MapPlace }) {
  const { days, from, to, note } = hours
  const said = [days, from && to && `${from}～${to}`, note].filter(Boolean).join(' ')
  if (said === '') return null
  return (
    <p>
      <T>使える時間</T>：<Kept>{said}</Kept>{' '}
      {opening === 'unknown' ? (
        <T>（行く前に確かめてください）</T>
      ) : (
        <Tag tone={opening === 'open' ? 'good' : 'wait'}>
          {opening === 'open' ? 'いま使えます' : 'いまは時間外です'}
        </Tag>
      )}
    </p>
  )
}
