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
  'application.rerouted': '決裁の経路を変えた',
  'application.transferred': 'ほかの課へ移した',
  'application.worded': '通知の文面を直した',
  'application.joined': 'ほかの申請にまとめた',
  'application.parted': 'まとめを解いた',
  'application.took-in': 'ほかの申請をまとめた',
  'application.let-go': 'まとめていた申請を戻した',
  'application.split': '申請を分けた',
  'application.split-off': '分けた申請を受け付けた',
  'application.export': '申請を表やZIPに書き出した',
  'transfer.export': '表への書き出しを作った',
  'transfer.import': '表からまとめて受け付けた',
  'transfer.handover': '引き渡しのZIPを作った',
  'transfer.taken': '引き渡されたZIPを受け付けた',
  'transfer.fetched': '書き出したファイルを受け取った',
  'register.confirmed': '台帳の内容を確かめた',
  'register.published': '台帳（アプリ）を公開した',
  'register.list': '台帳の一覧を見た',
  'register.search': '台帳の中をさがした',
  'register.export': '台帳を表や紙に書き出した',
  'stock-take.opened': '棚卸をはじめた',
  'stock-take.closed': '棚卸を締めた',
  'device.turnover': '端末の年度更新をした',
  'device.turnover-undone': '端末の年度更新を取り消した',
  'register.imported': '台帳に表を取り込んだ',
  'record.read': '台帳の記録を見た',
  'record.added': '台帳に記録を加えた',
  'record.changed': '台帳の記録を変えた',
  'record.removed': '台帳の記録を消した',
  'record.restored': '台帳の記録を戻した',
  'record.proposed': '台帳の記録の決裁を起案した',
  'record.decision': '台帳の記録の決裁を進めた',
  'record.decision-read': '台帳の記録の決裁を見た',
  'comment.added': '台帳の記録にコメントした',
  'comment.corrected': '台帳のコメントを直した',
  'comment.taken-back': '台帳のコメントを取り消した',
  'register.reminded': '台帳の期日を知らせた',
  'application.paid': '納付か支給を記録した',
  'payment.read': '支給の内容を見た',
  'payment.list': '支給の一覧を見た',
  'payment.account-looked-up': '公金受取口座を照会して入れた',
  'payment.account-changed': '振込先の口座を変えた',
  'payout.read': '支払の束を見た',
  'payout.made': '支払の束をつくった',
  'payout.put-in': '支払の束に加えた',
  'payout.taken-out': '支払の束から外した',
  'payout.moved': '振込日を変えた',
  'payout.proposed': '支払の束を起案した',
  'payout.approved': '支払の束を承認した',
  'payout.sent-back': '支払の束を差し戻した',
  'payout.pulled-back': '支払の束を引き戻した',
  'payout.decided': '支払の束を決裁した',
  'payout.withdrawn': '支払の束を取りやめた',
  'payout.reviewed': '支払の束を後閲した',
  'payout.file-made': '振込データをつくった',
  'payout.file-read': '振込データを受け取った',
  'payout.list-read': '支払の一覧（PDF）を見た',
  'payout.given-up': '決裁の済んだ束を取りやめた',
  'payout.confirmed': '振込の済んだことを記録した',
  'payout.returned': '振込不能を記録した',
  'payout.answer-put-in': '銀行の結果を読み込んだ',
  'payout.answer-read': '銀行の結果を見た',
  'payout.answer-taken': '銀行の結果を記録した',
  'target.taken-in': '対象者名簿を取り込んだ',
  'target.read': '対象者名簿を見た',
  'target.erased': '対象者名簿を消した',
  'application.checked': '確認の印を付けた',
  'filter.saved': '絞り込みを保存した',
  'filter.removed': '絞り込みを外した',
  'template.saved': '定型文を保存した',
  'template.removed': '定型文を消した',
  'file.read': '添付を見た',
  'file.sent': 'ほかのシステムから添付を受け取った',
  'token.made': 'API のトークンを作った',
  'token.revoked': 'API のトークンを取り消した',
  'webhook.made': '知らせの送り先を加えた',
  'webhook.stopped': '知らせの送り先を止めた',
  'webhook.resumed': '知らせの送り先をまた動かした',
  'webhook.resent': '知らせを送り直した',
  'webhook.sent': 'ほかのシステムに知らせた',
  'dataset-request.sent': 'オープンデータの要望が届いた',
  'dataset-request.read': 'オープンデータの要望を見た',
  'dataset-request.answered': 'オープンデータの要望に答えた',
  'dataset.history-erased': 'オープンデータの履歴を消した',
  'letter.list': '通知書の一覧を見た',
  'mailing.made': '通知書を発送の束にした',
  'mailing.posted': '通知書を発送した',
  'mailing.undone': '発送の束をやめた',
  'letter.read': '通知書を見た',
  'my-number.read': '個人番号を見た',
  'resident.sign-in': '本人がサインインした',
  'resident.card-linked': '本人がマイナンバーカードを結び付けた',
  'resident.card-refused': 'カードでの本人確認を断った',
  'kept-answer.kept': '本人が次の申請のために残した',
  'kept-answer.read': '残した内容を代理人が見た',
  'kept-answer.used': '本人が残した内容を申請に使った',
  'kept-answer.erased': '本人が残した内容を消した',
  'proxy.invited': '本人が代理人を頼んだ',
  'proxy.accepted': '代理人を引き受けた',
  'proxy.declined': '代理人のお願いを断った',
  'proxy.withdrawn': '代理人のお願いを取り消した',
  'proxy.registered': '委任状で代理人を登録した',
  'proxy.read': '代理人の登録を見た',
  'proxy.list': '代理人の登録の一覧を見た',
  'proxy.search': '代理人の登録をさがした',
  'proxy.ended': '代理を終えた',
  'resident.email-added': '本人がメールアドレスを登録した',
  'notice.preferences-changed': '本人がお知らせの受け取り方を変えた',
  'notice.line-linked': '本人がLINEを結び付けた',
  'notice.line-ended': 'LINEとの結び付けが外れた',
  'notice.device-added': '本人が端末での受け取りを加えた',
  'notice.device-removed': '端末での受け取りが外れた',
  'staff.sign-in': '職員がサインインした',
  'staff.added': '職員を登録した',
  'staff.closed': '職員のアカウントを閉じた',
  'deputy.appointed': '代理を置いた',
  'deputy.ended': '代理を終えた',
  'audit.search': '記録を点検した',
  'resident.passkey-added': '本人がパスキーを登録した',
  'staff.passkey-added': '職員がパスキーを登録した',
  'retention.listed': '廃棄の一覧をつくった',
  'retention.read': '廃棄の一覧を見た',
  'retention.excluded': '廃棄の一覧から外した',
  'retention.included': '廃棄の一覧に戻した',
  'retention.proposed': '廃棄の一覧を署名に回した',
  'retention.withdrawn': '廃棄の一覧を取りやめた',
  'retention.sent-back': '廃棄の一覧を差し戻した',
  'retention.signed': '廃棄に署名した',
  'retention.stopped': '廃棄を止めた',
  'retention.resumed': '廃棄を再開した',
  'retention.put-away': '保存期間が終わり見えなくした',
  'retention.restored': '見えなくした記録を元に戻した',
  'retention.erased': '保存期間が終わり消した',
  'retention.held': '廃棄を保留にした',
  'retention.released': '廃棄の保留を解いた',
  'retention.register-taken': '廃棄簿を受け取った',
  'draft.swept': '古い書きかけを消した',
  'form.started': '用紙を作りはじめた',
  'form.changed': '用紙を直した',
  'form.undone': '用紙の変更を元に戻した',
  'form.discarded': '用紙の直しかけを捨てた',
  'form.proposed': '用紙の公開を決裁に上げた',
  'form.pulled-back': '用紙の公開を取り下げた',
  'form.sent-back': '用紙の公開を差し戻した',
  'form.published': '用紙を公開した',
  'form.closed': '用紙の受付を終えた',
  'form.reopened': '用紙の受付をもう一度始めた',
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

/** Somebody looked at, or did, what is another's. */
const byProxy = ({
  actor_id,
  resident,
  purpose,
}: {
  actor_id?: string | null
  resident?: string | null
  purpose?: string | null
}): boolean => (resident ? actor_id !== resident : (purpose ?? '').startsWith('代理人'))

export const actorName = (entry: {
  actor_kind: string
  actor_id?: string | null
  actor_name: string | null
  /** Whose data it was. */
  resident?: string | null
  purpose?: string | null
}): string =>
  entry.actor_kind === 'resident'
    ? `${byProxy(entry) ? '代理人' : '本人'}（${entry.actor_name ?? ''}）`
    : entry.actor_kind === 'system'
      ? entry.actor_id
        ? `ほかのシステム（${entry.actor_name ?? ''}）`
        : SYSTEM
      : (entry.actor_name ?? ANYBODY)
