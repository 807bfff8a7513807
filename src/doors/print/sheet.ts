import type { Qr } from './code.ts'
import type { Part } from './part.ts'

/** One row of the sheet: a question with its box, a heading over several, or a list as a table. */
export type SheetRow =
  | {
      readonly row: 'question'
      readonly label: string
      readonly optional: boolean
      readonly hint: string
      /** Who has to answer, where not everybody has. */
      readonly only: string
      readonly box: readonly Part[]
    }
  | {
      readonly row: 'heading'
      /** 1 over a group or list, 2 over one entry of it. */
      readonly level: 1 | 2
      readonly label: string
      readonly hint: string
      readonly only: string
    }
  | {
      readonly row: 'table'
      readonly columns: readonly { readonly label: string; readonly width: number }[]
      /** Boxes of each entry, in the order of the columns. */
      readonly entries: readonly (readonly (readonly Part[])[])[]
    }

export interface SheetSection {
  readonly title: string
  readonly lead: string
  readonly rows: readonly SheetRow[]
}

/** Boxes for one 個人番号 on the sheet that is kept apart. */
export interface NumberRow {
  readonly label: string
  readonly ground: string
  readonly only: string
}

/** Everything on paper, as the template takes it. Texts that are not there are empty. */
export interface Sheet {
  readonly title: string
  readonly id: string
  /** The first twelve digits of the version, for people. */
  readonly version: string
  readonly qr: Qr
  readonly town: string
  readonly to: string
  readonly ground: string
  /** Who may ask, what to have ready, until when, the fee. */
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly office: {
    readonly name: string
    readonly place: string
    readonly tel: string
    readonly address: string
  }
  readonly sections: readonly SheetSection[]
  readonly numbers: readonly NumberRow[]
  /** A copy of what was filed; empty on a form to be filled in. */
  readonly filed: readonly { readonly term: string; readonly text: string }[]
}
