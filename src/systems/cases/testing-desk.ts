/** For tests of the desk: a whole hall on a database of its own, its people, and applications filed as people file them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import {
  applicant,
  approve,
  attachment,
  check,
  consult,
  type Definition,
  free,
  type Hall,
  letter,
  longText,
  myNumber,
  page,
  procedure,
  type Row,
  results,
  until,
  workingDays,
  years,
} from '#language'
import { settableClock } from '#platform/clock'
import { json } from '#platform/database'
import { openDocuments } from '#platform/documents'
import { openFiles } from '#platform/files'
import type { Post } from '#platform/house'
import { openJobs } from '#platform/jobs'
import type { ResidentActor, StaffActor } from '#platform/people'
import { openVault } from '#platform/vault'
import shibata from '../../../town/shibata/index.ts'
import { testDatabase } from '../../platform/database/testing.ts'
import { rememberDefinitions } from './definitions.ts'
import { startDraft } from './drafts.ts'
import { submit } from './submit.ts'

/** Goes through every kind of step, and is decided in grades. */
export const survey = procedure({
  id: 'survey',
  name: '家屋の調査の申請',
  short: '家屋調査',
  group: '試験',
  lifeEvents: ['災害'],
  ground: ['災害対策基本法第90条の2'],
  who: 'だれでも',
  summary: '家屋の被害を調べます。',
  bring: [],
  minutes: 5,
  fee: free,
  deadline: until('いつでも'),
  office: 'tax',
  sign: 'login',
  online: { level: 'whole' },
  pages: [
    page('申請する人', { applicant: applicant() }),
    page('被害', {
      damage: longText('被害の状況', { max: 500 }),
      photos: attachment('被害の写真', { optional: true, maxFiles: 3 }),
      number: myNumber('個人番号', { ground: '番号法第9条第1項', optional: true }),
    }),
  ],
  eligible: [],
  route: [check('tax'), approve('係長'), consult('construction', '課長'), approve('課長')],
  checks: ['調査票を確かめた', '家屋の場所を確かめた', '写真を確かめた'],
  due: workingDays(10),
  outcomes: {
    approved: '証明',
    rejected: '不交付',
    results: results('被害の程度', { total: '全壊', half: '半壊' }),
  },
  letters: {
    approved: letter('調査結果証明書', ['次のとおり証明します。'], {
      facts: [{ label: '被害の程度', slot: '結果' }],
      remedy: true,
    }),
    rejected: letter('不交付通知書', ['次の理由により交付しません。{理由}'], { remedy: true }),
    returned: letter('補正のお願い', ['{補正の期限}までに直してください。']),
  },
  keep: years(5),
  effective: { from: '2024-04-01' },
})

export const ANSWERS: Row = {
  applicant: {
    name: { family: '渡邉', given: '花子', familyKana: 'ワタナベ', givenKana: 'ハナコ' },
    birth: '1990-04-02',
    address: {
      postcode: '9891601',
      municipality: '04323',
      area: '宮城県柴田郡柴田町',
      town: '船岡中央二丁目',
      rest: '3-45',
    },
    tel: '0224-55-1111',
  },
  damage: '床上まで水につかりました。',
}

