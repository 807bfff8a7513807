export interface Limits {
  readonly messagesAMonth: number
  readonly calls: { readonly most: number; readonly seconds: number }
}
