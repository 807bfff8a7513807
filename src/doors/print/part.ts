/** What a box is made of: places for a hand to write in, or what was answered. Every string is text, never markup. */
export type Part =
  | { readonly draw: 'name'; readonly kana: boolean; readonly value: NameParts }
  /** 元号 to circle, then year, month and day. */
  | {
      readonly draw: 'date'
      readonly eras: readonly Mark[]
      readonly day: boolean
      readonly value: DateParts
    }
  /** Single boxes, in groups with a hyphen between. */
  | {
      readonly draw: 'digits'
      readonly before: string
      readonly sizes: readonly number[]
      readonly value: string
    }
  | { readonly draw: 'options'; readonly options: readonly Mark[] }
  | { readonly draw: 'line'; readonly before: string; readonly after: string; readonly value: string }
  /** Room for several lines or a drawing, `height` in millimetres. */
  | { readonly draw: 'space'; readonly height: number; readonly value: string }
  | { readonly draw: 'words'; readonly text: string }

/** Something to mark, and whether it is. */
export interface Mark {
  readonly label: string
  readonly on: boolean
}

export interface NameParts {
  readonly family: string
  readonly given: string
  readonly familyKana: string
  readonly givenKana: string
}

export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

export const line = (value = '', before = '', after = ''): Part => ({ draw: 'line', before, after, value })
export const digitBoxes = (sizes: readonly number[], value = '', before = ''): Part => ({
  draw: 'digits',
  before,
  sizes,
  value,
})
export const options = (marks: readonly Mark[]): Part => ({ draw: 'options', options: marks })
export const words = (text: string): Part => ({ draw: 'words', text })
export const mark = (label: string, on = false): Mark => ({ label, on })
