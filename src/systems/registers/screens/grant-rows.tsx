import { type Grant, REGISTER_VERBS } from '#language'
import { POSTS } from '#platform/house'
import { DataTable, Notice } from '#platform/screens'
import type { Body } from '../making/body.ts'
import { grantWords, VERB_WORDS } from '../making/grants.ts'
import { ConditionLines } from './condition-lines.tsx'

interface GrantsProps {
  readonly body: Body
  readonly offices: readonly { readonly id: string; readonly name: string }[]
}

/** だれが何をできるか, to be changed: a line for each grant, and an empty one. */
export function GrantRows({ body, offices }: GrantsProps) {
  const lines: readonly (Grant | undefined)[] = [...body.grants, undefined]
  return (
    <section className="sheet stack" aria-label="だれが何をできるか">
      <h2>だれが何をできるか</h2>
      <p className="hint">
        ここに書いた人だけが、書いたことをできます。何行かに当てはまる人は、合わせたことができます。使わない行は、することの印をすべて外してください。
      </p>
      <OpenToAll body={body} />
      {lines.map((grant, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order until they are posted
        <GrantRow key={at} {...{ body, offices, grant, at }} />
      ))}
    </section>
  )
}

function GrantRow({
  body,
  offices,
  grant,
  at,
}: GrantsProps & { readonly grant: Grant | undefined; readonly at: number }) {
  const name = `grant.${at}`
  const known = grant?.office === undefined || offices.some(({ id }) => id === grant.office)
  const limits = (grant?.hide?.length ?? 0) + (grant?.fix?.length ?? 0)
  return (
    <fieldset className="granted">
      <legend>{grant ? `${at + 1}つめの権限` : '権限をたす'}</legend>
      <label>
        課{' '}
        <select
          className="control"
          name={`${name}.office`}
          defaultValue={grant ? (grant.office ?? '') : body.office}
        >
          <option value="">役場のみな</option>
          {!known && <option value={grant?.office}>（この町にない課）</option>}
          {offices.map((office) => (
            <option key={office.id} value={office.id}>
              {office.name}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>職（どれも選ばなければ、みな）</legend>
        <div className="ticks">
          {POSTS.map((post) => (
            <Tick key={post} name={`${name}.posts`} value={post} checked={grant?.posts?.includes(post)}>
              {post}
            </Tick>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>すること</legend>
        <div className="ticks">
          {REGISTER_VERBS.map((verb) => (
            <Tick key={verb} name={`${name}.may`} value={verb} checked={grant?.may.includes(verb)}>
              {VERB_WORDS[verb]}
            </Tick>
          ))}
        </div>
      </fieldset>
      <ConditionLines
        at={`${name}.where`}
        filter={grant?.rows}
        fields={body.fields}
        title="一部の記録だけにする"
      />
      <details open={limits > 0}>
        <summary>見せない欄、見るだけの欄を決める</summary>
        {(['hide', 'fix'] as const).map((limit) => (
          <fieldset key={limit}>
            <legend>{limit === 'hide' ? '見せない欄' : '見るだけの欄（直せません）'}</legend>
            <div className="ticks">
              {body.fields.map(({ id, label }) => (
                <Tick key={id} name={`${name}.${limit}`} value={id} checked={grant?.[limit]?.includes(id)}>
                  {label}
                </Tick>
              ))}
            </div>
          </fieldset>
        ))}
      </details>
    </fieldset>
  )
}

function Tick(props: {
  readonly name: string
  readonly value: string
  readonly checked: boolean | undefined
  readonly children: string
}) {
  const { name, value, checked = false, children } = props
  return (
    <label>
      <input type="checkbox" name={name} value={value} defaultChecked={checked} /> {children}
    </label>
  )
}

/** だれが何をできるか, to be read: for whoever decides on the publication. */
export function GrantTable({ body, offices }: GrantsProps) {
  return (
    <section className="sheet stack" aria-label="だれが何をできるか">
      <OpenToAll body={body} />
      <DataTable
        caption="だれが何をできるか"
        stacks
        rows={body.grants.map((grant, at) => ({ id: at, ...grantWords(grant, body, offices) }))}
        rowKey={({ id }) => String(id)}
        columns={[
          { title: 'だれが', cell: ({ whom }) => whom },
          { title: 'すること', cell: ({ may }) => may },
          { title: '限り', cell: ({ but }) => but || 'すべての記録、すべての欄' },
        ]}
      />
    </section>
  )
}

/** Living people in a list that the whole town hall reads: perhaps meant so, never by oversight. */
function OpenToAll({ body: { personal, grants } }: Pick<GrantsProps, 'body'>) {
  const open = grants.some(({ office, may }) => office === undefined && may.includes('read'))
  return personal && open ? (
    <Notice kind="warning" title="個人の記録ですが、ほかの課の人も見られる権限があります。">
      <p>目的のほかに使わないよう、担当課だけにするか、見せる記録と欄を限ってください。</p>
    </Notice>
  ) : null
}
