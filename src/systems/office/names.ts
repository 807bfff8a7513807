import { sql } from '#platform/database'
import { normalise } from '#platform/search'

/** Names of audited actions, as a resident and a clerk read them. */
const ACTIONS: Record<string, string> = {
  'application.read': '申請を見た',
  'application.list': '申請の一覧を見た',
  'application.search': '申請をさがした',
  'application.submitted': '申請を受け付けた',
  'application.assigned': '担当を決めた',
  'application.noted': 'メモを書いた',
  'application.returned': '補正を求めた',
  'application.corrected': '補正が届いた',
  'application.proposed': '決裁に上げた',
  'application.approved': '承認した',
  'application.sent-back': '差し戻した',
  'application.pulled-back': '引き戻した',
  'application.decided': '決定した',
  'application.withdrawn': '取り下げた',
  'application.letter-issued': '通知書を出した',
  'application.reviewed': '後閲した',
  'application.paid': '納付を記録した',
  'application.rerouted': '決裁の経路を変えた',
  'application.transferred': 'ほかの課へ移した',
  'application.export': '申請を表やZIPに書き出した',
  'transfer.export': '表への書き出しを作った',
  'transfer.import': '表からまとめて受け付けた',
  'transfer.handover': '引き渡しのZIPを作った',
  'transfer.taken': '引き渡されたZIPを受け付けた',
  'transfer.fetched': '書き出したファイルを受け取った',
  'file.read': '添付を見た',
  'file.sent': 'ほかのシステムから添付を受け取った',
  'token.made': 'API のトークンを作った',
  'token.revoked': 'API のトークンを取り消した',
  'webhook.made': '知らせの送り先を加えた',
  'webhook.stopped': '知らせの送り先を止めた',
  'webhook.sent': 'ほかのシステムに知らせた',
  'letter.read': '通知書を見た',
  'my-number.read': '個人番号を見た',
  'resident.sign-in': '本人がサインインした',
  'staff.sign-in': '職員がサインインした',
  'staff.added': '職員を登録した',
  'staff.closed': '職員のアカウントを閉じた',
  'deputy.appointed': '代理を置いた',
  'deputy.ended': '代理を終えた',
  'audit.search': '記録を点検した',
  'resident.passkey-added': '本人がパスキーを登録した',
  'staff.passkey-added': '職員がパスキーを登録した',
  'town.backup': '町の控えをとった',
  'town.restore': '控えから町を戻した',
}

export const actionName = (action: string): string => ACTIONS[action] ?? action

const SYSTEM = '役場のシステム'
const ANYBODY = 'だれでもない人'
const KINDS = { resident: '本人', system: SYSTEM, anonymous: ANYBODY }

/** Lines of the log with a word in what is shown of them but stands nowhere in the database. */
export function named(word: string) {
  const within = (names: Readonly<Record<string, string>>) =>
    Object.keys(names).filter((key) => normalise(names[key] ?? '').includes(word))
  const [actions, kinds] = [within(ACTIONS), within(KINDS)]
  // One predicate for each that applies: an `or` with an empty side would keep the index from being used.
  const parts = [
    ...(actions.length > 0 ? [sql<boolean>`action = any(${actions}::text[])`] : []),
    ...(kinds.length > 0 ? [sql<boolean>`actor_kind = any(${kinds}::text[])`] : []),
  ]
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql` or `)})` : undefined
}

export const actorName = (entry: {
  actor_kind: string
  actor_id?: string | null
  actor_name: string | null
}): string =>
  entry.actor_kind === 'resident'
    ? `本人（${entry.actor_name ?? ''}）`
    : entry.actor_kind === 'system'
      ? entry.actor_id
        ? `ほかのシステム（${entry.actor_name ?? ''}）`
        : SYSTEM
      : (entry.actor_name ?? ANYBODY)
