import { T } from './page-context.tsx'

export interface FieldError {
  /** Id of the control to go to. */
  readonly id: string
  readonly message: string
}

/** What to mend, on top of the page, each a link to its field. Focus comes here after a refused form. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="summary" role="alert" aria-labelledby="error-summary" tabIndex={-1} data-focus>
      <h2 id="error-summary">
        <T>入力を確かめてください</T>
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id + error.message}>
            <a href={`#${error.id}`}>
              <T>{error.message}</T>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
