import type { Definition } from '#language'
import { T } from '#platform/screens'

/** Procedures to choose from: name and what one gets. */
export function ProcedureCards({ procedures }: { procedures: readonly Definition[] }) {
  return (
    <ul className="card-list">
      {procedures.map((each) => (
        <li key={each.id}>
          <a className="card" href={`/procedures/${each.id}`}>
            <strong>
              <T>{each.name}</T>
            </strong>
            <span>
              <T>{each.summary}</T>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
