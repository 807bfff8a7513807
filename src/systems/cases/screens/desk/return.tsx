import { addWorkingDays, today, wareki } from '#platform/clock'
import { DeskPage, Island, Notice, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { CaseView } from '../../case-view.ts'
import { labelOf, reviewOf } from '../../labels.ts'
import { ActForm, caseAddress, typed } from './act-form.tsx'
import { TemplatePicker } from './template-picker.tsx'

const USUAL_DAYS = 10

/** 補正の依頼: beside each answer a box for what to mend there. */
export function ReturnPage({
  request,
  view,
  problem,
  done,
}: {
  request: WebRequest
  view: CaseView
  problem?: string | undefined
  done?: string | undefined
}) {
  const { found } = view
  const until = wareki(addWorkingDays(today(request.house.clock), USUAL_DAYS))
  return (
    <DeskPage request={request} title="補正を求める" beside={<span>{found.application.applicant}</span>}>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <p>
        直していただきたい欄にだけ、どう直せばよいかを書いてください。書いた文は、そのまま申請者に届きます。
      </p>
      <ActForm view={view} act="return">
        {reviewOf(found).map((page) => (
          <section key={page.id} className="sheet" aria-label={page.title}>
            <h2>{page.title}</h2>
            <dl className="facts">
              {page.rows.map((row) => (
                <div key={row.path}>
                  <dt>
                    <label htmlFor={`reason:${row.path}`}>
                      {row.within === page.title ? row.label : labelOf(row)}
                    </label>
                  </dt>
                  <dd className="grid gap-1 lg:col-span-2 lg:grid-cols-2 lg:gap-4">
                    <span>{row.text || <span className="hint">（回答なし）</span>}</span>
                    <input
                      className="control"
                      id={`reason:${row.path}`}
                      name={`reason:${row.path}`}
                      maxLength={500}
                      defaultValue={typed(view, 'return', `reason:${row.path}`)}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <div className="sheet">
          <Question id="message" label="全体へのひとこと" optional>
            <textarea
              className="control"
              id="message"
              name="message"
              maxLength={2000}
              defaultValue={typed(view, 'return', 'message')}
            />
          </Question>
          <Question id="until" label="いつまでに直していただくか" hint={`ふつうは${USUAL_DAYS}開庁日です。`}>
            <input
              className="control w-middle"
              id="until"
              name="until"
              defaultValue={typed(view, 'return', 'until') ?? until}
            />
          </Question>
          <TemplatePicker
            view={view}
            act="return"
            name="message"
            use="return"
            boxes={[
              { name: 'message', label: '全体へのひとこと' },
              ...reviewOf(found).flatMap((page) =>
                page.rows.map((row) => ({ name: `reason:${row.path}`, label: labelOf(row) })),
              ),
            ]}
          />
          <div className="actions">
            <button className="button primary" type="submit">
              補正を求める
            </button>
            <span className="hint">
              申請者に知らせ、お願いの通知書を発行します。待つ間、期限は進みません。
            </span>
            <a href={caseAddress(view)}>やめる</a>
          </div>
        </div>
      </ActForm>
      <Island of="template-picker" />
    </DeskPage>
  )
}
