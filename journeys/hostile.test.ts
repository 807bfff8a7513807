import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { json } from '#platform/database'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from '../src/language/fields/hostile.ts'
import { type HttpVisitor, httpVisitor, signedIn } from './http-visitor.ts'
import { type JourneyTown, openTown } from './town.ts'

const PROCEDURES = ['child-allowance', 'disaster-certificate'] as const
const FINE = [200, 303, 422]

let town: JourneyTown
let person: HttpVisitor
beforeAll(async () => {
  town = await openTown()
  person = await httpVisitor(town)
})
afterAll(() => town?.close())

const { '10 MB': TEN_MB, ...TEXTS } = HOSTILE_TEXTS

interface Draft {
  readonly id: string
  readonly pages: readonly string[]
  readonly answers: Record<string, unknown>
}

/** A draft with the sample's answers, so that there is something to lose. */
async function begin(procedure: string): Promise<Draft> {
  const started = await person.post(`/procedures/${procedure}/start`)
  const id = started.headers.get('location')?.split('/').at(-1) as string
  const { town: shibata, db } = town.hall
  const answers = shibata.sample?.applications.find((each) => each.procedure === procedure)?.answers ?? {}
  await db
    .updateTable('draft')
    .set({ answers: json(answers) })
    .where('id', '=', id)
    .execute()
  const pages = shibata.procedures.find((each) => each.id === procedure)?.pages ?? []
  return { id, pages: pages.map((each) => each.id), answers: answers as Record<string, unknown> }
}

async function storedAnswers(id: string): Promise<Record<string, unknown>> {
  const { answers } = await town.hall.db
    .selectFrom('draft')
    .select('answers')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return answers as Record<string, unknown>
}

/** Names of everything on a page that can be filled in. */
async function controlsOf(path: string): Promise<string[]> {
  const html = await (await person.get(path)).text()
  const names = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
    ([, name]) => name as string,
  )
  return [...new Set(names)].filter((name) => name !== '_csrf' && !name.endsWith('.new'))
}

/** The page of a definition with its fields, and the answers that belong to no other page. */
function othersThan(procedure: string, page: string, answers: Record<string, unknown>) {
  const definition = town.hall.town.procedures.find((each) => each.id === procedure)
  const own = new Set(definition?.pages.find((each) => each.id === page)?.fields.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !own.has(key)))
}

/** Posts each body; says which were not answered as a form answers. */
async function strange(path: string, bodies: Iterable<readonly [name: string, body: FormData]>, fine = FINE) {
  const wrong: string[] = []
  for (const [name, body] of bodies) {
    const response = await person.post(path, body)
    await response.text()
    if (!fine.includes(response.status)) wrong.push(`${path} ${name} ${response.status}`)
  }
  return wrong
}

const filled = (entries: Iterable<readonly [string, string]>): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

/** `{ year: '1' }` under `birth` as a browser would send it: `birth.year=1`. */
function flatten(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((each) => flatten(name, each))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, each]) => flatten(`${name}.${key}`, each))
  return [[name, String(value)]]
}

