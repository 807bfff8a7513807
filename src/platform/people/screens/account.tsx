import { Fragment, type ReactElement, type ReactNode } from 'react'
import { warekiTime } from '#platform/clock'
import { DeskPage, Empty, Form, MyPage, Notice, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { deviceName } from '../device-name.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { WaysIn } from './ways-in.tsx'

interface Props {
  readonly request: WebRequest
  readonly realm: 'resident' | 'staff'
  readonly error?: string | undefined
  readonly sessions: readonly {
    id: string
    agent: string
    address: string
    created_at: Date
    seen_at: Date
  }[]
  readonly here: string
  readonly passkeys: readonly { id: string; label: string; created_at: Date; used_at: Date | null }[]
  readonly passkeyOptions: object
  readonly cardLinkedAt?: Date | undefined
  /** What systems keep of a resident. */
  readonly sections: readonly ReactElement[]
}

/** 登録と安全: what opens this account, and where it is open now. */
export function AccountPage(props: Props) {
  const base = props.realm === 'resident' ? '/my' : '/desk'
  return (
    <Frame {...props}>
      {props.error && <Notice kind="error" title={props.error} />}
      {props.request.actor.kind === 'resident' && (
        <WaysIn request={props.request} actor={props.request.actor} cardLinkedAt={props.cardLinkedAt} />
      )}
      <section className="stack sheet">
        <h2>
          <T>パスキー</T>
        </h2>
        <p>
          <T>顔・指紋・端末のPINで、すばやく安全に入れます。</T>
        </p>
        {props.passkeys.length === 0 && (
          <Empty>
            <T>まだ登録していません。</T>
          </Empty>
        )}
        {props.passkeys.map((passkey) => (
          <Form key={passkey.id} action={`${base}/account/passkeys/remove`} className="row">
            <input type="hidden" name="id" value={passkey.id} />
            <span>
              {passkey.label} <T>{`（${warekiTime(passkey.created_at)} 登録）`}</T>
            </span>
            <button className="button small danger" type="submit">
              <T>このパスキーを消す</T>
            </button>
          </Form>
        ))}
        <PasskeyButton
          action={`${base}/account/passkeys`}
          mode="register"
          options={props.passkeyOptions}
          title="この端末のパスキーを登録する"
        />
      </section>
      <section className="stack sheet">
        <h2>
          <T>いまサインインしている端末</T>
        </h2>
        {props.sessions.map((session) => (
          <Form key={session.id} action={`${base}/account/sessions/end`} className="row">
            <input type="hidden" name="id" value={session.id} />
            <span>
              <T>{deviceName(session.agent)}</T> <T>{`（最後の操作 ${warekiTime(session.seen_at)}）`}</T>{' '}
              {session.id === props.here && <T>この端末</T>}
            </span>
            {session.id !== props.here && (
              <button className="button small" type="submit">
                <T>サインアウトさせる</T>
              </button>
            )}
          </Form>
        ))}
        {props.sessions.length > 1 && (
          <Form action={`${base}/account/sessions/end`}>
            <button className="button small danger" type="submit">
              <T>この端末以外をすべてサインアウトさせる</T>
            </button>
          </Form>
        )}
      </section>
      {props.sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections never move
        <Fragment key={at}>{section}</Fragment>
      ))}
    </Frame>
  )
}

function Frame({ request, realm, children }: Props & { children: ReactNode }) {
  return realm === 'staff' ? (
    <DeskPage request={request} title="登録と安全">
      {children}
    </DeskPage>
  ) : (
    <MyPage request={request} title="登録と安全" at="account">
      {children}
    </MyPage>
  )
}
