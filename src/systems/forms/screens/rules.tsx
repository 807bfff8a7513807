import { Empty, Form as PostForm } from '#platform/screens'
import type { Place } from '../comparisons.ts'
import { subjectsFor } from '../condition-rows.ts'
import { ConditionEditor } from './condition.tsx'
import { type BuilderProps, Expected, Frame, ProblemsAt, SaveBar } from './frame.tsx'
import { Line, Lines, type Said, SaveFirst } from './inputs.tsx'

interface RulesProps extends BuilderProps {
  readonly place: Place
  readonly said?: Said
}

/** 申請できる条件: who may ask, and what those are told whom it does not fit. */
export function Rules(props: RulesProps) {
  const { form, problems, open, place, said } = props
  const subjects = subjectsFor(form.body)
  const { eligible } = form.body
  return (
    <Frame {...props} at="rules" preview="rules">
      <p className="mb-2">
        答えから判断できる条件だけを書きます。当てはまらない人にも、申請の道は残ります（行政手続法7条）。
      </p>
      <PostForm action={`/desk/forms/${form.id}/rules`}>
        <Expected form={form} />
        <SaveFirst />
        <div className="stack">
          {eligible.length === 0 && <Empty>条件がなければ、だれでも申請できます。</Empty>}
          {eligible.map((rule, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place
            <section key={at} className="sheet stack" aria-labelledby={`rule-${at}`}>
              <div className="row justify-between">
                <h2 id={`rule-${at}`}>条件{at + 1}</h2>
                {open && (
                  <span className="row gap-1">
                    {at > 0 && (
                      <button className="button small" type="submit" name="act" value={`up ${at}`}>
                        上へ<span className="sr">（条件{at + 1}）</span>
                      </button>
                    )}
                    <button className="button small danger" type="submit" name="act" value={`drop ${at}`}>
                      消す<span className="sr">（条件{at + 1}）</span>
                    </button>
                  </span>
                )}
              </div>
              <ProblemsAt problems={problems} at={`rule ${at}`} />
              <fieldset disabled={!open} className="stack">
                <Line
                  name={`rule-${at}-text`}
                  label={`条件${at + 1}の文`}
                  hint="「令和8年12月1日に柴田町に住んでいる」のように、当てはまるかどうかを答えられる文にします。"
                  value={rule.text}
                  said={said}
                />
                <h3>当てはまるのは</h3>
                <ConditionEditor
                  body={form.body}
                  condition={rule.holds}
                  subjects={subjects}
                  place={place}
                  prefix={`rule-${at}`}
                  acts={{
                    add: `add-condition ${at}`,
                    drop: (row) => `drop-condition ${at} ${row}`,
                    renew: `renew ${at}`,
                  }}
                  of={`条件${at + 1}`}
                />
                <Lines
                  name={`rule-${at}-otherwise`}
                  label={`条件${at + 1}に当てはまらない人への文`}
                  hint="代わりにできることも書きます。"
                  value={rule.otherwise}
                  said={said}
                  rows={2}
                />
              </fieldset>
            </section>
          ))}
          {open && (
            <button className="button" type="submit" name="act" value="add">
              条件を作る
            </button>
          )}
          <SaveBar open={open && eligible.length > 0} />
        </div>
      </PostForm>
    </Frame>
  )
}
