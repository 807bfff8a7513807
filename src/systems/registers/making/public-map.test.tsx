import { expect, test, vi } from 'vitest'
import { type Filter, parseRegister, usualGrants } from '#language'
import { PublicMapNotice, PublicMapRows } from '../screens/public-map-rows.tsx'
import { type Body, readBody, withoutField } from './body.ts'
import { postedBy } from './testing-form.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const where: Filter = { op: 'is', field: 'f3', value: 'c1' }
const boards: Body = {
  ...{ id: 'app-boards', name: '掲示板', about: '町の掲示板です。', office: 'tax', title: 'f1' },
  fields: [
    { id: 'f1', kind: 'text', label: '名前', max: 200 },
    { id: 'f2', kind: 'place', label: '位置', optional: true },
    { id: 'f3', kind: 'choice', label: '状態', choices: [{ id: 'c1', label: '使える' }] },
    { id: 'f4', kind: 'text', label: '鍵の番号', max: 200, optional: true },
    { id: 'f5', kind: 'personName', label: '管理する人', optional: true },
  ],
  views: [{ id: 'all', name: 'すべて', kind: 'table' }],
  grants: usualGrants('tax', {}),
  map: { by: 'f2', columns: ['f1', 'f3'], where },
}

const posted = (body: Body, more?: Readonly<Record<string, string>>) =>
  readBody(body, postedBy(<PublicMapRows body={body} />, more)).map

test('画面をそのまま送ると、町の地図に出すものは変わらず、台帳として読める', () => {
  expect(posted(boards)).toEqual(boards.map)
  expect(parseRegister(boards).problems).toBeUndefined()
})

test('位置を選ばなければ何も出ない。人の名前は選べず、呼び名はいつも見える', () => {
  const { map: _, ...hidden } = boards
  expect(posted(hidden)).toBeUndefined()
  expect(readBody(hidden, postedBy(<div />)).map).toBeUndefined()
  const chosen = postedBy(<PublicMapRows body={hidden} />, { 'map.columns': 'f5' })
  const asked = { ...chosen, text: (name: string) => (name === 'map.by' ? 'f2' : chosen.text(name)) }
  expect(readBody(hidden, asked).map).toEqual({ by: 'f2', columns: ['f1'] })
})

test('位置の欄をはずすと何も出なくなり、見せていた欄をはずすと見せる欄が減る', () => {
  expect(withoutField(boards, 'f2').map).toBeUndefined()
  expect(withoutField(boards, 'f3').map).toEqual({ by: 'f2', columns: ['f1'], where })
})

test('決裁する人は、だれに何が見えるようになるかを一文で読む', () => {
  const said = JSON.stringify(PublicMapNotice({ body: boards }))
  for (const each of ['使える', '「位置」「名前」「状態」', 'だれでも見られます'])
    expect(said).toContain(each)
  expect(PublicMapNotice({ body: { ...boards, map: undefined } as unknown as Body })).toBeNull()
})
