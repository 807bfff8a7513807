import { MarkSign, PointsMap } from '#doors/map'
import type { LatLng, Located } from '#language'
import { described, ErrorSummary, Form, Island, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Layer } from '../layers.ts'
import type { MapPlace } from '../places.ts'
import { addressOf, type MapWish } from '../wish.ts'
import { Choices } from './choices.tsx'
import { Legend } from './legend.tsx'
import { PlaceList } from './place-list.tsx'
import { pointsOf, shapesOf } from './points.ts'
import { Sources } from './sources.tsx'

export interface NearAnswer {
  readonly from: LatLng
  /** Undefined where the person stands there. */
  readonly located: Located | undefined
  readonly laid: readonly { readonly layer: Layer; readonly places: readonly MapPlace[] }[]
}

interface Props {
  readonly request: WebRequest
  readonly all: readonly Layer[]
  readonly wish: MapWish
  readonly address?: string | undefined
  readonly problem?: string | undefined
  /** 町字 of which the person may mean one. */
  readonly choices?: readonly string[] | undefined
  readonly answer?: NearAnswer | undefined
}

/** いちばん近いところ: from an address, or from where one stands. */
export function NearPage({ request, all, wish, address, problem, choices = [], answer }: Props) {
  return (
    <PublicPage
      request={request}
      title="いちばん近いところをさがす"
      lead="住所か、いまいる場所から、近い順に出します。"
      crumbs={[{ href: '/map', title: '町の地図' }]}
      narrow={false}
      failed={problem !== undefined}
    >
      {problem && <ErrorSummary errors={[{ id: 'address', message: problem }]} />}
      {answer && <Answer request={request} wish={wish} answer={answer} />}
      <Form action="/map/near" className="sheet-soft stack no-print" id="near">
        <div>
          <label className="label" htmlFor="address">
            <T>住所</T>
          </label>
          <p className="hint" id="address-hint">
            <T>例：船岡中央二丁目3-45。町の名前は、なくてもかまいません。</T>
          </p>
          {problem && (
            <p className="error" id="address-error">
              <T>{problem}</T>
            </p>
          )}
          <input
            id="address"
            className="control"
            name="address"
            maxLength={200}
            autoComplete="street-address"
            defaultValue={address}
            {...described('address', 'hint', problem)}
          />
        </div>
        {choices.length > 0 && (
          <fieldset>
            <legend className="label">
              <T>このどれですか</T>
            </legend>
            <ul className="map-layers">
              {choices.map((town) => (
                <li key={town}>
                  <label className="choice">
                    <input type="radio" name="town" value={town} />
                    <span data-noruby lang="ja">
                      {town}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <Choices all={all} wish={wish} />
        <input type="hidden" name="lat" />
        <input type="hidden" name="lng" />
        <div className="row" data-island="here">
          <button className="button primary" type="submit">
            <T>この住所からさがす</T>
          </button>
          <button className="button" type="button" hidden data-here>
            <T>いまいる場所からさがす</T>
          </button>
          <p role="status" hidden data-refused>
            <T>いまいる場所がわかりませんでした。住所でさがしてください。</T>
          </p>
          <Island of="here" />
        </div>
        <p className="hint">
          <T>
            住所は、さがすことだけに使い、残しません。いまいる場所は、ボタンを押したときだけ、およそ10メートルに丸めて送り、答えを出したら捨てます。
          </T>
        </p>
      </Form>
      {answer && <Sources layers={wish.layers} />}
    </PublicPage>
  )
}

function Answer({
  request,
  wish,
  answer: { from, located, laid },
}: {
  request: WebRequest
  wish: MapWish
  answer: NearAnswer
}) {
  const hall = hallOf(request)
  return (
    <>
      <Notice
        kind="info"
        title={
          located ? '住所から、おおよその場所がわかりました' : 'いまいる場所のあたりから、近い順に出しました'
        }
      >
        {located && (
          <p>
            <T>{`町の住所のデータで「${located.town}」（${located.level}）まで一致しました。その中ほどからの距離です。`}</T>
            {located.rest && <T>番地までは、わかりません。</T>}
          </p>
        )}
        <p>
          <T>
            歩く時間は、直線の距離を1分80メートルで割ったものです（「不動産の表示に関する公正競争規約施行規則」の数え方）。道は直線より長いので、もっとかかります。
          </T>
        </p>
      </Notice>
      <div className="map-two">
        <div className="map-side">
          <PointsMap
            label="近い場所の地図。同じ場所が、一覧にあります。"
            points={pointsOf(laid.flatMap(({ places }) => places))}
            shapes={shapesOf(laid.flatMap(({ places }) => places))}
            start={from}
            town={hall.town}
          />
          <Legend layers={laid.map(({ layer }) => layer)} />
        </div>
        <div className="stack">
          {laid.map(({ layer, places }) => (
            <section key={layer.key} className="stack" aria-labelledby={`layer-${layer.key}`}>
              <h2 id={`layer-${layer.key}`}>
                <MarkSign kind={layer.kind} /> <T>{layer.title}</T>
              </h2>
              {places.length === 0 ? (
                <p>
                  <T>50キロメートルより近くには、ありません。</T>
                </p>
              ) : (
                <PlaceList places={places} />
              )}
              <p className="no-print">
                <a href={addressOf({ ...wish, layers: [layer], view: undefined, page: 1 })}>
                  <T>すべてを地図で見る</T>
                </a>
              </p>
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
