import { Form } from '#platform/screens'
import type { RecordFile } from '../attachments/record-files.ts'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from '../records/record.ts'

export const fileAddress = ({ definition }: Pick<OpenRegister, 'definition'>, id: string): string =>
  `/desk/registers/${definition.id}/files/${id}`

interface RecordFilesProps {
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly files: readonly RecordFile[]
}

/** Pictures at reading size, PDFs in place, the rest as links; below, what was attached before and can come back. */
export function RecordFiles({ open, record, files }: RecordFilesProps) {
  if (files.length === 0) return null
  const label = (field: string) => open.definition.fields.find(({ id }) => id === field)?.label ?? ''
  const [current, earlier] = [files.filter((file) => file.current), files.filter((file) => !file.current)]
  return (
    <section className="sheet stack mb-4" aria-labelledby="files">
      <h2 id="files">ファイル（{current.length}件）</h2>
      {current.map((file) => (
        <figure key={file.id} className="attachment">
          <figcaption>
            <strong>{label(file.field)}</strong>
            <br />
            <FileLink open={open} file={file} />
          </figcaption>
          {file.type.startsWith('image/') && (
            <img src={fileAddress(open, file.id)} alt={`${label(file.field)}：${file.name}`} loading="lazy" />
          )}
          {file.type === 'application/pdf' && (
            <iframe
              className="h-[70vh] w-full"
              src={fileAddress(open, file.id)}
              title={`${label(file.field)}：${file.name}`}
              loading="lazy"
            />
          )}
        </figure>
      ))}
      {earlier.length > 0 && (
        <details className="no-print">
          <summary>前に付いていたファイル（{earlier.length}件）</summary>
          <ul className="stack">
            {earlier.map((file) => (
              <li key={file.id} className="row">
                <span>
                  {label(file.field)}：<FileLink open={open} file={file} />
                </span>
                {!record.removedAt && record.rights.changes(file.field) && (
                  <Form action={`${fileAddress(open, file.id)}/restore`}>
                    <input type="hidden" name="version" value={record.version} />
                    <button className="button small" type="submit">
                      付け直す<span className="sr">（{file.name}）</span>
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function FileLink({ open, file }: { readonly open: OpenRegister; readonly file: RecordFile }) {
  return (
    <a href={fileAddress(open, file.id)} target="_blank" rel="noopener">
      {file.name}
      <span className="sr">（新しい画面で開く）</span>
    </a>
  )
}
