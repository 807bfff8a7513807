import { letterSlots, type Outcome, slotsShown } from '#language'
import { DeskPage, Island, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { CaseView } from '../../case-view.ts'
import { templateOf } from '../../letters/letter-of.ts'
import { ActForm, caseAddress, typed } from './act-form.tsx'

const KINDS: readonly Outcome[] = ['approved', 'rejected']

interface WordingProps {
  readonly request: WebRequest
  readonly view: CaseView
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** 通知の文面: the paragraphs of a letter for this case alone. Title, table, 教示 and seal stay the template's. */
export function WordingPage({ request, view, problem, done }: WordingProps) {
  const { found } = view
  const { definition, application } = found
  const asked = typed(view, 'word', 'letter') ?? request.url.searchParams.get('letter')
  const kind = KINDS.find((each) => each === asked) ?? 'approved'
  const slots = letterSlots(definition, kind)
  const words = (body: readonly string[]) => body.map((each) => slotsShown(each, slots)).join('\n')
  const { body } = templateOf(found, kind)
  return (
    <DeskPage request={request} title="通知の文面を直す" beside={<span>{application.applicant}</span>}>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <p className="mb-4">
        <a href={caseAddress(view)}>申請へ戻る</a>
      </p>
      <nav aria-label="通知の種類" className="mb-4">
        <ul className="chips">
          {KINDS.map((each) => (
            <li key={each}>
              <a href={letterAddress(view, 'word', each)} aria-current={each === kind ? 'page' : undefined}>
                {definition.letters[each].title}
                {found.life.wording?.[each] && '（直してあります）'}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ActForm view={view} act="word">
        <input type="hidden" name="letter" value={kind} />
        <section className="sheet stack" aria-labelledby="wording">
          <h2 id="wording">{definition.letters[kind].title}</h2>
          <p className="hint">
            この申請の通知書だけが変わります。題名、表、教示、問い合わせ先はひな形のままです。保存すると、履歴と決裁書に残ります。
          </p>
          <p>
            <label className="label" htmlFor="word-body">
              本文
            </label>
            <span className="hint" id="word-body-hint">
              1行が1つの段落になります。{'{ }'} の中は、発行するときに答えや決定の内容に変わります。
            </span>
            <textarea
              className="control"
              id="word-body"
              name="body"
              rows={10}
              aria-describedby="word-body-hint"
              defaultValue={typed(view, 'word', 'body') ?? words(body)}
            />
          </p>
          <div
            className="row gap-2 items-end noscript:hidden"
            data-island="slot-insert"
            data-into="word-body"
          >
            <p>
              <label className="label" htmlFor="word-slot">
                差し込む項目
              </label>
              <select className="control" id="word-slot">
                {slots.map(({ slot, name }) => (
                  <option key={slot} value={slot}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <button className="button" type="button">
              本文に差し込む
            </button>
          </div>
          <p className="hint hidden noscript:block">
            差し込める項目：{slots.map(({ name }) => `{${name}}`).join('、')}
          </p>
          <div className="actions">
            <button className="button primary" type="submit" data-key="a">
              文面を保存する
            </button>
            {found.life.wording?.[kind] && (
              <button className="button" type="submit" name="press" value="template">
                ひな形に戻す
              </button>
            )}
            <a className="button" href={draftAddress(view, kind)}>
              いまの案をPDFで見る
            </a>
          </div>
        </section>
      </ActForm>
      <Island of="slot-insert" />
    </DeskPage>
  )
}

/** The page of the wording of one of the letters. */
const letterAddress = (view: CaseView, act: string, kind: Outcome): string => {
  const address = caseAddress(view, act)
  return `${address}${address.includes('?') ? '&' : '?'}letter=${kind}`
}

/** The letter as it would be sent now, marked as a draft. */
export const draftAddress = ({ found }: CaseView, kind: Outcome): string =>
  `/desk/cases/${found.application.id}/drafts/${kind}`
