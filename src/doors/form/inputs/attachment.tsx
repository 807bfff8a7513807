import type { AttachmentField } from '#language'
import { T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

const ACCEPT: Record<string, string> = {
  image: 'image/jpeg,image/png,image/webp',
  pdf: 'application/pdf',
  office: '.docx,.xlsx,.pptx',
  csv: '.csv,text/csv',
}

/** Files already sent stay, with a box to take them off; new ones are stored when the page is posted. */
export function AttachmentInput(props: InputProps<AttachmentField>) {
  const { field, path, source, context, fileAddress } = props
  const kept = source.all(path).filter((id) => id !== '')
  const most = field.maxFiles ?? 1
  const replaces = fileAddress !== undefined && most === 1 && kept.length === 1
  const accept = (field.accept ?? ['image', 'pdf']).map((kind) => ACCEPT[kind]).join(',')
  return (
    <FieldQuestion of={props} group>
      {kept.length > 0 && (
        <ul className="choices">
          {kept.map((id) => {
            const file = context.findFile?.(id)
            return (
              <li key={id}>
                <label className="choice">
                  <input type="checkbox" name={path} value={id} defaultChecked />
                  <span className="attachment">
                    {file?.type.startsWith('image/') && (
                      <img
                        src={fileAddress?.(id) ?? `/forms/files/${id}`}
                        width={200}
                        alt={file.name}
                        loading="lazy"
                      />
                    )}
                    {file?.name ?? 'ファイル'}
                    <span className="hint">
                      （<T>印を外すと取り消します</T>）
                    </span>
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
      )}
      {(kept.length < most || replaces) && (
        <label className="block mt-2">
          <T>
            {replaces
              ? '別のファイルに替える'
              : kept.length > 0
                ? '写真やファイルを追加する'
                : '写真やファイルを選ぶ'}
          </T>
          <input
            className="control"
            type="file"
            name={`${path}.new`}
            accept={accept}
            multiple={most > 1}
            {...(field.camera && { capture: 'environment' as const })}
          />
        </label>
      )}
      <p className="hint">
        <T>{`1つ10MBまで、${most}個まで付けられます。`}</T>
      </p>
    </FieldQuestion>
  )
}
