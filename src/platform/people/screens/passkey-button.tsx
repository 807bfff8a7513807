import { Form, Island, T } from '#platform/screens'

interface Props {
  readonly action: string
  readonly mode: 'authenticate' | 'register'
  /** WebAuthn options as JSON. */
  readonly options: object
  readonly next?: string
  readonly title: string
}

/** Hidden until the island finds that this browser knows passkeys: without a script there is nothing to press. */
export function PasskeyButton({ action, mode, options, next, title }: Props) {
  return (
    <div data-island="passkey" data-mode={mode} data-options={JSON.stringify(options)} hidden>
      <Form action={action}>
        {next && <input type="hidden" name="next" value={next} />}
        <input type="hidden" name="response" />
        {mode === 'register' && <input type="hidden" name="label" />}
        <button className="button" type="submit">
          <T>{title}</T>
        </button>
        <p className="error" data-failed hidden>
          <T>パスキーを使えませんでした。もう一度お試しになるか、ほかの方法でお進みください。</T>
        </p>
      </Form>
      <Island of="passkey" />
    </div>
  )
}