describe.each(PROCEDURES)('%s の用紙', (procedure) => {
  test('どの欄に何を書かれても、断るか直してもらうかで、書いたものは残る', async () => {
    const { id, pages, answers } = await begin(procedure)
    const wrong: string[] = []
    for (const page of pages) {
      const path = `/forms/${id}/${page}`
      const names = await controlsOf(path)
      const texts = Object.entries(TEXTS).map(
        ([name, text]) => [name, filled(names.map((each) => [each, text] as const))] as const,
      )
      const values = HOSTILE_VALUES.filter((value) => typeof value === 'object').map((value, at) => {
        const tops = [...new Set(names.map((name) => name.split('.')[0] ?? ''))]
        return [`value ${at}`, filled(tops.flatMap((each) => flatten(each, value)))] as const
      })
      wrong.push(...(await strange(path, [...texts, ...values])))
      expect(othersThan(procedure, page, await storedAnswers(id)), page).toEqual(
        othersThan(procedure, page, answers),
      )
      await town.hall.db
        .updateTable('draft')
        .set({ answers: json(answers as never) })
        .where('id', '=', id)
        .execute()
      const again = await person.get(path)
      if (![200, 303].includes(again.status)) wrong.push(`${path} again ${again.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('悪い値の残った下書きでも、確認の画面は開く', async () => {
    const { id, pages } = await begin(procedure)
    for (const page of pages) {
      const names = await controlsOf(`/forms/${id}/${page}`)
      for (const name of ['markup', 'template', 'object name', 'emoji', 'typst'])
        await person.post(
          `/forms/${id}/${page}`,
          filled(names.map((each) => [each, TEXTS[name] as string] as const)),
        )
    }
    const check = await person.get(`/forms/${id}/check`)
    expect(check.status).toBe(200)
    const html = await check.text()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('root:')
    for (const page of pages) expect([200, 303]).toContain((await person.get(`/forms/${id}/${page}`)).status)
  })
})

describe('大きすぎるもの、多すぎるもの', () => {
  test('10MBの文も、字数を添えて断るか、大きすぎると断る', async () => {
    const { id } = await begin('disaster-certificate')
    const path = `/forms/${id}/position`
    expect((await person.post(path, filled([['damage', TEN_MB as string]]))).status).toBe(422)
    const urlencoded = await person.post(path, { damage: 'あ'.repeat(6_000_000) })
    expect(urlencoded.status).toBe(413)
    expect(await urlencoded.text()).toContain('大きすぎます')
  })

  test('2万1つめの欄は受け取らない', async () => {
    const { id } = await begin('child-allowance')
    const many = (count: number) => filled(Array.from({ length: count }, (_, at) => [`x${at}`, '1'] as const))
    expect((await person.post(`/forms/${id}/applicant`, many(20_001))).status).toBe(413)
    expect((await person.post(`/forms/${id}/applicant`, many(1_000))).status).toBe(422)
  })

  test('同じ名前の欄がいくつあっても、読み違えない', async () => {
    const { id, answers } = await begin('child-allowance')
    const path = `/forms/${id}/applicant`
    const names = await controlsOf(path)
    const twice = filled(
      Array.from({ length: 300 }, () => names)
        .flat()
        .map((name) => [name, '一']),
    )
    expect((await person.post(path, twice)).status).toBe(422)
    expect((await storedAnswers(id)).children).toEqual(answers.children)
  })

  test.each(['children._rows', 'older._rows'])('%s に途方もない数を書かれても、待たせない', async (name) => {
    const { id } = await begin('child-allowance')
    const path = `/forms/${id}/${name.split('.')[0]}`
    for (const rows of ['1e9', '99999999', 'Infinity', '-1', 'NaN', '9'.repeat(1000)]) {
      const response = await person.post(path, filled([[name, rows]]))
      expect(FINE, rows).toContain(response.status)
      expect((await response.text()).length, rows).toBeLessThan(2_000_000)
    }
  })
})

/** A zip whose single entry unpacks to 200 MB of zeros. */
function zipBomb(name: string): Buffer {
  const packed = deflateRawSync(Buffer.alloc(200_000_000))
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(200_000_000, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, Buffer.from(name), packed])
}

describe('悪いファイル', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const files: Record<string, readonly [name: string, bytes: Uint8Array]> = {
    '見出しだけの PNG': ['a.png', Buffer.concat([png, Buffer.from('garbage'.repeat(1000))])],
    '65535×65535 の PNG': [
      'big.png',
      Buffer.concat([png, Buffer.from('0000ffff0000ffff0802000000', 'hex'), Buffer.alloc(500)]),
    ],
    途中で切れた: ['half.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    'お尻のない PDF': [
      'a.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n'),
    ],
    'zip 爆弾の docx': ['a.docx', zipBomb('word/document.xml')],
    'JPEG と名乗る HTML': ['photo.jpg', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    'スクリプト入りの SVG': [
      'a.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    実行ファイル: ['写真.png', Buffer.from('4d5a90000300000004000000ffff', 'hex')],
    空っぽ: ['empty.png', new Uint8Array()],
    '20MB': ['large.png', Buffer.concat([png, Buffer.alloc(20_000_000, 7)])],
    名前の悪い: ['../../etc/passwd\u202egnp.exe', Buffer.from('hello')],
  }

  test.each(Object.keys(files))('%s は、わけを言って断る', async (kind) => {
    const [name, bytes] = files[kind] as readonly [string, Uint8Array<ArrayBuffer>]
    const { id } = await begin('disaster-certificate')
    const page = await photoPage(id)
    const data = filled([['_seen', '1']])
    data.append('morePhotos.new', new File([bytes], name, { type: 'image/png' }))
    const response = await person.post(`/forms/${id}/${page}`, data)
    expect(response.status).toBe(422)
    expect(await response.text()).toMatch(/error-summary/)
    const kept = await town.hall.db
      .selectFrom('draft_file')
      .select('file_id')
      .where('draft_id', '=', id)
      .execute()
    expect(kept).toEqual([])
  })

  test('写真の欄に付けた PDF は、種類を言って断る', async () => {
    const { id } = await begin('disaster-certificate')
    const data = filled([['_seen', '1']])
    const pdf = Buffer.from('%PDF-1.7\ntrailer\n<< >>\nstartxref\n99999\n%%EOF')
    data.append('morePhotos.new', new File([pdf], 'a.pdf', { type: 'application/pdf' }))
    const response = await person.post(`/forms/${id}/${await photoPage(id)}`, data)
    expect(response.status).toBe(422)
    expect((await storedAnswers(id)).morePhotos).toBeUndefined()
  })

  test('48MBを超える送信は、読み終える前に断る', async () => {
    const { id } = await begin('disaster-certificate')
    const data = new FormData()
    data.append('morePhotos.new', new File([Buffer.alloc(49_000_000 + 1_500_000)], 'a.png'))
    const response = await person.post(`/forms/${id}/photos`, data).catch(() => undefined)
    if (response) expect(response.status).toBe(413)
    expect((await person.get('/healthz')).status).toBe(200)
  })

  async function photoPage(id: string): Promise<string> {
    const definition = town.hall.town.procedures.find((each) => each.id === 'disaster-certificate')
    const page = definition?.pages.find((each) => each.fields.some((field) => field.id === 'morePhotos'))
    expect((await person.get(`/forms/${id}/${page?.id}`)).status).toBe(200)
    return page?.id as string
  }
})

test('どの検索にも、アドレスにも、何を書かれても壊れない', async () => {
  const clerk = await town.hall.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', 'kacho')
    .executeTakeFirstOrThrow()
  const staff = await signedIn(town, 'staff', clerk.id)
  const audit = await town.hall.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', 'joho')
    .executeTakeFirstOrThrow()
  const engineer = await signedIn(town, 'staff', audit.id)
  const broken: string[] = []
  const visit = async (visitor: HttpVisitor, path: string) => {
    const response = await visitor.get(path)
    await response.text()
    if (response.status >= 500) broken.push(`${path} ${response.status}`)
  }
  for (const [name, text] of Object.entries(TEXTS).filter(([, each]) => each.length < 10_000)) {
    const word = encodeURIComponent(text.toWellFormed())
    for (const path of [
      '/procedures?q=',
      '/procedures?event=',
      '/plan?q=',
      '/offices?q=',
      '/sample/mail?q=',
      '/sample/mail?after=',
      '/forms/banks?q=',
      '/forms/banks?bank=',
      '/preferences?lang=en&next=',
    ])
      await visit(person, path + word)
    for (const path of [
      '/forms/addresses/',
      '/procedures/',
      '/plan/',
      '/plan/report/',
      '/forms/',
      '/resume/',
    ])
      await visit(person, path + word)
    const query = (...keys: string[]) => keys.map((key) => `${key}=${word}`).join('&')
    await visit(staff, `/desk/cases?${query('q', 'procedure')}`)
    await visit(staff, `/desk/cases?${query('view', 'after', 'done', 'sort', 'office', 'page', 'key')}`)
    await visit(engineer, `/desk/audit?${query('q', 'about', 'kind', 'until', 'after')}`)
    for (const path of ['/desk/staff', '/desk/jobs']) await visit(engineer, `${path}?${query('q', 'after')}`)
    const sent = await person.post('/sign-in', { email: `${text.slice(0, 200)}@example.jp`, next: text })
    if (![303, 422].includes(sent.status)) broken.push(`POST /sign-in ${name} ${sent.status}`)
    const code = await person.post('/sign-in/code', { code: text, next: text })
    if (![422, 429].includes(code.status)) broken.push(`POST /sign-in/code ${name} ${code.status}`)
  }
  expect(broken).toEqual([])
})
