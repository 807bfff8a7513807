import { FieldInput, type storedSource } from '#doors/form'
import type { EnteredField, Hall, ShapeField } from '#language'
import { described, Question } from '#platform/screens'
import type { FileBook } from '../attachments/file-book.ts'
import { recordContext } from '../records/read-values.ts'
import { type Choices, LinkInput } from './link-input.tsx'

interface FieldsProps {
  readonly hall: Hall
  readonly fields: readonly EnteredField[]
  readonly choices: Choices
  readonly titles: ReadonlyMap<string, string>
  readonly source: ReturnType<typeof storedSource>
  readonly errors: ReadonlyMap<string, string>
  readonly fileOf: FileBook
  fileAddress(id: string): string
}

/** The boxes of a record: in its form, and in the preview of an app that is being made. */
export function RecordFields({
  hall,
  fields,
  choices,
  titles,
  source,
  errors,
  fileOf,
  fileAddress,
}: FieldsProps) {
  const context = recordContext(hall)
  return fields.map((field) =>
    field.kind === 'link' ? (
      <LinkInput
        key={field.id}
        field={field}
        choices={choices.get(field.id)}
        chosen={source.all(field.id)}
        titles={titles}
        error={errors.get(field.id)}
      />
    ) : field.kind === 'shape' ? (
      <ShapeInput key={field.id} field={field} source={source} error={errors.get(field.id)} />
    ) : (
      <FieldInput
        key={field.id}
        field={field}
        path={field.id}
        source={source}
        errors={errors}
        context={{ ...context, findFile: (id) => fileOf(field.id, id) }}
        fileAddress={fileAddress}
        answers={{}}
      />
    ),
  )
}

/** Lines and areas are drawn elsewhere; here one is put in or taken away. */
function ShapeInput({
  field,
  source,
  error,
}: {
  readonly field: ShapeField
  readonly source: { text(name: string): string | undefined }
  readonly error: string | undefined
}) {
  const hint = field.hint ?? 'GISで作った形をGeoJSONで入れます。ファイルの取り込みでも入ります。'
  return (
    <Question id={field.id} label={field.label} hint={hint} error={error} optional={field.optional}>
      <textarea
        className="control"
        rows={3}
        id={field.id}
        name={field.id}
        defaultValue={source.text(field.id)}
        {...described(field.id, hint, error)}
      />
    </Question>
  )
}
