import { PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

export function Offices({ request }: { request: WebRequest }) {
  const { town } = request.house
  return (
    <PublicPage request={request} title="課と窓口" crumbs={[]} narrow={false}>
      <p>
        <T>{town.hall.hours}</T>
      </p>
      <ul className="card-list">
        {town.offices.map((office) => (
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
