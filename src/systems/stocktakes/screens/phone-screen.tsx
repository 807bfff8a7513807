import { Form, Island, Notice, PhonePage } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { StockTake } from '../take.ts'

interface PhoneProps {
  readonly request: WebRequest
  readonly take: StockTake
  readonly place: string | undefined
  /** What was just entered where no script runs. */
  readonly seen: string | undefined
}

/** 見てまわる: place first, then one label after another. Without a script each number is sent by itself. */
export function PhoneScreen({ request, take, place, seen }: PhoneProps) {
  const path = `/desk/stock-takes/${take.id}`
  return (
    <PhonePage request={request} title={take.name} back={{ href: path, title: '棚卸の結果' }}>
      <div data-island="stock-take" data-take={take.id} className="stack">
        <p data-net className="net">
          この画面は、電波があるところで1度開いておくと、電波のないところでも使えます。
        </p>
        <div data-signed-out hidden>
          <Notice kind="warning" title="サインインが切れました">
            <p>読んだものはこの端末に残っています。サインインし直すと送られます。</p>
            <p>
              <a className="button" href={`/desk/sign-in?next=${encodeURIComponent(`${path}/phone`)}`}>
                サインインし直す
              </a>
            </p>
          </Notice>
        </div>
        <div data-closed hidden>
          <Notice kind="warning" title="この棚卸は締められました">
            <p data-closed-left />
          </Notice>
        </div>
        <Form action={`${path}/sightings`} className="stack">
          {take.placeField !== undefined && (
            <div>
              <label className="label" htmlFor="place">
                いまいる場所
              </label>
              <select id="place" name="place" className="control" defaultValue={place ?? ''}>
                <option value="">場所を選んでください</option>
                {take.places.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div data-camera hidden>
            <button className="button primary large" type="button" data-camera-button>
              カメラで札を読む
            </button>
            <video data-video hidden muted playsInline aria-label="カメラに写っているもの" />
            <p data-camera-said role="status" />
          </div>
          <div>
            <label className="label" htmlFor="code">
              番号を打つ
            </label>
            <div className="typed">
              <input
                id="code"
                name="code"
                className="control"
                maxLength={300}
                autoComplete="off"
                autoCapitalize="characters"
                enterKeyHint="done"
              />
              <button className="button" type="submit">
                記録する
              </button>
            </div>
          </div>
        </Form>
        <p data-said role="status" className="said">
          {seen && `「${seen}」を記録しました。`}
        </p>
        <div data-progress hidden>
          <p data-progress-said />
          <progress data-progress-bar max={1} value={0} aria-label="見つかった割合" />
        </div>
        <section data-seen hidden>
          <h2>この端末で読んだもの</h2>
          <ul data-seen-list className="seen" />
        </section>
        <details data-left hidden>
          <summary>この場所でまだ見ていないもの</summary>
          <ul data-left-list className="seen" />
        </details>
      </div>
      <Island of="stock-take" />
    </PhonePage>
  )
}
