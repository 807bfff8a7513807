import { warekiTime } from '#platform/clock'
import { DeskPage, Empty, ListPages, ListSearch, NothingFound } from '#platform/screens'
import { showTimeKey, type TimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { LinkedText } from '../comments/linked-text.tsx'
import type { ListedComment } from '../comments/list-comments.ts'
import type { OpenRegister } from '../open-register.ts'

interface CommentListProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly rows: readonly ListedComment[]
  /** How the records are called, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly q: string | undefined
  readonly after: TimeKey | undefined
  readonly next: TimeKey | undefined
}

/** Every comment of a register that the reader may read, the newest first. */
export function CommentList({ request, open, rows, names, q, after, next }: CommentListProps) {
  const path = `/desk/registers/${open.definition.id}/comments`
  return (
    <DeskPage request={request} title={`${open.definition.name}のコメント`}>
      <p className="mb-4">
        <a href={`/desk/registers/${open.definition.id}`}>{open.definition.name}にもどる</a>
      </p>
      <ListSearch
        path={path}
        label="コメントをさがす"
        q={q}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      {rows.length === 0 &&
        (q ? <NothingFound path={path} /> : <Empty>この台帳には、まだコメントがありません。</Empty>)}
      <ul className="stack list-none p-0">
        {rows.map(({ id, record, by_name, at, text }) => (
          <li key={id} className="sheet">
            <p className="hint">
              <a href={`/desk/registers/${open.definition.id}/records/${record}#comment-${id}`}>
                {names.get(record) ?? '（名前なし）'}
              </a>
              　{by_name}　{warekiTime(at)}
            </p>
            <p>
              <LinkedText text={text} />
            </p>
          </li>
        ))}
      </ul>
      <ListPages path={path} q={q} after={after && showTimeKey(after)} next={next && showTimeKey(next)} />
    </DeskPage>
  )
}
