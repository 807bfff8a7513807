import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FieldDefinition, kindOf, problems, prune, type Row } from '#language'
import { today } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { findDraft, startDraft } from '../../../src/systems/cases/drafts.ts'
import { formContext } from '../../../src/systems/cases/form-context.ts'
import { attach, PNG, resident, testHall } from '../../../src/systems/cases/testing-desk.ts'
import { visit } from '../../../src/systems/cases/testing-visit.ts'
import { procedures } from './index.ts'
import { trialIn, withoutNumbers } from './testing-lives.ts'

vi.mock('../../../src/platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let owner: ResidentActor
beforeAll(async () => {
  open = await testHall()
  owner = await resident(open.hall, '渡邉 葛\u{e0100}美')
})
afterAll(() => open.close())

/** What a browser sends for these answers. */
const inputsOf = (fields: readonly FieldDefinition[], answers: Row) =>
  Object.assign(
    {},
    ...fields.map((field) => {
      const value = answers[field.id]
      if (value === undefined) return {}
      const rows =
        Array.isArray(value) && field.kind === 'repeat' ? { [`${field.id}._rows`]: String(value.length) } : {}
      return { ...kindOf(field).write(field, value, field.id), ...rows }
    }),
  ) as Record<string, string | readonly string[]>

describe.each(procedures.map((each) => [each.name, each] as const))('%s', (_, definition) => {
  test.each(['fewest', 'most'] as const)(
    'ページを順に送ると、たずねるべきことが、みなたずねられる（%s）',
    async (amount) => {
      const { hall } = open
      const trial = await trialIn(hall, definition, { amount })
      const picture = await attach(hall, owner, PNG, '写真.png')
      const answers = JSON.parse(
        JSON.stringify(withoutNumbers(trial.answers)).replaceAll(
          '00000000-0000-4000-8000-000000000001',
          picture.id,
        ),
      ) as Row
      const filer = { visitor: 'visitor', actor: owner }
      const id = await startDraft(hall, filer, definition)
      await hall.db.insertInto('draft_file').values({ draft_id: id, file_id: picture.id }).execute()
      let at = (await visit(hall, owner, `/forms/${id}`)).location ?? ''
      for (let turn = 0; turn < 40 && !at.endsWith('/check'); turn += 1) {
        const page = definition.pages.find((each) => each.id === at.split('/').at(-1))
        expect(page, at).toBeDefined()
        const sent = await visit(hall, owner, at, inputsOf(page?.fields ?? [], answers))
        expect(
          [sent.status, sent.location],
          `${at} ${sent.text.match(/class="error"[^>]*>[^<]*<[^<]*/g)}`,
        ).toEqual([303, expect.stringContaining('/forms/')])
        at = sent.location ?? ''
      }
      const draft = await findDraft(hall.db, hall, filer, id)
      const context = await formContext(hall.db, hall, definition, uuid())
      const given = { ...draft?.answers, '@identity': 'card' }
      expect(problems(definition, given, today(open.clock), { ...context, findFile: () => picture })).toEqual(
        [],
      )
      const asked = prune(definition, { ...answers, '@identity': 'card' }, today(open.clock))
      const filled = Object.keys(asked).filter(
        (key) => !(Array.isArray(asked[key]) && asked[key].length === 0),
      )
      expect(Object.keys(draft?.answers ?? {}).sort()).toEqual(filled.sort())
    },
  )
})
