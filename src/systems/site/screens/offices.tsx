import { PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

export function Offices({ request }: { request: WebRequest }) {
  const { town } = request.house
  return (
    <PublicPage request={request} title="課と窓口" crumbs={[]} narrow={false}>
      <p>
        <T>{town.hall.hours}</T>
      </p>
      <ul className="card-list" lang="ja">
        {town.offices.map((office) => (
          <li key={office.id} className="card">
            <h2>{office.name}</h2>
            <p>{office.place}</p>
            <p>
              電話 <a href={`tel:${office.tel}`}>{office.tel}</a>
            </p>
          </li>
        ))}
      </ul>
    </PublicPage>
  )
}
