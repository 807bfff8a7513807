import {
  type Column,
  DataTable,
  DeskPage,
  Empty,
  Form,
  ListSearch,
  NothingFound,
  Notice,
} from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { officeName } from '../../step-names.ts'
import { TEMPLATE_USES, type Template } from '../../templates.ts'

const PATH = '/desk/templates'

/** What stands in the form: of one that is changed, or what was typed when it was refused. */
export type TemplateFields = { readonly [K in keyof Template]?: string | undefined }

interface FormProps {
  readonly request: WebRequest
  /** Offices whose 定型文 the reader keeps. */
  readonly offices: readonly string[]
  readonly fields: TemplateFields
}

interface ListProps extends FormProps {
  readonly templates: readonly Template[]
  readonly q: string | undefined
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** 定型文の一覧, of one's offices. */
export function Templates({ request, offices, fields, templates, q, problem, done }: ListProps) {
  const { town } = hallOf(request)
  const columns: Column<Template>[] = [
    { title: '題', cell: (each) => <a href={`${PATH}/${each.id}`}>{each.title}</a> },
    { title: '使うとき', cell: (each) => TEMPLATE_USES[each.use] },
    {
      title: '手続き',
      cell: ({ procedure }) =>
        procedure === undefined
          ? 'すべて'
          : (town.procedures.find(({ id }) => id === procedure)?.short ?? '今はない手続き'),
    },
    { title: '文', cell: (each) => <span className="whitespace-pre-line">{each.body}</span> },
    ...(offices.length > 1 ? [{ title: '課', cell: (each: Template) => officeName(town, each.office) }] : []),
  ]
  return (
    <DeskPage request={request} title="定型文">
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <p>
        補正を求めるときや、理由を書くときに選べる文です。選んでも送られません。送る前に読み、合うように直せます。
      </p>
      <ListSearch
        path={PATH}
        label="定型文をさがす"
        hint="題・文・手続き"
        q={q}
        found={{ shown: templates.length }}
      />
      {templates.length === 0 ? (
        q ? (
          <NothingFound path={PATH} />
        ) : (
          <Empty>定型文を書くと、ここに並びます。下の「新しい定型文を書く」から始めてください。</Empty>
        )
      ) : (
        <div className="sheet">
          <DataTable caption="定型文の一覧" rows={templates} rowKey={(each) => each.id} columns={columns} />
        </div>
      )}
      <details className="sheet mt-4" open={problem !== undefined}>
        <summary>新しい定型文を書く</summary>
        <TemplateForm request={request} offices={offices} fields={fields} />
      </details>
    </DeskPage>
  )
}

/** One 定型文, to be changed or taken away. */
export function EditTemplate({
  request,
  offices,
  fields,
  problem,
}: FormProps & { problem?: string | undefined }) {
  return (
    <DeskPage request={request} title="定型文を直す">
      <p>
        <a href={PATH}>定型文の一覧へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      <div className="sheet stack">
        <TemplateForm request={request} offices={offices} fields={fields} />
        <Form action={`${PATH}/${fields.id}/remove`}>
          <button className="button small" type="submit">
            この定型文を消す
          </button>
        </Form>
      </div>
    </DeskPage>
  )
}

function TemplateForm({ request, offices, fields }: FormProps) {
  const { town } = hallOf(request)
  const ours = town.procedures.filter((each) => offices.includes(each.office) || each.id === fields.procedure)
  return (
    <Form action={fields.id ? `${PATH}/${fields.id}` : PATH}>
      {offices.length === 1 || fields.id ? (
        <input type="hidden" name="office" value={fields.office ?? offices[0]} />
      ) : (
        <Choose
          name="office"
          label="課"
          chosen={fields.office}
          choices={offices.map((id) => [id, officeName(town, id)])}
        />
      )}
      <Choose name="use" label="使うとき" chosen={fields.use} choices={Object.entries(TEMPLATE_USES)} />
      <Choose
        name="procedure"
        label="手続き"
        chosen={fields.procedure}
        choices={[['', '課のすべての手続き'], ...ours.map(({ id, short }) => [id, short] as const)]}
      />
      <p>
        <label className="label" htmlFor="template-title">
          題
        </label>
        <input
          className="control"
          id="template-title"
          name="title"
          maxLength={40}
          defaultValue={fields.title}
        />
      </p>
      <p>
        <label className="label" htmlFor="template-body">
          文
        </label>
        <span className="hint" id="template-body-hint">
          人の名前や番号は書かず、どの申請にも合う文にしてください。
        </span>
        <textarea
          className="control"
          id="template-body"
          name="body"
          maxLength={1000}
          aria-describedby="template-body-hint"
          defaultValue={fields.body}
        />
      </p>
      <div className="actions">
        <button className="button primary" type="submit">
          保存する
        </button>
      </div>
    </Form>
  )
}

interface ChooseProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly choices: readonly (readonly [id: string, label: string])[]
}

function Choose({ name, label, chosen, choices }: ChooseProps) {
  return (
    <p>
      <label className="label" htmlFor={`template-${name}`}>
        {label}
      </label>
      <select className="control w-middle" id={`template-${name}`} name={name} defaultValue={chosen}>
        {choices.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}
