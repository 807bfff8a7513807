const DOORS: Readonly<Record<string, string>> = {
  form: '電子申請',
  counter: '窓口',
  api: 'ほかのシステム',
  handover: '引き渡し',
}

/** How an application came in, in words. */
export const doorName = (door: string): string => DOORS[door] ?? door
