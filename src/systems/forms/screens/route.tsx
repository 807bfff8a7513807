import { DETAIL_KINDS, type Step } from '#language'
import type { Post } from '#platform/house'
import { Form as PostForm } from '#platform/screens'
import { hallOf } from '../../hall.ts'
import type { Place } from '../comparisons.ts'
import { stepWords } from '../difference.ts'
import { KIND_NAMES } from '../kinds.ts'
import { isKept, MOST_STEPS } from '../read-route.ts'
import { FieldTable } from './field-table.tsx'
import { type BuilderProps, Expected, Frame, ProblemsAt, SaveBar } from './frame.tsx'
import { Choose, Line, Lines, type Said, SaveFirst } from './inputs.tsx'

interface RouteProps extends BuilderProps {
  readonly place: Place
  readonly said?: Said
}

/** 決裁の流れ: who examines, who approves, within how many days, and what is decided. */
export function Route(props: RouteProps) {
  const { request, form, problems, open, said, place, errors = [] } = props
  const { body } = form
  const { town } = hallOf(request)
  const { outcomes, route } = body
  const error = (name: string) => errors.find(({ id }) => id === name)?.message
  const office = town.offices.find(({ id }) => id === form.office)?.name ?? ''
  const blank = route.length <= MOST_STEPS ? 1 : 0
  return (
    <Frame {...props} at="route">
      <PostForm action={`/desk/forms/${form.id}/route`}>
        <Expected form={form} />
        <SaveFirst />
        <div className="stack">
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <section className="sheet stack" aria-labelledby="steps">
              <h2 id="steps">届いてから決めるまで</h2>
              <ProblemsAt problems={problems} at={['route', 'outcomes']} />
              <fieldset disabled={!open} className="stack">
                <ol className="fields">
                  <li>はじめに{office}の担当者が審査し、起案します。</li>
                  {route.slice(1).map((step, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
                    <li key={at}>
                      <StepInput
                        {...props}
                        step={step}
                        at={at + 1}
                        words={stepWords(town, body, step, place)}
                      />
                    </li>
                  ))}
                  {open && blank > 0 && (
                    <li>
                      <StepInput {...props} at={route.length} words="" />
                    </li>
                  )}
                </ol>
                <p className="hint">最後の承認が決裁になります。次の行は、保存すると出ます。</p>
                <Line
                  name="due"
                  label="お返事までの日数（開庁日）"
                  unit="日"
                  width="short"
                  mode="numeric"
                  value={body.due.workingDays}
                  said={said}
                  error={error('due')}
                />
                <Line
                  name="keep"
                  label="保存年限"
                  unit="年"
                  width="short"
                  mode="numeric"
                  value={body.keep.years}
                  said={said}
                  error={error('keep')}
                />
              </fieldset>
              <SaveBar open={open} />
            </section>
            <section className="sheet stack mt-0!" aria-labelledby="outcomes">
              <h2 id="outcomes">決めること</h2>
              <fieldset disabled={!open} className="stack">
                <div className="grid gap-4 sm:grid-cols-2 [&>*]:mt-0!">
                  <Line
                    name="approved"
                    label="認めるときの言葉"
                    hint="「支給決定」「承認」など。"
                    value={outcomes.approved}
                    said={said}
                  />
                  <Line
                    name="rejected"
                    label="認めないときの言葉"
                    hint="「不支給」など。"
                    value={outcomes.rejected}
                    said={said}
                  />
                </div>
                <details open={outcomes.results !== undefined || error('results') !== undefined}>
                  <summary>結果に段階があるとき（全壊・半壊など）</summary>
                  <div className="stack">
                    <Line
                      name="results-label"
                      label="段階の名前"
                      value={outcomes.results?.label}
                      said={said}
                    />
                    <Lines
                      name="results"
                      label="段階"
                      hint="1行に1つずつ書きます。段階がなければ空にします。"
                      value={outcomes.results?.choices.map(({ label }) => label).join('\n')}
                      said={said}
                      error={error('results')}
                    />
                  </div>
                </details>
              </fieldset>
              <h3>決めるときに書く内容（支給額など）</h3>
              <FieldTable
                form={form}
                fields={outcomes.details ?? []}
                prefix="@decision."
                problems={problems}
                place={place}
                open={open}
                label="決定の内容"
              />
              {open && (
                <div className="row gap-2 items-end">
                  <Choose
                    name="new-detail"
                    label="足す内容"
                    value="yen"
                    options={DETAIL_KINDS.map((kind) => [kind, KIND_NAMES[kind]])}
                  />
                  <button className="button" type="submit" name="act" value="add-detail">
                    内容を足す
                  </button>
                </div>
              )}
            </section>
          </div>
        </div>
      </PostForm>
    </Frame>
  )
}

interface StepProps extends RouteProps {
  readonly step?: Step
  readonly at: number
  readonly words: string
}

function StepInput({ request, step, at, words, said }: StepProps) {
  const { town } = hallOf(request)
  const name = `step-${at}`
  if (step && isKept(step))
    return (
      <span className="row gap-2">
        <span>{words}</span>
        <Choose
          name={name}
          label={`${at + 1}番目の工程`}
          quiet
          value="kept"
          options={[
            ['kept', 'このまま使う'],
            ['none', 'やめる'],
          ]}
          said={said}
        />
      </span>
    )
  return (
    <span className="inline-block max-w-full">
      <label className="sr" htmlFor={name}>
        {at + 1}番目の工程
      </label>
      <select className="control" id={name} name={name} defaultValue={said?.text(name) ?? optionOf(step)}>
        <option value="none">{step ? 'なし（この工程をやめる）' : '工程を足すときは選んでください'}</option>
        <optgroup label="承認">
          {APPROVERS.map((post) => (
            <option key={post} value={`approve ${post}`}>
              {post}の承認
            </option>
          ))}
        </optgroup>
        <optgroup label="ほかの課に合議">
          {town.offices.map((office) =>
            CONSULTED.map((post) => (
              <option key={office.id + post} value={`consult ${office.id} ${post}`}>
                {office.name}の{post}に合議
              </option>
            )),
          )}
        </optgroup>
      </select>
    </span>
  )
}

const APPROVERS: readonly Post[] = ['係長', '課長', '副町長', '町長']
const CONSULTED: readonly Post[] = ['課長', '係長']

/** A step as its option says it. */
function optionOf(step: Step | undefined): string {
  if (step?.step === 'approve') return `approve ${step.post}`
  return step?.step === 'consult' ? `consult ${step.office} ${step.post}` : 'none'
}
