import { dateOf, wareki } from '#platform/clock'
import { Form, Island, T } from '#platform/screens'
import type { Reach } from '../ways.ts'

interface Props {
  readonly devices: Reach['devices']
  readonly pushKey: string
}

/** Devices that tell of notices, each removable; and a button that adds this one, where its browser can. */
export function DevicesSection({ devices, pushKey }: Props) {
  return (
    <section className="stack sheet" id="devices">
      <link rel="manifest" href="/my-page.webmanifest" />
      <h2>
        <T>端末への通知</T>
      </h2>
      <p>
        <T>スマートフォンやパソコンの画面に、お知らせが届いたことを出します。題や内容は出しません。</T>
      </p>
      {devices.map((device) => (
        <Form key={device.id} action="/my/account/notices/devices/remove" className="row">
          <input type="hidden" name="id" value={device.id} />
          <span>
            <T>{device.label}</T> <T>{`（${wareki(dateOf(device.created_at))}から）`}</T>{' '}
            {device.worked_at && <T>届いたことがあります</T>}
          </span>
          <button className="button small danger" type="submit">
            <T>この端末を外す</T>
          </button>
        </Form>
      ))}
      <div data-island="push-device" data-key={pushKey} hidden>
        <Form action="/my/account/notices/devices">
          <input type="hidden" name="subscription" />
          <button className="button" type="submit">
            <T>この端末で受け取る</T>
          </button>
          <p className="error" data-failed hidden>
            <T>
              この端末では受け取れませんでした。ブラウザーの設定で、このサイトの通知を許してから、もう一度お試しください。
            </T>
          </p>
        </Form>
        <Island of="push-device" />
      </div>
      <p className="hint" data-without-push>
        <T>
          この端末を加えるボタンは、通知のしくみがあるブラウザーで、JavaScriptを使えるときに出ます。iPhoneとiPadでは、このページをホーム画面に追加してから開いてください。
        </T>
      </p>
    </section>
  )
}
