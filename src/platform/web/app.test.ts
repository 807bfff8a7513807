import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { identify } from '#platform/people'
import { openWeb, type WebApp } from './app.tsx'
import { get, post, type Route } from './route.ts'
import { type TestHouse, testHouse, testWeb, visitor } from './testing.ts'
import { testRoutes } from './testing-routes.tsx'

vi.mock('./assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: (path: string) => (path === '/assets/a.css' ? new Response('a{}') : undefined),
}))

let open: TestHouse
let app: WebApp
beforeAll(async () => {
  open = await testHouse()
  app = testWeb(open.house, testRoutes)
})
afterAll(() => open.close())

/** What the server writes to its own log, kept out of the test's. */
async function quietly<T>(work: () => Promise<T>): Promise<{ result: T; logged: string }> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    return { result: await work(), logged: log.mock.calls.flat().join() }
  } finally {
    log.mockRestore()
  }
}

describe('道の表', () => {
  const refuse = (...routes: Route[]) => expect(() => openWeb({ house: open.house, routes, identify }))
  const handle = () => new Response()

  test('だれが使えるかを言わない道では、始まらない', () => {
    refuse({ method: 'GET', path: '/a', handle } as never).toThrow(
      'GET /a: a route must declare who may use it',
    )
  })
  test('同じ道が2度あれば、始まらない', () => {
    const route = get('/a', { who: 'anyone' }, handle)
    refuse(route, post('/a', { who: 'anyone' }, handle), route).toThrow('GET /a: declared twice')
  })
  test('人によって違うページを、だれにでも同じと言えば始まらない', () => {
    refuse(get('/a', { who: 'resident', cache: 'public' }, handle)).toThrow('only pages for anyone')
    refuse(post('/a', { who: 'anyone', cache: 'public' }, handle)).toThrow('only pages for anyone')
  })
})

describe('どの答えにも', () => {
  const paths = [
    '/form',
    '/public',
    '/moved',
    '/file',
    '/address',
    '/broken',
    '/conflict',
    '/nowhere',
    '/a%00b',
    '/staff',
    '/assets/a.css',
  ]
  test.each(paths)('%s にも、守りの見出しが付く', async (path) => {
    const { result: response } = await quietly(() => visitor(app).get(path))
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('strict-transport-security')).toBeNull()
  })

  test('受け取れない送信にも、守りの見出しが付く', async () => {
    const response = await visitor(app).postBody('/sent', '{}', { 'content-type': 'application/json' })
    expect(response.status).toBe(415)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('ページに、その場で動くスクリプトも飾りもない', async () => {
    for (const path of ['/form', '/public', '/nowhere', '/sign-in', '/desk/sign-in']) {
      const html = await (await visitor(app).get(path)).text()
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=|javascript:/)
    }
  })

  test('だれにでも同じページのほかは、どこにも残させない', async () => {
    for (const path of paths.filter((each) => each !== '/public' && !each.startsWith('/assets/'))) {
      const { result } = await quietly(() => visitor(app).get(path))
      expect(result.headers.get('cache-control'), path).toBe('private, no-store')
    }
  })
})

describe('うまくいかないとき', () => {
  test('役場の側の誤りは、わけを明かさずに詫び、記録に残す', async () => {
    for (const path of ['/broken', '/broken-public']) {
      const { result, logged } = await quietly(() => visitor(app).get(path))
      const html = await result.text()
      expect(result.status).toBe(500)
      expect(html).toContain('申し訳ありません')
      expect(html).not.toContain('secret detail')
      expect(logged).toContain('secret detail')
    }
  })

  test.each([
    ['/nowhere', 404, 'ページが見つかりません'],
    ['/conflict', 409, 'ほかの人が先に操作しました'],
    ['/resume/no-such', 410, 'このページの役目は終わりました'],
    ['/a%00b', 400, '送信内容を読み取れませんでした'],
  ])('%s は %i「%s」で、次にすることと電話を示す', async (path, status, title) => {
    const response = await visitor(app).get(path)
    const html = await response.text()
    expect(response.status).toBe(status)
    expect(html.replaceAll('<wbr/>', '')).toContain(title)
    expect(html).toContain(open.house.town.hall.tel)
    expect(html).toContain('href="/procedures"')
  })

  test('サインインが要るページは、済んだらそこへ戻れる', async () => {
    const response = await visitor(app).get('/staff?a=1')
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/desk/sign-in?next=%2Fstaff%3Fa%3D1',
    ])
  })
})

describe('Cookie', () => {
  test('平文の試しの場では HttpOnly と SameSite、読むだけの人には渡さない', async () => {
    const person = visitor(app)
    await person.get('/address')
    expect([...person.cookies]).toEqual([])
    const line = (await person.get('/form')).headers.getSetCookie().join()
    expect(line).toMatch(/^yakuba-visitor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/)
  })

  test('https では __Host- と Secure で、この町のほかから置けない', async () => {
    const house = { ...open.house, config: { ...open.house.config, baseUrl: 'https://town.example' } }
    const secure = testWeb(house, testRoutes)
    const response = await visitor(secure, { base: 'https://town.example' }).get('/form')
    expect(response.headers.getSetCookie().join()).toMatch(/^__Host-yakuba-visitor=.+; Secure/)
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000')
  })

  test('でたらめな Cookie でも開く', async () => {
    for (const cookie of [
      '=',
      ';;;',
      'yakuba-session',
      `yakuba-session=${'x'.repeat(5000)}`,
      'lang=xx; ruby=9',
    ]) {
      expect((await visitor(app).get('/form', { cookie })).status).toBe(200)
    }
  })

  test('言葉とふりがなの好みで、ページは混ざらない', async () => {
    const body = async (cookie: string) => (await visitor(app).get('/public', { cookie })).text()
    expect(await body('lang=en')).toContain('enfalse')
    expect(await body('ruby=1')).toContain('jatrue')
    expect(await body('lang=easy; ruby=1')).toContain('easytrue')
    expect(await body('')).toContain('jafalse')
  })
})
