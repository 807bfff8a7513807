import type { IsoDate } from '#platform/clock'
import type { House, Post, TownFacts } from '#platform/house'
import type { TownAddress } from './addresses.ts'
import type { AssetSettings } from './assets.ts'
import type { Row } from './condition.ts'
import type { Definition } from './definition.ts'
import type { Disaster } from './fields/kind.ts'
import type { Guide } from './guide.ts'
import type { HandoverLayout } from './handover.ts'
import type { Plan } from './indicator.ts'
import type { MapSettings } from './map.ts'
import type { Notice } from './notice.ts'
import type { OpenDataSettings } from './open-data.ts'
import type { PayoutSettings } from './payout.ts'
import type { RegisterDefinition } from './register/index.ts'
import type { RetentionSettings } from './retention.ts'

/** An invented member of staff, so that a sample town can be tried. Login and codes are public: never in a real town. */
export interface SampleStaff {
  readonly login: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Base32; the sign-in page of a sample town shows the present code. */
  readonly totp: string
  readonly assignments: readonly {
    readonly office: string
    readonly post: Post
    /** Login of the colleague whose post this is (代理). */
    readonly deputyFor?: string
  }[]
}

/** What happened to an invented application after it was filed, in order. */
export type SampleStep =
  | 'assign'
  | 'return'
  | 'correct'
  | 'propose'
  | 'reject'
  | 'agree'
  | 'decide'
  | 'withdraw'

export interface SampleApplication {
  readonly procedure: string
  /** E-mail of the invented resident; without one it came on paper to the counter. */
  readonly resident?: string
  readonly daysAgo: number
  readonly answers: Row
  readonly story: readonly SampleStep[]
  /** What was decided, where the story comes so far: a result, and 決定の内容 where the procedure asks for it. */
  readonly decision?: { readonly result?: string; readonly details?: Row }
}

/** A form that a clerk of the sample town made from a template and published, and what came of it. */
export interface SampleForm {
  /** Id of the template. */
  readonly template: string
  readonly office: string
  /** What the clerk changed of the template. */
  readonly changes: Partial<Pick<Definition, 'name' | 'short' | 'summary' | 'who' | 'ground' | 'deadline'>>
  /** For whoever decided on its publication. */
  readonly note: string
  readonly publishedDaysAgo: number
  readonly applications: readonly Omit<SampleApplication, 'procedure'>[]
  /** 対象者名簿, as a sheet with its headings. */
  readonly targets?: { readonly name: string; readonly sheet: readonly (readonly string[])[] }
}

/** A table for a register of a dataset. */
export interface SampleDataset {
  /** The key of the dataset. */
  readonly dataset: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** An app that a clerk of the sample town took from the gallery and had published, and what stands in it. */
export interface SampleApp {
  /** Id in the gallery; the register is called `sample-<app>`. */
  readonly app: string
  readonly office: string
  readonly name: string
  /** For whoever decided on its publication. */
  readonly note: string
  readonly publishedDaysAgo: number
  readonly records: readonly { readonly daysAgo: number; readonly values: Row }[]
}

/** Records of a register of the town's files, as somebody entered them; a link is written as the record is called. */
export interface SampleRecords {
  readonly register: string
  readonly daysAgo: number
  readonly rows: readonly Row[]
}

/** Invented people and applications, for trying the town out. */
export interface TownSample {
  /** The day as of which dates in answers are written: those near it move along with the day of the first start. */
  readonly asOf: IsoDate
  readonly staff: readonly SampleStaff[]
  readonly applications: readonly SampleApplication[]
  readonly forms?: readonly SampleForm[]
  readonly datasets?: readonly SampleDataset[]
  readonly apps?: readonly SampleApp[]
  readonly records?: readonly SampleRecords[]
}

/** Everything that is one town and nothing else: a folder under `town/`. */
export interface Town extends TownFacts {
  readonly procedures: readonly Definition[]
  /** What the town keeps, as its files have it; clerks make more in the browser. */
  readonly registers?: readonly RegisterDefinition[]
  /** Which of them are lent, replaced and watched. */
  readonly assets?: AssetSettings
  readonly plan?: Plan
  readonly disasters: readonly Disaster[]
  readonly addresses: readonly TownAddress[]
  /** 郡 in which the town lies, for addresses: 柴田郡. */
  readonly county?: string
  readonly notices?: readonly Notice[]
  /** Questions that lead from a life event to what has to be done. */
  readonly guides?: readonly Guide[]
  /** The form of ZIPs that are handed over; HANDOVER without it. */
  readonly handover?: HandoverLayout
  /** How the town pays out what its procedures grant. */
  readonly payouts?: PayoutSettings
  /** How long somebody may let another act for them (代理), in years: three at most, usually one, without it. */
  readonly proxies?: { readonly mostYears?: number; readonly usualYears?: number }
  /** What its open data knows better than the national standard as it ships. */
  readonly openData?: OpenDataSettings
  /** What its public map shows and stands on. */
  readonly map?: MapSettings
  /** How long records are kept, and what happens then. */
  readonly retention?: RetentionSettings
  /** Words of the town on its pages: `welcome`, `privacy`. */
  readonly texts: Readonly<Record<string, string>>
  readonly sample?: TownSample
  /** What to try in three minutes, printed when a sample town starts. */
  tour?(url: string): string
}

/** The house with its town, as systems and doors see it. */
export type Hall = House & { readonly town: Town }

/** Declares a town. `checkTown` at start-up says what does not fit together. */
export const town = (definition: Town): Town => definition
