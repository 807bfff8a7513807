import {
  described,
  ErrorSummary,
  type FieldError,
  Form,
  PublicPage,
  Question,
  T,
  useWords,
} from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { PublishedDataset } from '../../published.ts'

interface Props {
  readonly request: WebRequest
  readonly datasets: readonly PublishedDataset[]
  /** What was typed, or which dataset one came from. */
  readonly said: (name: string) => string | undefined
  readonly errors: readonly FieldError[]
}

const EMAIL_HINT = '答えがほしい方だけ入力してください。答えを送って90日たつと消します。'
const PURPOSE_HINT = '例：お店の地図に載せたい'
const WISH_HINT = '例：公園の遊具の一覧がほしい。トイレのデータに、おむつ台の有無を足してほしい。'

/** The request box: what somebody wishes the town published. */
export function RequestBox({ request, datasets, said, errors }: Props) {
  const error = (id: string) => errors.find((each) => each.id === id)?.message
  return (
    <PublicPage
      request={request}
      title="ほしいデータを町に伝える"
      crumbs={[{ href: '/opendata', title: 'オープンデータ' }]}
      failed={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <Form action="/opendata/request" className="stack">
        <Question id="dataset" label="どのデータについてですか" optional>
          <Datasets datasets={datasets} chosen={said('dataset')} />
        </Question>
        <Question id="wish" label="ほしいデータ" hint={WISH_HINT} error={error('wish')}>
          <textarea
            className="control"
            id="wish"
            name="wish"
            rows={5}
            maxLength={1_000}
            defaultValue={said('wish')}
            {...described('wish', WISH_HINT, error('wish'))}
          />
        </Question>
        <Question id="purpose" label="何に使いますか" hint={PURPOSE_HINT} error={error('purpose')} optional>
          <textarea
            className="control"
            id="purpose"
            name="purpose"
            rows={3}
            maxLength={1_000}
            defaultValue={said('purpose')}
            {...described('purpose', PURPOSE_HINT, error('purpose'))}
          />
        </Question>
        <Question id="email" label="メールアドレス" hint={EMAIL_HINT} error={error('email')} optional>
          <input
            className="control"
            type="email"
            id="email"
            name="email"
            autoComplete="email"
            maxLength={254}
            defaultValue={said('email')}
            {...described('email', EMAIL_HINT, error('email'))}
          />
        </Question>
        <button className="button primary" type="submit">
          <T>町に送る</T>
        </button>
      </Form>
    </PublicPage>
  )
}

function Datasets({
  datasets,
  chosen,
}: {
  datasets: readonly PublishedDataset[]
  chosen: string | undefined
}) {
  const t = useWords()
  return (
    <select className="control" id="dataset" name="dataset" defaultValue={chosen ?? ''}>
      <option value="">{t('まだ公開していないデータ')}</option>
      {datasets.map(({ key, title }) => (
        <option key={key} value={key} lang="ja">
          {title}
        </option>
      ))}
    </select>
  )
}

export const RequestSent = ({ request }: { request: WebRequest }) => (
  <PublicPage
    request={request}
    title="町に送りました"
    crumbs={[{ href: '/opendata', title: 'オープンデータ' }]}
  >
    <p>
      <T>担当の課が読みます。メールアドレスを入力した方には、メールで答えます。</T>
    </p>
    <p>
      <a href="/opendata">
        <T>オープンデータの一覧へ戻る</T>
      </a>
    </p>
  </PublicPage>
)
