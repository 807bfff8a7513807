export interface Limits {
  readonly messagesAMonth: number
  readonly callsASecond: number
}
