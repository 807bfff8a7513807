/** Something that the books should not say. */
export interface Fault {
  /** Gone though somebody was told it is there; there twice; or not what the log says. */
  readonly kind: 'lost' | 'doubled' | 'wrong'
  readonly what: string
}

/** `lost` for none, `doubled` for several, nothing for exactly one. */
export const exactlyOnce = (found: number, what: string): Fault[] => {
  if (found === 1) return []
  return [found === 0 ? { kind: 'lost', what } : { kind: 'doubled', what: `${what}（${found}回）` }]
}

export const wrong = (what: string): Fault => ({ kind: 'wrong', what })
