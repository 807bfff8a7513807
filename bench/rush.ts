/**
 * A rush: 1,200 applications a minute with the clerks at work, then what comes after a flood, 5,000 罹災証明 with
 * photographs in an hour. Everybody presses when they press, whether or not the town has answered the one before.
 */
import sharp from 'sharp'
import type { Row } from '#language'
import { signInClerk, workOnOne } from '../drills/people/clerk.ts'
import { copiesOf } from '../drills/people/copies.ts'
import { openLedger } from '../drills/people/ledger.ts'
import { fillIn, showCard, signInResident } from '../drills/people/resident.ts'
import { openVisitor, type Visitor } from '../drills/people/visitor.ts'
import { chance } from '../drills/random.ts'
import { openMailbox } from '../drills/town/mailbox.ts'
import { startProgram } from '../drills/town/program.ts'
import shibata from '../town/shibata/index.ts'
import { type Bench, clocked, type Figure, percentile, timed } from './figure.ts'

const MINUTES = Number(process.env.MINUTES ?? 10)
const RESIDENTS = 20
const DESKS = ['madoguchi', 'tantou', 'kakaricho', 'kacho'] as const
const MOST_MS = 250
const SENDS_A_MINUTE = 1_200
const FLOOD_AN_HOUR = 5_000
const PHOTOS_EACH = 2

const procedureOf = (id: string) => shibata.procedures.find((each) => each.id === id)!

export const rush: Bench = {
  name: `申請の殺到（${MINUTES}分ずつ）`,
  async run({ hall, settings }) {
    const mailbox = await openMailbox()
    const program = startProgram({ ...settings, SMTP_URL: mailbox.url })
    await program.ready
    const doors = () => [program.url()]
    const residents = await Promise.all(
      Array.from({ length: RESIDENTS }, async (_, at) => {
        const visitor = openVisitor(doors)
        const email = `sattou${at}@example.jp`
        await signInResident(visitor, mailbox, email)
        await showCard(hall.db, settings.DATA_DIR!, email)
        return visitor
      }),
    )
    const desk = await openDesk(doors)
    const usual = await send(hall, residents, {
      each: SENDS_A_MINUTE * MINUTES,
      perSecond: SENDS_A_MINUTE / 60,
      first: (visitor) => fillIn(visitor, procedureOf('moving-out')),
      press: (visitor, draft) => visitor.post(`/forms/${draft}/send`, {}),
    })
    const [picture, page] = [await photograph(), photoPage()]
    const drawing = await clocked(() => drawAnew(picture))
    const flood = await send(hall, residents, {
      each: Math.round((FLOOD_AN_HOUR / 60) * MINUTES),
      perSecond: FLOOD_AN_HOUR / 3_600,
      first: (visitor) => damaged(hall, visitor),
      before: (visitor, draft) => {
        const files = Array.from({ length: PHOTOS_EACH }, (_, at) => ({
          name: `被害${at + 1}.jpg`,
          bytes: picture,
        }))
        return visitor.upload(`/forms/${draft}/${page}`, {}, { 'photos.new': files })
      },
      press: (visitor, draft) => visitor.post(`/forms/${draft}/send`, {}),
    })
    const pages = await desk.goHome()
    await program.end()
    await mailbox.close()
    return [
      ...figuresOf(`申請の受付、毎分${SENDS_A_MINUTE.toLocaleString('ja-JP')}件`, usual),
      ...figuresOf(`罹災証明の申請、毎時${FLOOD_AN_HOUR.toLocaleString('ja-JP')}件`, flood),
      {
        ...timed(
          `その前の写真${PHOTOS_EACH}枚（1,200万画素）の受け取り（95%）`,
          'ms',
          percentile(flood.before, 0.95),
        ),
        reference: { value: drawing, what: `同じ写真${PHOTOS_EACH}枚を描き直すだけ、ほかに何もないとき` },
        ratio: percentile(flood.before, 0.95) / drawing,
      },
      timed('その間の職員の1操作（95%）', 'ms', percentile(pages, 0.95)),
    ]
  },
}

interface Sent {
  readonly times: readonly number[]
  /** Of what stood before each press. */
  readonly before: readonly number[]
  readonly errors: number
}

const figuresOf = (name: string, { times, errors }: Sent): Figure[] => [
  timed(`${name}（中央値）`, 'ms', percentile(times, 0.5)),
  timed(`${name}（95%）`, 'ms', percentile(times, 0.95), MOST_MS),
  {
    name: `${name}：受け付けられなかったもの`,
    value: errors,
    unit: '件',
    goal: { most: 1 },
    met: errors === 0,
  },
]

