import { isEmail, plainEmail } from '#platform/people'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import type { PublishedDataset } from '../published.ts'

/** What somebody wrote into the request box. */
export interface WrittenRequest {
  readonly dataset: PublishedDataset | undefined
  readonly wish: string
  readonly purpose: string
  readonly email: string
}

const MOST = 1_000

/** Reads the form; what has to be mended is said in `errors`. */
export function readRequest(form: FormInput, datasets: readonly PublishedDataset[]) {
  const text = (name: string) => (form.text(name) ?? '').trim()
  const dataset = datasets.find(({ key }) => key === text('dataset'))
  const [wish, purpose] = [text('wish'), text('purpose')]
  const email = text('email') === '' ? '' : plainEmail(text('email'))
  const errors: FieldError[] = []
  if (wish === '') errors.push({ id: 'wish', message: 'ほしいデータを入力してください。' })
  if (wish.length > MOST) errors.push({ id: 'wish', message: '1000文字までで入力してください。' })
  if (purpose.length > MOST) errors.push({ id: 'purpose', message: '1000文字までで入力してください。' })
  if (email !== '' && !isEmail(email))
    errors.push({
      id: 'email',
      message: 'メールアドレスは、taro@example.jp のように半角で入力してください。',
    })
  return { written: { dataset, wish, purpose, email } satisfies WrittenRequest, errors }
}
