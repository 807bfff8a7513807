import { afterEach, expect, test } from 'vitest'
import type { House } from '#platform/house'
import { deliver } from '../deliver.ts'
import { aResident, deliveriesOf, jobsOf, openNotices, saidTo, tellThem, tie } from '../testing-notices.ts'
import { closeSampleLine, openSampleLine } from './double/sample-line.ts'

type Open = Awaited<ReturnType<typeof openNotices>>
let open: Open
afterEach(() => open.close())

const HOUR_MS = 3_600_000
async function by(house: House, person: Awaited<ReturnType<typeof aResident>>, channel: string) {
  return (await deliveriesOf(house, person)).filter((each) => each.channel === channel)
}

/** Tells one person by LINE and hands it over. */
async function told(settings?: Parameters<typeof openSampleLine>[1], { friend = true } = {}) {
  open = await openNotices()
  const { house } = open
  await openSampleLine(house, settings)
  const person = await aResident(house)
  const user = await tie(house, person, { friend })
  await tellThem(house, person)
  const [line] = await by(house, person, 'line')
  return { house, person, user, delivery: line!.id, carry: () => deliver({ delivery: line!.id }, house) }
}

test('LINEには、お知らせがあることとリンクだけが、1通届く', async () => {
  const { house, person, user, carry } = await told()
  await carry()
  const [line] = await by(house, person, 'line')
  const said = await saidTo(house, user)
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toContain(`http://town.example/my/letters/${line?.notice_id}`)
  expect(said[0]?.text).not.toMatch(/児童手当|認定/)
  expect(line?.sent_at).not.toBeNull()
})

test('送ってから印を付ける前に落ちても、LINEには1通で、送ったことになる', async () => {
  const { house, person, user, delivery, carry } = await told()
  await carry()
  await house.db.updateTable('notice_delivery').set({ sent_at: null }).where('id', '=', delivery).execute()
  await carry()
  expect(await saidTo(house, user)).toHaveLength(1)
  expect((await by(house, person, 'line'))[0]).toMatchObject({ failed_at: null, sent_at: expect.any(Date) })
  expect(await house.db.selectFrom('sample_line_request').select('retry_key').execute()).toEqual([
    { retry_key: delivery },
  ])
})

test('同時に2つの働き手が持っていっても、1通', async () => {
  const { house, user, carry } = await told()
  await Promise.all([carry(), carry(), carry()])
  expect(await saidTo(house, user)).toHaveLength(1)
})

test('混んでいるときは待って、あとから1通届ける', async () => {
  const { house, person, user, carry } = await told({ calls: { most: 3, seconds: 60 } })
  await carry()
  expect(await saidTo(house, user)).toEqual([])
  expect((await by(house, person, 'line'))[0]).toMatchObject({ sent_at: null, failed_at: null })
  const waiting = (await jobsOf(house)).filter(({ task }) => task === 'notices.deliver').at(-1)
  expect(waiting?.run_at.getTime()).toBeGreaterThan(open.clock.now().getTime())
  await closeSampleLine(house)
  await carry()
  expect(await saidTo(house, user)).toHaveLength(1)
})

test('ブロックされていたら、結び付けを外し、メールで届ける', async () => {
  const { house, person, user, carry } = await told(undefined, { friend: false })
  await house.db.deleteFrom('notice_delivery').where('channel', '=', 'email').execute()
  await carry()
  expect(await saidTo(house, user)).toEqual([])
  expect(await house.db.selectFrom('line_link').selectAll().execute()).toEqual([])
  expect((await by(house, person, 'line'))[0]?.reason).toContain('ブロック')
  expect(await by(house, person, 'email')).toHaveLength(1)
  expect((await tellThem(house, person)).filter(({ channel }) => channel === 'line')).toHaveLength(1)
})

