import type { PageDefinition } from '#language'
import { Notice, Form as PostForm } from '#platform/screens'
import type { Place } from '../comparisons.ts'
import { KIND_GROUPS, KIND_NAMES, SHARED_NAMES } from '../kinds.ts'
import { FieldTable } from './field-table.tsx'
import { type BuilderProps, Expected, Frame, ProblemsAt, SheetForm } from './frame.tsx'
import { Line, Lines } from './inputs.tsx'

interface PagesProps extends BuilderProps {
  readonly place: Place
  readonly preview: string
}

/** 質問: pages with their questions, in the order in which residents meet them. */
export function Pages(props: PagesProps) {
  const { form, problems, open, preview } = props
  const { pages } = form.body
  return (
    <Frame {...props} at="pages" preview={preview}>
      <p className="mb-2">
        1ページに1つのことを聞くと、スマートフォンでも迷いません。質問の名前を押すと、中身を直せます。
      </p>
      {problems.some(({ at }) => at === 'pages' || at === 'trial') && (
        <Notice kind="error" title="直すところがあります">
          <ProblemsAt problems={problems} at={['pages', 'trial']} />
        </Notice>
      )}
      {pages.map((page, at) => (
        <OnePage key={page.id} {...props} page={page} at={at} />
      ))}
      {open && (
        <PostForm action={`/desk/forms/${form.id}/pages`} className="actions">
          <Expected form={form} />
          <button className="button" type="submit" name="act" value="add-page">
            ページを足す
          </button>
        </PostForm>
      )}
    </Frame>
  )
}

function OnePage(props: PagesProps & { page: PageDefinition; at: number }) {
  const { form, problems, place, open, page, at } = props
  const number = `${at + 1}ページ目`
  return (
    <SheetForm action={`/desk/forms/${form.id}/pages`} form={form} id={`page-${page.id}`}>
      <div className="row gap-2 justify-between">
        <h2>
          {number}：{page.title}
        </h2>
        {open && (
          <span className="row gap-1">
            <button className="button small" type="submit" name="act" value="page-up">
              前へ<span className="sr">（{number}）</span>
            </button>
            <button className="button small" type="submit" name="act" value="page-down">
              後へ<span className="sr">（{number}）</span>
            </button>
            <button className="button small danger" type="submit" name="act" value="page-drop">
              ページを消す<span className="sr">（{number}）</span>
            </button>
          </span>
        )}
      </div>
      {page.id !== props.preview && (
        <a href={`/desk/forms/${form.id}/pages?page=${page.id}#page-${page.id}`}>{number}を見本に出す</a>
      )}
      <ProblemsAt problems={problems} at={`page ${page.id}`} />
      <FieldTable
        form={form}
        fields={page.fields}
        prefix=""
        problems={problems}
        place={place}
        open={open}
        label={`${number}の質問`}
      />
      {open && <AddField name={`new-${page.id}`} of={number} />}
      <details>
        <summary>ページの題名とはじめの説明</summary>
        <fieldset disabled={!open} className="stack">
          <Line name={`title-${page.id}`} label={`${number}の題名`} value={page.title} />
          <Lines
            name={`lead-${page.id}`}
            label={`${number}のはじめの説明（なくてもよい）`}
            value={page.lead}
            rows={2}
          />
          {open && (
            <button className="button small" type="submit" name="act" value="save">
              題名と説明を保存する
            </button>
          )}
        </fieldset>
      </details>
      <input type="hidden" name="page" value={page.id} />
    </SheetForm>
  )
}

/** Every kind of question, by what one wants to know; the shared groups first. */
export function AddField({ name, of, inner }: { name: string; of: string; inner?: boolean }) {
  return (
    <div className="row gap-2 items-end">
      <span className="inline-block max-w-full">
        <label className="label" htmlFor={name}>
          足す質問<span className="sr">（{of}）</span>
        </label>
        <select className="control" id={name} name={name} defaultValue="text">
          {!inner && (
            <optgroup label="よく使うまとまり">
              {Object.entries(SHARED_NAMES).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </optgroup>
          )}
          {KIND_GROUPS.map(([title, kinds]) => (
            <optgroup key={title} label={title}>
              {kinds
                .filter((kind) => !inner || (kind !== 'repeat' && kind !== 'group'))
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {KIND_NAMES[kind]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </span>
      <button className="button" type="submit" name="act" value="add">
        質問を足す<span className="sr">（{of}）</span>
      </button>
    </div>
  )
}
