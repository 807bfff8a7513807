import bwipjs from 'bwip-js/node'
import { described, ErrorSummary, Form, Notice, PublicPage, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { totpAddress } from '../totp.ts'
import { OneTimeCode } from './one-time-code.tsx'
import { PasskeyButton } from './passkey-button.tsx'

interface Props {
  readonly request: WebRequest
  readonly error?: string | undefined
  readonly next: string
}

export function AskPassword(props: Props & { login?: string; passkeyOptions: object }) {
  const { request, error, next } = props
  return (
    <PublicPage request={request} title="職員のサインイン" failed={Boolean(error)}>
      <ErrorSummary errors={error ? [{ id: 'login', message: error }] : []} />
      <Form action="/desk/sign-in">
        <input type="hidden" name="next" value={next} />
        <Question id="login" label="ログインID" error={error}>
          <input
            className="control w-middle"
            id="login"
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            defaultValue={props.login}
            {...described('login', undefined, error)}
          />
        </Question>
        <Question id="password" label="パスワード">
          <input
            className="control w-middle"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
          />
        </Question>
        <div className="actions">
          <button className="button primary" type="submit">
            次へ
          </button>
        </div>
      </Form>
      <PasskeyButton
        action="/desk/sign-in/passkey"
        mode="authenticate"
        options={props.passkeyOptions}
        next={next}
        title="パスキーで入る"
      />
      {request.house.config.sample && (
        <Notice title="見本の町です">
          <p>
            ログインIDは madoguchi（窓口の担当）、kakaricho（係長）、kacho（課長）、joho（情報担当）。
            パスワードはどれも「yakuba-mihon-2026」です。
          </p>
        </Notice>
      )}
    </PublicPage>
  )
}

interface SecondProps extends Props {
  readonly login: string
  /** Only in the sample town: the code an authenticator app would show now. */
  readonly sampleCode?: string | undefined
  readonly enrol?: { readonly secret: string; readonly sealed: string } | undefined
}

export function AskSecondFactor({ request, error, next, login, sampleCode, enrol }: SecondProps) {
  return (
    <PublicPage request={request} title="2つ目の確認" failed={Boolean(error)}>
      <ErrorSummary errors={error ? [{ id: 'code', message: error }] : []} />
      {enrol && <Enrol request={request} secret={enrol.secret} login={login} />}
      <Form action="/desk/sign-in/second">
        <input type="hidden" name="next" value={next} />
        {enrol && <input type="hidden" name="enrolment" value={enrol.sealed} />}
        <OneTimeCode label="認証アプリに出ている6桁の数字" error={error} />
        <div className="actions">
          <button className="button primary" type="submit">
            サインインする
          </button>
        </div>
      </Form>
      {sampleCode && (
        <Notice title="見本の町です">
          <p>
            認証アプリの代わりに、いまの数字をここに出しています：
            <strong data-sample-code>{sampleCode}</strong>
          </p>
        </Notice>
      )}
    </PublicPage>
  )
}

/** First sign-in: the secret as a QR code and in letters. */
function Enrol({ request, secret, login }: { request: WebRequest; secret: string; login: string }) {
  const svg = bwipjs.toSVG({
    bcid: 'qrcode',
    text: totpAddress(secret, login, `${request.house.town.name}役場`),
    scale: 4,
  })
  return (
    <Notice title="はじめに、認証アプリへ登録してください">
      <p>
        スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator
        など）で次の図を読み取ります。
      </p>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
        width={200}
        height={200}
        alt="認証アプリに登録するための二次元コード"
      />
      <p>読み取れないときは、この文字を入力します：{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
    </Notice>
  )
}