test('今月の数を使い切ったら、メールで届け、担当の職員に一度だけ知らせる', async () => {
  const { house, person, user, carry } = await told({ messagesAMonth: 0 })
  await staffWho(house)
  await carry()
  await tellThem(house, person)
  for (const { id } of await by(house, person, 'line')) await deliver({ delivery: id }, house)
  expect(await saidTo(house, user)).toEqual([])
  expect((await by(house, person, 'line')).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('使い切って'),
    expect.stringContaining('使い切って'),
  ])
  expect(await by(house, person, 'email')).toHaveLength(2)
  const mails = (await jobsOf(house)).filter(({ task }) => task === 'mail.send')
  expect(mails.map(({ payload }) => payload.to)).toEqual(['joho@town.example'])
})

async function staffWho(house: House) {
  const id = '01900000-0000-7000-8000-000000000001'
  const at = house.clock.now()
  await house.db
    .insertInto('staff')
    .values({ id, login: 'joho', name: '情報 係', email: 'joho@town.example', password: '-', created_at: at })
    .execute()
  await house.db
    .insertInto('staff_assignment')
    .values({ id, staff_id: id, office: 'planning', post: '情報担当', from_on: '2026-04-01' })
    .execute()
}

test('送る前に外されたら、送らず、メールで届ける', async () => {
  const { house, person, user, carry } = await told()
  await house.db.deleteFrom('line_link').execute()
  await carry()
  expect(await saidTo(house, user)).toEqual([])
  expect((await by(house, person, 'line'))[0]?.reason).toContain('外されて')
  expect(await by(house, person, 'email')).toHaveLength(1)
})

test('LINEにつながらない間はまた試し、6時間たったらメールで届ける', async () => {
  const { house, person, delivery } = await told()
  await house.db.deleteFrom('notice_delivery').where('channel', '=', 'email').execute()
  const line = {
    ...{ channelId: '2000000000', channelSecret: '0'.repeat(32), basicId: '@a' },
    ...{ apiBase: 'http://127.0.0.1:1', accessBase: 'http://127.0.0.1:1' },
  }
  const away = { ...house, db: house.db.withSchema(house.config.schema), config: { ...house.config, line } }
  await expect(deliver({ delivery }, away as never)).rejects.toThrow()
  expect(await by(house, person, 'email')).toEqual([])
  open.clock.advance(7 * HOUR_MS)
  await deliver({ delivery }, away as never)
  expect((await by(house, person, 'line'))[0]?.reason).toContain('つながらない')
  expect(await by(house, person, 'email')).toHaveLength(1)
})

test('トークンの15分が過ぎても、新しいトークンで届ける', async () => {
  const { house, person, user, carry } = await told()
  await carry()
  open.clock.advance(HOUR_MS)
  await tellThem(house, person)
  for (const { id } of await by(house, person, 'line')) await deliver({ delivery: id }, house)
  expect(await saidTo(house, user)).toHaveLength(2)
})

test('チャネルの設定が違っていたら、メールで届け、担当の職員に一度だけ知らせる', async () => {
  const { house, person, delivery } = await told()
  await staffWho(house)
  const { url } = await openSampleLine(house)
  const line = {
    ...{ channelId: '2000000000', channelSecret: '0'.repeat(32), basicId: '@a' },
    ...{ apiBase: url, accessBase: url },
  }
  for (const wrong of [line, { ...line, channelToken: 'long-lived-and-revoked' }]) {
    const set = {
      ...house,
      db: house.db.withSchema(house.config.schema),
      config: { ...house.config, line: wrong },
    }
    await house.db
      .updateTable('notice_delivery')
      .set({ failed_at: null, reason: null, first_tried_at: null })
      .where('id', '=', delivery)
      .execute()
    await deliver({ delivery }, set as never)
    expect((await by(house, person, 'line'))[0]?.reason).toContain('チャネルを受け付けません')
  }
  expect(await by(house, person, 'email')).toHaveLength(1)
  const mails = (await jobsOf(house)).filter(({ task }) => task === 'mail.send')
  expect(mails.map(({ payload }) => payload.to)).toEqual(['joho@town.example'])
})
