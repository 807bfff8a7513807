import { Fragment } from 'react'
import type { ReviewPage, ReviewRow } from '#language'
import { type Fact, Facts, T, Tag, useRequest } from '#platform/screens'

interface ReviewProps {
  readonly pages: readonly ReviewPage[]
  /** Where a page's answers can be changed. */
  changeHref?(page: ReviewPage): string
  /** Address of an attached file. */
  fileHref?(id: string): string
  /** Paths whose answers differ from the version before. */
  readonly changed?: ReadonlySet<string>
  /** Sentences beside a question: reasons of a 補正. */
  readonly remarks?: ReadonlyMap<string, string>
  /** Paths whose answers are what the person's card says. */
  readonly proven?: ReadonlySet<string>
}

/** Every question asked with its answer, in the order asked: check-your-answers, my page and the desk. */
export function ReviewFacts({ pages, changeHref, fileHref, changed, remarks, proven }: ReviewProps) {
  return pages.map((page) => (
    <section key={page.id} className="stack" aria-label={page.title}>
      <div className="row justify-between">
        <h2>
          <T>{page.title}</T>
        </h2>
        {changeHref && (
          <a href={changeHref(page)}>
            <T>変更</T>
            <span className="sr">
              （<T>{page.title}</T>）
            </span>
          </a>
        )}
      </div>
      <Facts
        facts={page.rows.map((row) => factOf(row, page.title, { fileHref, changed, remarks, proven }))}
      />
    </section>
  ))
}

function factOf(
  row: ReviewRow,
  title: string,
  props: Pick<ReviewProps, 'fileHref' | 'changed' | 'remarks' | 'proven'>,
): Fact {
  const remark = props.remarks?.get(row.path)
  const files =
    row.field.kind === 'attachment' && Array.isArray(row.value) ? (row.value as AttachedFile[]) : []
  return {
    key: row.path,
    term: row.within && row.within !== title ? `${row.within}：${row.label}` : row.label,
    changed: props.changed?.has(row.path) ?? false,
    value: (
      <>
        {files.length > 0 && props.fileHref
          ? files.map((file) => (
              <span key={file.id} className="attachment block">
                <a href={props.fileHref?.(file.id)} target="_blank" rel="noopener">
                  {file.name}
                </a>
              </span>
            ))
          : answerOf(row) || (
              <span className="hint">
                <T>（回答なし）</T>
              </span>
            )}
        {props.proven?.has(row.path) && (
          <>
            {' '}
            <Tag tone="good">カードと同じ</Tag>
          </>
        )}
        {remark && (
          <span className="error block">
            <T>直していただきたいこと</T>：{remark}
          </span>
        )}
      </>
    ),
  }
}

/** What people wrote themselves: nobody guesses how it is read. */
const WRITTEN = new Set(['personName', 'address', 'text', 'longText', 'disaster', 'bankAccount', 'place'])

function answerOf({ text, field, value }: ReviewRow) {
  if (text === '') return undefined
  if (field.kind === 'choices' && Array.isArray(value))
    return (
      <ChosenOnes
        labels={field.choices.filter((each) => value.includes(each.id)).map((each) => each.label)}
      />
    )
  return WRITTEN.has(field.kind) ? <span data-noruby="">{text}</span> : <T>{text}</T>
}

/** Each of several choices in the reader's language. */
function ChosenOnes({ labels }: { labels: readonly string[] }) {
  const { language } = useRequest()
  return labels.map((label, at) => (
    <Fragment key={label}>
      {at > 0 && (language === 'en' ? ', ' : '、')}
      <T>{label}</T>
    </Fragment>
  ))
}

interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly type: string
}
