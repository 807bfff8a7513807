/** 職 × 所属 × 利用目的. Data, not code: the town changes this table when its rules of office change. */
import type { Permission, Post } from '#platform/house'

const clerks: readonly Post[] = ['主事', '係長', '課長']
const seniors: readonly Post[] = ['係長', '課長']
const heads: readonly Post[] = ['課長', '副町長', '町長']

export const permissions: readonly Permission[] = [
  {
    posts: clerks,
    may: ['case.read', 'case.check', 'case.enter', 'case.note', 'case.letter', 'file.read', 'notice.send'],
    within: 'own-office',
    purpose: '申請の受付と審査',
  },
  {
    posts: clerks,
    may: ['case.export'],
    within: 'own-office',
    purpose: '申請の集計とほかのシステムへの引き渡し',
  },
  {
    posts: clerks,
    may: ['retention.read', 'retention.propose'],
    within: 'own-office',
    purpose: '公文書の保存と廃棄',
  },
  { posts: ['課長'], may: ['retention.sign'], within: 'own-office', purpose: '公文書の廃棄の決裁' },
  { posts: ['情報担当'], may: ['retention.read'], within: 'town', purpose: '公文書の保存と廃棄' },
  { posts: ['主事', '係長'], may: ['statistics.read'], within: 'own-office', purpose: '申請の集計' },
  {
    posts: ['課長', '副町長', '町長', '情報担当'],
    may: ['statistics.read'],
    within: 'town',
    purpose: '申請の集計',
  },
  {
    posts: clerks,
    may: ['form.read', 'form.make'],
    within: 'own-office',
    purpose: '申請の用紙の作成',
  },
  {
    posts: seniors,
    may: ['form.publish'],
    within: 'own-office',
    purpose: '申請の用紙の公開の決裁',
  },
  { posts: clerks, may: ['register.make'], within: 'own-office', purpose: '台帳（アプリ）の作成' },
  { posts: seniors, may: ['register.publish'], within: 'own-office', purpose: '台帳（アプリ）の公開の決裁' },
  {
    posts: clerks,
    may: ['my-number.read'],
    within: 'own-office',
    purpose: '番号法第9条による個人番号利用事務',
  },
  {
    posts: seniors,
    may: ['case.assign', 'case.decide', 'jobs.read'],
    within: 'own-office',
    purpose: '申請の決裁と担当の割り振り',
  },
  { posts: clerks, may: ['payout.make', 'payout.file'], within: 'own-office', purpose: '給付金などの支給' },
  { posts: seniors, may: ['payout.approve'], within: 'own-office', purpose: '給付金などの支給の決裁' },
  {
    posts: ['副町長', '町長'],
    may: ['case.read', 'case.decide', 'file.read'],
    within: 'town',
    purpose: '町としての決裁',
  },
  { posts: heads, may: ['audit.read'], within: 'own-office', purpose: '個人情報の取扱いの点検' },
  { posts: ['情報担当'], may: ['audit.read'], within: 'town', purpose: '個人情報の取扱いの点検' },
  {
    posts: ['情報担当'],
    may: ['staff.manage', 'jobs.manage', 'jobs.read', 'procedure.manage', 'api.manage'],
    within: 'town',
    purpose: 'システムの管理',
  },
  {
    posts: ['主事', '係長', '課長', '副町長', '町長', '情報担当'],
    may: ['plan.read', 'desk.use', 'register.use'],
    within: 'town',
    purpose: '計画の進み具合の確認',
  },
  {
    posts: clerks,
    may: ['opendata.answer', 'opendata.manage'],
    within: 'own-office',
    purpose: 'オープンデータの公開と要望への対応',
  },
  {
    posts: ['情報担当'],
    may: ['opendata.answer', 'opendata.manage'],
    within: 'town',
    purpose: 'オープンデータの公開と要望への対応',
  },
  { posts: ['課長'], may: ['plan.report'], within: 'own-office', purpose: '計画の実績の報告' },
]
