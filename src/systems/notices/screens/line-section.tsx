import { Buffer } from 'node:buffer'
import bwipjs from 'bwip-js/node'
import { dateOf, wareki } from '#platform/clock'
import type { House } from '#platform/house'
import { Form, T, useWords } from '#platform/screens'
import { friendAddress } from '../line/settings.ts'
import type { Reach } from '../ways.ts'

interface Props {
  readonly house: House
  readonly link: Reach['link']
}

/** LINE: linked since when, and how to end it; or what to do to be told there. */
export function LineSection({ house, link }: Props) {
  return (
    <section className="stack sheet" id="line">
      <h2>
        <T>LINEで受け取る</T>
      </h2>
      {link ? (
        <Linked linkedAt={link.linked_at} worked={link.worked_at !== null} />
      ) : (
        <HowToLink house={house} />
      )}
    </section>
  )
}

function Linked({ linkedAt, worked }: { linkedAt: Date; worked: boolean }) {
  return (
    <>
      <p>
        <T>{`LINEと結び付いています（${wareki(dateOf(linkedAt))}から）。`}</T>
      </p>
      {!worked && (
        <p className="hint">
          <T>まだ一度も送っていません。下の「ためしに送る」で確かめられます。</T>
        </p>
      )}
      <Form action="/my/account/notices/line/end">
        <button className="button small danger" type="submit">
          <T>LINEとの結び付けを外す</T>
        </button>
      </Form>
    </>
  )
}

function HowToLink({ house }: Pick<Props, 'house'>) {
  const t = useWords()
  const { name } = house.town
  const address = friendAddress(house)
  const svg = bwipjs.toSVG({ bcid: 'qrcode', text: address, scale: 4 })
  return (
    <>
      <ol>
        <li>
          <T>{`下のボタンか二次元コードから、${name}役場をLINEの友だちに追加します。`}</T>
        </li>
        <li>
          <T>トークに届く「ここで受け取る」を押して、町のページにサインインします。</T>
        </li>
        <li>
          <T>LINEの画面で同意すると、終わりです。</T>
        </li>
      </ol>
      <p>
        <a className="button" href={address}>
          <T>LINEで友だちに追加する</T>
        </a>
      </p>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
        width={200}
        height={200}
        alt={t('LINEの友だちに追加するための二次元コード')}
      />
      <p className="hint">
        <T>LINEに送るのは、「お知らせが届いています」という言葉と、マイページへのリンクだけです。</T>
      </p>
    </>
  )
}
