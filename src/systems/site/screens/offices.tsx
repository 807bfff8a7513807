import type { Office } from '#platform/house'
import { ListSearch, NothingFound, PublicPage, T, translate } from '#platform/screens'
import { finder, wordsAsked } from '#platform/search'
import type { WebRequest } from '#platform/web'

const PATH = '/offices'

const findOffices = finder<Office, WebRequest['house']['town']>(({ name, place, tel }, { words }) =>
  [
    name,
    place,
    tel,
    tel.replaceAll('-', ''),
    translate(name, 'en', words),
    translate(name, 'easy', words),
  ].join(' '),
)

export function Offices({ request }: { request: WebRequest }) {
  const { town } = request.house
  const q = wordsAsked(request.url.searchParams)
  const offices = findOffices(town.offices, q ?? '', town)
  return (
    <PublicPage request={request} title="課と窓口" crumbs={[]} narrow={false}>
      <p>
        <T>{town.hall.hours}</T>
      </p>
      <ListSearch
        path={PATH}
        label="課をさがす"
        hint="課の名前、場所"
        q={q}
        found={{ shown: offices.length }}
      />
      {offices.length === 0 && <NothingFound path={PATH} />}
      <ul className="card-list">
        {offices.map((office) => (
          <li key={office.id} className="card">
            <h2>
              <T>{office.name}</T>
            </h2>
            <p>
              <T>{office.place}</T>
            </p>
            <p>
              <T>電話</T> <a href={`tel:${office.tel}`}>{office.tel}</a>
            </p>
          </li>
        ))}
      </ul>
    </PublicPage>
  )
}
