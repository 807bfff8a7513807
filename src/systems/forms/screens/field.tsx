import { type FieldDefinition, innerOf } from '#language'
import { Form as PostForm } from '#platform/screens'
import type { Place } from '../comparisons.ts'
import { subjectsFor } from '../condition-rows.ts'
import { valueAt } from '../difference.ts'
import { KIND_NAMES } from '../kinds.ts'
import { ACCEPT_NAMES, OPTIONS, type Option } from '../options.ts'
import { ConditionEditor } from './condition.tsx'
import { FieldTable } from './field-table.tsx'
import { type BuilderProps, Expected, Frame, ProblemsAt } from './frame.tsx'
import { Line, Lines, type Said, SaveFirst, Tick } from './inputs.tsx'
import { AddField } from './pages.tsx'

interface FieldProps extends BuilderProps {
  readonly path: string
  readonly field: FieldDefinition
  readonly place: Place
  readonly said?: Said
  readonly preview: string
}

/** One question with everything that can be said of its kind. */
export function FieldPage(props: FieldProps) {
  const { form, path, field, place, problems, open, preview, errors = [] } = props
  const { said } = props
  const detail = path.startsWith('@')
  const up = detail
    ? `/desk/forms/${form.id}/route`
    : `/desk/forms/${form.id}/pages#field-${path.split('.')[0]}`
  const parent = path.includes('.') && !detail ? path.split('.').slice(0, -1).join('.') : undefined
  const error = (name: string) => errors.find(({ id }) => id === name)?.message
  return (
    <Frame {...props} at={detail ? 'route' : 'pages'} preview={preview}>
      <p className="mb-2">
        <a href={parent ? `/desk/forms/${form.id}/fields/${parent}` : up}>
          {parent ? 'まとまりへ戻る' : detail ? '決裁の流れへ戻る' : '質問の一覧へ戻る'}
        </a>
      </p>
      <PostForm action={`/desk/forms/${form.id}/fields/${path}`}>
        <Expected form={form} />
        <SaveFirst />
        <div className="stack">
          <div className="sheet stack">
            <h2>{KIND_NAMES[field.kind]}</h2>
            <ProblemsAt problems={problems} at={detail ? `detail ${field.id}` : `field ${path}`} />
            <fieldset disabled={!open} className="stack">
              <Line
                name="label"
                label="質問の文"
                hint="「世帯主の氏名」のように、答える人の言葉で書きます。"
                value={field.label}
                said={said}
              />
              <Lines
                name="hint"
                label="説明（なくてもよい）"
                hint="質問のすぐ下に出ます。書き方の例や、どこを見ればわかるかを書きます。"
                value={field.hint}
                said={said}
                rows={2}
              />
              <Tick
                name="optional"
                label="答えなくてもよい（任意）"
                checked={field.optional === true}
                said={said}
              />
              {(OPTIONS[field.kind] ?? []).map((option) => (
                <OptionInput
                  key={option.name}
                  option={option}
                  field={field}
                  said={said}
                  error={error(`option-${option.name}`)}
                />
              ))}
              <details>
                <summary>英語と、やさしい日本語</summary>
                <div className="stack">
                  <Line name="en" label="英語の質問の文" value={field.en} said={said} />
                  <Line name="easy" label="やさしい日本語の質問の文" value={field.easy} said={said} />
                </div>
              </details>
            </fieldset>
            <SaveBar open={open} />
          </div>
          {innerOf(field).length > 0 || field.kind === 'group' || field.kind === 'repeat' ? (
            <div className="sheet stack">
              <h2>この中の質問</h2>
              <FieldTable
                form={form}
                fields={innerOf(field)}
                prefix={`${path}.`}
                problems={problems}
                place={place}
                open={open}
                label="この中の質問"
              />
              {open && <AddField name="new-inner" of={field.label || 'このまとまり'} inner />}
            </div>
          ) : null}
          <div className="sheet stack" id="condition">
            <h2>この質問を聞く人</h2>
            <p className="hint">条件がなければ、全員に聞きます。条件には、この質問より前の答えを使えます。</p>
            <fieldset disabled={!open}>
              <ConditionEditor
                body={form.body}
                condition={field.when}
                subjects={subjectsFor(form.body, path)}
                place={place}
                prefix="when"
                acts={{
                  add: 'add-condition',
                  drop: (at) => `drop-condition ${at}`,
                  renew: 'renew',
                }}
                of="聞く条件"
              />
            </fieldset>
            <SaveBar open={open} />
          </div>
        </div>
      </PostForm>
    </Frame>
  )
}

function SaveBar({ open }: { open: boolean }) {
  if (!open) return null
  return (
    <div className="actions">
      <button className="button primary" type="submit" name="act" value="save">
        保存する
      </button>
      <button className="button" type="submit" name="act" value="save-back">
        保存して一覧へ戻る
      </button>
    </div>
  )
}

interface OptionProps {
  readonly option: Option
  readonly field: FieldDefinition
  readonly said: Said
  readonly error: string | undefined
}

function OptionInput({ option, field, said, error }: OptionProps) {
  const name = `option-${option.name}`
  const value = valueAt(field, option.name)
  const given = { name, label: option.label, hint: option.hint, said, error }
  switch (option.input) {
    case 'flag':
      return <Tick {...given} checked={value === true} />
    case 'choices':
      return (
        <Lines
          {...given}
          rows={6}
          value={'choices' in field ? field.choices.map(({ label }) => label).join('\n') : ''}
        />
      )
    case 'lines':
      return <Lines {...given} value={Array.isArray(value) ? value.join('\n') : ''} />
    case 'long':
      return <Lines {...given} value={String(value ?? '')} rows={5} />
    case 'accepts':
      return (
        <fieldset>
          <legend className="label">{option.label}</legend>
          {option.hint && <p className="hint">{option.hint}</p>}
          {Object.entries(ACCEPT_NAMES).map(([id, words]) => (
            <Tick
              key={id}
              name={name}
              value={id}
              label={words}
              said={said}
              checked={Array.isArray(value) && value.includes(id)}
            />
          ))}
        </fieldset>
      )
    case 'text':
      return <Line {...given} value={String(value ?? '')} />
    default:
      return (
        <Line
          {...given}
          value={value === undefined ? '' : String(value)}
          unit={option.unit || undefined}
          width="short"
          mode="numeric"
        />
      )
  }
}
