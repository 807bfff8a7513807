import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Case } from '../case.ts'
import { getReadable } from '../get-readable.ts'
import { openMoves } from '../permission.ts'
import { writtenReason } from '../read-act.ts'
import { recordReading } from '../record-reading.ts'
import { doneAddress, staffOf } from '../show-case.tsx'
import type { Choice, Goes } from './divide.ts'
import { commonFiles, entriesOf } from './entries.ts'
import { SplitPage } from './screens/split-page.tsx'
import { splitCase } from './split-case.ts'
import { whyNotSplit } from './why-not.ts'

const GOES: readonly string[] = ['both', 'stays', 'goes']

/** What was ticked, of what there is to tick. */
function choiceIn(form: FormInput, { definition, answers }: Case): Choice {
  return {
    entries: new Map(
      entriesOf(definition, answers).map(({ path, names }) => [
        path,
        new Set(
          form
            .all(`entry:${path}`)
            .map(Number)
            .filter((at) => Number.isInteger(at) && at >= 0 && at < names.length),
        ),
      ]),
    ),
    files: new Map(
      commonFiles(definition, answers).flatMap(({ id }) => {
        const goes = form.text(`file:${id}`) ?? 'both'
        return GOES.includes(goes) ? [[id, goes as Goes] as const] : []
      }),
    ),
  }
}

interface Refused {
  readonly status: number
  readonly message: string
  readonly choice: Choice
  readonly reason: string
}

async function showSplit(request: WebRequest, refused?: Refused): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const found = await getReadable(hall, actor, request.params.id)
  const refusal =
    whyNotSplit(found) ??
    (openMoves(hall.town, actor, found).some(({ kind }) => kind === 'split')
      ? undefined
      : 'いま、あなたの職ではこの申請を分けられません。分けられるのは、審査する課の職員だけです。')
  await recordReading(hall, actor, found, { action: 'application.read' })
  const status = refused?.status ?? (refusal === undefined ? 200 : 409)
  return page(request, <SplitPage {...{ request, found, refusal, refused }} />, { status })
}

export const splitRoutes = [
  get('/desk/cases/:id/split', { who: { may: 'case.check' } }, (request) => showSplit(request)),

  post('/desk/cases/:id/split', { who: { may: 'case.check' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const found = await getReadable(hall, actor, request.params.id)
    const form = await request.form()
    const choice = choiceIn(form, found)
    try {
      const version = Number(form.text('expected') ?? Number.NaN)
      if (!Number.isInteger(version))
        throw new Problem(422, '画面を読み込み直してから、もう一度操作してください。')
      const reason = writtenReason(form, '分ける理由を入力してください。')
      const id = await splitCase(hall, actor, { id: found.application.id, version, choice, reason })
      return redirect(doneAddress(request, id, 'split'))
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error
      const { status, message } = error
      return showSplit(request, { status, message, choice, reason: form.text('reason') ?? '' })
    }
  }),
]
