import type { Definition } from '#language'
import { may, type StaffActor } from '#platform/people'
import { addToRail, DeskPage, Empty, Form, ListSearch, NothingFound, Notice, Tag } from '#platform/screens'
import { wordsAsked } from '#platform/search'
import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { proceduresNow, receptionOf } from '../procedures-now.ts'
import { startCorrection } from './correct.ts'
import { startDraft } from './drafts.ts'
import { filerOf } from './filer.ts'
import { getReadable } from './get-readable.ts'
import { formerOf, type PaperBack, paperBack } from './paper-back.ts'
import { proceduresCalled } from './procedures-called.ts'
import { staffOf } from './show-case.tsx'

addToRail([{ href: '/desk/counter', title: '窓口入力', may: 'case.enter', place: 30 }])

const PATH = '/desk/counter'

/** Procedures whose paper forms this member of staff takes in. */
const acceptedBy = async (request: WebRequest) => {
  const { town } = hallOf(request)
  const { all } = await proceduresNow(hallOf(request))
  return all.filter((each) => may(town, request.actor, 'case.enter', each.office))
}

/** A paper form with its QR code: a hand scanner types what it reads, and Enter. */
function ScanPaper({ back }: { back: PaperBack | undefined }) {
  return (
    <section className="sheet stack mb-4" aria-labelledby="scan">
      <h2 id="scan">用紙のQRコードから</h2>
      {back?.kind === 'nowhere' && <Notice kind="error" title={back.why} />}
      {back?.kind === 'form' && (
        <Notice title={back.definition.name}>
          {back.former && <p>この用紙は前の版です。用紙と同じ、前の版の質問で入力します。</p>}
          <Form action={`/desk/counter/${back.definition.id}/start`}>
            <input type="hidden" name="version" value={back.version} />
            <button className="button primary" type="submit" data-key="a">
              この用紙を入力する
            </button>
          </Form>
        </Notice>
      )}
      <form method="get" action={PATH} className="row gap-2 items-end">
        <p>
          <label className="label" htmlFor="code">
            読み取った文字
          </label>
          <span className="hint" id="code-hint">
            バーコードリーダーで、用紙の右上のQRコードを読み取ってください。記入済みの写しなら、その申請が開きます。
          </span>
          <input className="control" id="code" name="code" aria-describedby="code-hint" autoComplete="off" />
        </p>
        <button className="button" type="submit">
          開く
        </button>
      </form>
    </section>
  )
}

/** 窓口: a paper application is entered with the same questions and goes into the same queue. */
export const counterRoutes = [
  get('/desk/counter', { who: { may: 'case.enter' } }, async (request) => {
    const [accepted, now] = await Promise.all([acceptedBy(request), proceduresNow(hallOf(request))])
    const q = wordsAsked(request.url.searchParams)
    const called = proceduresCalled(now.all, hallOf(request).town, q ?? '')
    const procedures = accepted.filter(({ id }) => called.includes(id))
    const code = request.url.searchParams.get('code')?.slice(0, 1_000)
    const back = code ? await paperBack(hallOf(request), staffOf(request), accepted, code) : undefined
    if (back?.kind === 'case') return redirect(`/desk/cases/${back.id}`)
    const over = (each: Definition) => ['closed', 'over'].includes(receptionOf(hallOf(request), now, each))
    return page(
      request,
      <DeskPage request={request} title="窓口入力">
        <p>紙で受け取った申請を入力します。電子申請と同じ質問で、同じ一覧に入ります。</p>
        <ScanPaper back={back} />
        <ListSearch
          path={PATH}
          label="手続きをさがす"
          hint="手続きの名前"
          q={q}
          found={{ shown: procedures.length }}
        />
        {accepted.length === 0 && <Empty>あなたの課で受け付ける手続きはありません。</Empty>}
        {accepted.length > 0 && procedures.length === 0 && <NothingFound path={PATH} />}
        <ul className="stack list-none p-0">
          {procedures.map((each) => (
            <li key={each.id} className="sheet">
              <Form action={`/desk/counter/${each.id}/start`} className="row justify-between">
                <span>
                  {each.name} {over(each) && <Tag>受付終了（期限までに届いた紙を入力できます）</Tag>}{' '}
                  <a href={`/procedures/${each.id}/paper.pdf`}>
                    紙の用紙（PDF）<span className="sr">（{each.name}）</span>
                  </a>
                </span>
                <button className="button" type="submit">
                  入力をはじめる<span className="sr">（{each.name}）</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      </DeskPage>,
    )
  }),

  post('/desk/counter/:procedure/start', { who: { may: 'case.enter' } }, async (request) => {
    const now = (await acceptedBy(request)).find((each) => each.id === request.params.procedure)
    const version = (await request.form()).text('version')
    const definition = now && version ? await formerOf(hallOf(request), now, version) : now
    if (!definition) throw new Problem(403, 'この手続きは、担当課の職員が窓口で受け付けます。')
    return redirect(`/forms/${await startDraft(hallOf(request), filerOf(request), definition)}`)
  }),

  post('/desk/cases/:id/correct', { who: { may: 'case.enter' } }, async (request) => {
    const hall = hallOf(request)
    const { application } = await getReadable(hall, request.actor as StaffActor, request.params.id)
    return redirect(`/forms/${await startCorrection(hall, filerOf(request), application.id)}/check`)
  }),
]