/** A hall on 2026-11-23 (a holiday), nine in the morning, unless told otherwise. */
export async function testHall(at = '2026-11-24') {
  const { db, close, ...address } = await testDatabase({ max: 10 })
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'))
  const clock = settableClock(at)
  const letters = join(import.meta.dirname, '..', '..', '..', 'town', 'shibata', 'letters')
  const hall = {
    db,
    clock,
    files: openFiles({ dataDir }),
    jobs: openJobs(),
    documents: openDocuments({ templates: [letters] }),
    vault: openVault({ dataDir }),
    town: { ...shibata, procedures: [...shibata.procedures, survey] },
    config: { baseUrl: 'http://town.example', schema: address.schema, databaseUrl: address.url },
  } as unknown as Hall
  await rememberDefinitions(hall)
  return {
    hall,
    clock,
    async close() {
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

let people = 0

/** A member of staff in one post, or acting for somebody in theirs. */
export async function staffMember(hall: Hall, name: string, office: string, post: Post, deputyFor?: string) {
  const id = uuid()
  const login = `staff-${people++}`
  await hall.db
    .insertInto('staff')
    .values({ id, login, name, email: `${login}@town.example`, password: '-', created_at: hall.clock.now() })
    .execute()
  await hall.db
    .insertInto('staff_assignment')
    .values({ id: uuid(), staff_id: id, office, post, from_on: '2026-04-01', deputy_for: deputyFor ?? null })
    .execute()
  const assignments = [{ office, post, ...(deputyFor && { deputyFor }) }]
  return { kind: 'staff', id, name, assignments, sessionId: uuid() } satisfies StaffActor
}

/** Somebody with an account on my page. */
export async function resident(hall: Hall, name: string): Promise<ResidentActor> {
  const id = uuid()
  const email = `resident-${people++}@example.jp`
  await hall.db.insertInto('resident').values({ id, email, name, created_at: hall.clock.now() }).execute()
  return { kind: 'resident', id, name, email, level: 'card', sessionId: uuid() }
}

/** Files an application by the form door. @returns its id */
export async function file(
  hall: Hall,
  actor: ResidentActor,
  definition: Definition,
  answers: Row,
  files: readonly string[] = [],
): Promise<string> {
  const filer = { visitor: uuid(), actor }
  const draft = await startDraft(hall, filer, definition)
  await hall.db
    .updateTable('draft')
    .set({ answers: json(answers) })
    .where('id', '=', draft)
    .execute()
  for (const file_id of files)
    await hall.db.insertInto('draft_file').values({ draft_id: draft, file_id }).execute()
  const filed = await submit(hall, filer, draft)
  if (!filed.applicationId) throw new Error(JSON.stringify(filed.errors))
  return filed.applicationId
}

export const fileSurvey = (
  hall: Hall,
  actor: ResidentActor,
  answers: Row = ANSWERS,
  files: readonly string[] = [],
) => file(hall, actor, survey, answers, files)

/** Files an application whose 個人番号 stands apart, sealed. */
export async function fileNumbered(
  hall: Hall,
  actor: ResidentActor,
  answers: Row & { number: { ref: string } },
  digits: string,
) {
  const id = await fileSurvey(hall, actor, answers)
  const { ref } = answers.number
  await hall.db
    .insertInto('my_number')
    .values({
      ref,
      sealed: hall.vault.seal(digits, `my-number:${ref}`),
      ground: 'number',
      application_id: id,
      created_at: hall.clock.now(),
    })
    .execute()
  return id
}

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture somebody hands in. @returns what an answer holds of it */
export async function attach(hall: Hall, actor: ResidentActor, bytes: Uint8Array, name: string) {
  const stored = await hall.files.store(
    hall.db,
    { bytes, name, purpose: 'test', owner: actor.id },
    hall.clock.now(),
  )
  return { id: stored.id, name: stored.name, type: stored.type, bytes: stored.bytes }
}

/** Everybody that the survey needs, and who has nothing to do with it. */
export async function everybody(hall: Hall) {
  const [clerk, second, chief, head, consulted, stranger, mayor, engineer] = await Promise.all([
    staffMember(hall, '佐藤 主事', 'tax', '主事'),
    staffMember(hall, '鈴木 主事', 'tax', '主事'),
    staffMember(hall, '高橋 係長', 'tax', '係長'),
    staffMember(hall, '伊藤 課長', 'tax', '課長'),
    staffMember(hall, '小林 課長', 'construction', '課長'),
    staffMember(hall, '加藤 主事', 'health', '主事'),
    staffMember(hall, '町 長', 'mayor', '町長'),
    staffMember(hall, '情報 係', 'planning', '情報担当'),
  ])
  return { clerk, second, chief, head, consulted, stranger, mayor, engineer }
}
