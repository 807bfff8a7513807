import { storedSource } from '#doors/form'
import type { Hall, RegisterDefinition } from '#language'
import { FramedPage, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { askedFields } from '../records/asked-fields.ts'
import type { Choices } from './link-input.tsx'
import { RecordFields } from './record-fields.tsx'

interface PreviewProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly name: string
  /** Undefined while the app cannot be read as one. */
  readonly definition: RegisterDefinition | undefined
  readonly choices: Choices
}

/** 見本: the form of a new record as it will be, to look at and try; nothing of it is kept. */
export function AppPreview({ request, hall, name, definition, choices }: PreviewProps) {
  const fields = definition ? askedFields(definition) : []
  const others = definition?.fields.filter((field) => !fields.some(({ id }) => id === field.id)) ?? []
  return (
    <FramedPage request={request} title={`${name}に加える（見本）`}>
      {definition ? (
        <div className="stack">
          <RecordFields
            {...{ hall, fields, choices }}
            titles={new Map()}
            source={storedSource({})}
            errors={new Map()}
            fileOf={() => undefined}
            fileAddress={() => ''}
          />
          {others.length > 0 && (
            <p className="hint">
              {others.map(({ label }) => `「${label}」`).join('')}は、書かなくても決まります。
            </p>
          )}
        </div>
      ) : (
        <Notice kind="warning" title="「公開の前に直すところ」を直すと、見本が出ます。" />
      )}
    </FramedPage>
  )
}