interface Stream {
  readonly each: number
  readonly perSecond: number
  /** A draft that is ready to be pressed; the others are copies of it. */
  readonly first: (visitor: Visitor) => Promise<string>
  /** What a resident does before the press, and has answered before they press. */
  readonly before?: Step
  readonly press: Step
}

type Step = (
  visitor: Visitor,
  draft: string,
) => Promise<{ readonly status: number; readonly location: string }>

/** Presses at a steady pace. A time counts from when it should have been pressed, or from when what is before was done. */
async function send(
  { db }: Parameters<Bench['run']>[0]['hall'],
  residents: readonly Visitor[],
  { each, perSecond, first, before, press }: Stream,
): Promise<Sent> {
  const share = Math.ceil(each / residents.length)
  const drafts: string[][] = []
  for (const visitor of residents) drafts.push(await copiesOf(db, await first(visitor), share))
  const [times, befores]: [number[], number[]] = [[], []]
  let errors = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: each }, async (_, at) => {
      let due = began + (at / perSecond) * 1_000
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      const visitor = residents[at % residents.length]!
      const draft = drafts[at % residents.length]![Math.floor(at / residents.length)]!
      try {
        if (before) {
          const { status } = await before(visitor, draft)
          befores.push(performance.now() - due)
          if (status !== 303) throw new Error(`refused: ${status}`)
          due = performance.now()
        }
        const { status, location } = await press(visitor, draft)
        if (status !== 303 || !location.endsWith('/done')) throw new Error(`not taken: ${status} ${location}`)
      } catch {
        errors += 1
      }
      times.push(performance.now() - due)
    }),
  )
  return { times, before: befores, errors }
}

/** Four clerks who do what their lists offer until they are sent home. @returns how long each thing took */
async function openDesk(doors: () => readonly string[]) {
  let home = false
  const times: number[] = []
  const ledger = openLedger()
  const working = DESKS.map(async (login, at) => {
    const visitor = openVisitor(doors)
    await signInClerk(visitor, login)
    const luck = chance(at)
    const views = login === 'madoguchi' || login === 'tantou' ? ['new', 'mine'] : ['for-me']
    while (!home) {
      const began = performance.now()
      await workOnOne(visitor, luck.oneOf(views), ledger, luck)
      times.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  })
  return {
    async goHome() {
      home = true
      await Promise.all(working)
      return times
    },
  }
}

/** Twelve million points, as a telephone takes them. */
const photograph = async (): Promise<Uint8Array> =>
  sharp(
    await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
        background: '#808080',
      },
    })
      .png()
      .toBuffer(),
  )
    .resize(4_000, 3_000)
    .jpeg({ quality: 85 })
    .toBuffer()

const photoPage = (): string =>
  procedureOf('disaster-certificate').pages.find(({ fields }) => fields.some(({ id }) => id === 'photos'))!.id

/** What the town does with each of somebody's photographs. */
const drawAnew = async (picture: Uint8Array): Promise<void> => {
  for (let at = 0; at < PHOTOS_EACH; at++) await sharp(picture).rotate().jpeg({ quality: 85 }).toBuffer()
}

/** A 罹災証明 that lacks nothing but its photographs. */
async function damaged({ db }: Parameters<Bench['run']>[0]['hall'], visitor: Visitor): Promise<string> {
  const begun = await visitor.press('/procedures/disaster-certificate/start', {})
  const draft = /^\/forms\/([\w-]{36})/.exec(begun.location)?.[1]
  if (!draft) throw new Error(`the form could not be begun: ${begun.status}`)
  await db
    .updateTable('draft')
    .set({ answers: JSON.stringify(flooded()) })
    .where('id', '=', draft)
    .execute()
  return draft
}

const name = { family: '演習', given: '太郎', familyKana: 'エンシュウ', givenKana: 'タロウ' }
const home = {
  postcode: '9891601',
  municipality: '04323',
  area: '宮城県柴田郡柴田町',
  town: '船岡中央二丁目',
  rest: '999-1',
}
const flooded = (): Row => {
  const [disaster] = shibata.disasters ?? []
  return {
    disaster: { id: disaster!.id, name: disaster!.name, date: disaster!.date },
    building: 'ownedHouse',
    site: home,
    applicant: { name, birth: '1990-04-01', address: home, tel: '0224-55-0000' },
    relation: 'ownerTenant',
    household: [{ name, birth: '1990-04-01', relation: '本人' }],
    damage: '床上まで水につかりました。',
    self: true,
    copies: 1,
  }
}
