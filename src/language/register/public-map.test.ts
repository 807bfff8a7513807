import { expect, test } from 'vitest'
import { attachment, choice, link, personName, place, shape, text, yesNo } from '../index.ts'
import type { PublicMap, RegisterDefinition } from './definition.ts'
import { parseRegister } from './parse-register.ts'
import { publicGrants } from './public-map.ts'
import { register } from './register.ts'

const boards = register({
  id: 'board',
  name: '掲示板',
  about: '試験のための台帳です。',
  office: 'tax',
  fields: {
    name: text('名前'),
    where: place('場所'),
    area: shape('範囲', { optional: true }),
    kind: choice('種別', { wood: '木', steel: '鉄' }),
    keeper: personName('管理する人'),
    key: text('鍵の番号'),
    photo: attachment('写真', { optional: true }),
    other: link('となり', 'board', { optional: true }),
    shown: yesNo('公開する'),
  },
  title: 'name',
})

const problemsOf = (map: unknown, more: Partial<RegisterDefinition> = {}) =>
  parseRegister({ ...boards, ...more, map }).problems
const sound: PublicMap = {
  by: 'where',
  columns: ['name', 'kind', 'area'],
  where: { op: 'is', field: 'shown', value: true },
}

test('地図に出すと書かない台帳は、誰にでも見えるものが何もない', () => {
  expect(publicGrants(boards)).toEqual([])
})

test('名前を書いた欄だけが、条件に合う記録だけ、見るだけで公開される', () => {
  const { definition } = parseRegister({ ...boards, map: sound })
  expect(publicGrants(definition!)).toEqual([
    { may: ['read'], rows: sound.where, hide: ['keeper', 'key', 'photo', 'other', 'shown'] },
  ])
})

test('個人の台帳は、地図に出すと書いても断られ、権限にもならない', () => {
  expect(problemsOf(sound, { personal: true })).toEqual([
    '個人のことを記録する台帳は、町の地図に出せません。',
  ])
  expect(publicGrants({ ...boards, map: sound, personal: true })).toEqual([])
})

test.each([
  ['位置でない欄', { ...sound, by: 'name' }, '町の地図に出すには、地図の位置の欄を選んでください。'],
  ['呼び名のない欄の並び', { ...sound, columns: ['kind'] }, '「名前」が場所の名前になります'],
  ['ない欄', { ...sound, columns: ['name', 'gone'] }, '「gone」という欄はありません'],
  ['人の名前', { ...sound, columns: ['name', 'keeper'] }, '「管理する人」は、町の地図に出せない種類'],
  ['ファイル', { ...sound, columns: ['name', 'photo'] }, '「写真」は、町の地図に出せない種類'],
  ['ほかの台帳', { ...sound, columns: ['name', 'other'] }, '「となり」は、町の地図に出せない種類'],
  [
    '作った人による条件',
    { ...sound, where: { op: 'is', field: '@maker', value: 'x' } },
    '「@maker」は使えません',
  ],
  [
    '見る人による条件',
    { ...sound, where: { op: 'is', field: 'key', value: '@me' } },
    '「見ている人」は使えません',
  ],
  ['知らない書き方', { ...sound, everything: true }, ''],
])('%sは、定義を調べるときに断られる', (_, map, sentence) => {
  expect(problemsOf(map)?.join('\n')).toContain(sentence)
})
