import { field, type Options } from '../author.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface EmailField extends FieldBase {
  readonly kind: 'email'
}

/** RFC 5321: 64 before the @, 254 in all. Old 携帯 addresses with `..` or `.@` exist, so dots are not judged. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

export const emailKind: Kind<EmailField, string> = {
  kind: 'email',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 254 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    const written = cleaned.text.replace(/ /g, '')
    if (!written.includes('@'))
      return refuse(path, 'メールアドレスに「@」がありません（例: name@example.jp）。')
    if (!ADDRESS.test(written))
      return refuse(path, 'メールアドレスの形が正しくありません（例: name@example.jp）。')
    const at = written.lastIndexOf('@')
    return { value: written.slice(0, at) + written.slice(at).toLowerCase() }
  },
  format: (value) => value,
  search: (value) => value,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '' }],
  schema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  shape: {},
}

/** メールアドレス */
export const email = (label: string, options: Options = {}) => field<string>('email', label, options)
