/** For tests: a procedure with a list of children, papers and numbers, and applications of it. */
import { v7 as uuid } from 'uuid'
import {
  applicant,
  attachment,
  choice,
  type Hall,
  myNumber,
  page,
  personName,
  procedure,
  type Row,
  repeat,
} from '#language'
import type { ResidentActor } from '#platform/people'
import { rememberDefinition } from '../definitions.ts'
import { ANSWERS, attach, file, PNG, survey } from '../testing-desk.ts'

const living = choice('同居・別居', { together: '同居', apart: '別居' })
const children = repeat(
  '児童',
  {
    name: personName('氏名', { withoutKana: true }),
    living,
    paper: attachment('出生の書類', { optional: true }),
    number: myNumber('児童の個人番号', { ground: '番号法第9条第1項', optional: true }),
  },
  { min: 1, max: 5, each: '児童' },
)

/** 別居監護申立書 is asked for where a child lives apart. */
export const family = procedure({
  ...(survey as unknown as Parameters<typeof procedure>[0]),
  id: 'family',
  name: '児童の手当の請求',
  short: '児童の手当',
  pages: [
    page('申請する人', {
      applicant: applicant(),
      number: myNumber('個人番号', { ground: '番号法第9条第1項', optional: true }),
    }),
    page('児童', { children }),
    page('書類', {
      apart: attachment('別居の申立書', { when: children.some((child) => child.living.is('apart')) }),
      others: attachment('そのほかの書類', { optional: true, maxFiles: 3 }),
    }),
  ],
} as Parameters<typeof procedure>[0])

export interface Family {
  readonly id: string
  readonly paper: string
  readonly apart: string
  readonly other: string
  readonly refs: { readonly parent: string; readonly second: string }
}

let families = 0

/** Three children, of whom the second lives apart, with everything attached; filed and on record. */
export async function fileFamily(hall: Hall, owner: ResidentActor, birth?: string): Promise<Family> {
  await rememberDefinition(hall, family)
  const [paper, apart, other] = [
    await attach(hall, owner, PNG, '出生.png'),
    await attach(hall, owner, PNG, '申立書.png'),
    await attach(hall, owner, PNG, 'そのほか.png'),
  ]
  const refs = { parent: uuid(), second: uuid() }
  const child = (given: string, more: Row): Row => ({ name: { family: '渡邉', given }, ...more })
  const answers: Row = {
    // Of nobody else: they are no duplicates of each other.
    applicant: { ...(ANSWERS.applicant as Row), birth: birth ?? `${1900 + families++}-04-02` },
    number: { ref: refs.parent },
    children: [
      child('一郎', { living: 'together' }),
      child('二郎', { living: 'apart', paper: [paper], number: { ref: refs.second } }),
      child('三郎', { living: 'together' }),
    ],
    apart: [apart],
    others: [other],
  }
  const id = await file(hall, owner, family, answers, [paper.id, apart.id, other.id])
  for (const [ref, digits] of [
    [refs.parent, '123456789018'],
    [refs.second, '987654321013'],
  ] as const)
    await hall.db
      .insertInto('my_number')
      .values({
        ...{ ref, ground: 'number', application_id: id, created_at: hall.clock.now() },
        sealed: hall.vault.seal(digits, `my-number:${ref}`),
      })
      .execute()
  return { id, paper: paper.id, apart: apart.id, other: other.id, refs }
}
