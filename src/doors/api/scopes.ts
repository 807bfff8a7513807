/** What a token may be for. */
export const SCOPES = {
  'applications:write': '申請を送る（添付を含む）',
  'applications:status': '受付番号と状態を見る',
  'applications:read': '申請の内容を見る',
  'files:read': '添付を受け取る',
  'registers:read': '台帳の記録を見る',
  'registers:write': '台帳の記録を加える、変える、消す',
} as const
export type Scope = keyof typeof SCOPES

export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text)
