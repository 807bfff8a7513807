import type { Sentence } from './definition.ts'
import { SLOT } from './letter.ts'

/** 通知 (notice): one message, many channels, sent once on each. */
export const CHANNELS = ['inbox', 'mail', 'push', 'line', 'site', 'paper'] as const
export type Channel = (typeof CHANNELS)[number]

export interface Notice {
  /** Stable id: `case-decided`. */
  readonly id: string
  readonly title: string
  /** Plain sentences with `{slots}`; what fills them is given when it is sent. */
  readonly body: readonly string[]
  /** In the order in which they are tried or, for important ones, all of them. */
  readonly channels: readonly Channel[]
  /** `quiet` waits for the morning; `urgent` goes to every channel at once. */
  readonly importance: 'quiet' | 'normal' | 'urgent'
}

/** Declares a notice. Throws when it has no words or no channel. */
export const notice = (definition: Notice): Notice => {
  if (definition.body.length === 0 || definition.channels.length === 0)
    throw new Error(`通知「${definition.title}」に文か届け先がありません。`)
  return Object.freeze(definition)
}

/** The names that a notice leaves open. */
export const slotsOf = ({ title, body }: Notice): string[] => [
  ...new Set([title, ...body].flatMap((text) => [...text.matchAll(SLOT)].map(([, slot]) => slot!))),
]

/** Fills a notice; a name that is not given is an error of ours and throws. */
export const fillNotice = (
  definition: Notice,
  slots: Readonly<Record<string, string>>,
): { title: Sentence; paragraphs: Sentence[] } => {
  const fill = (text: string): string =>
    text.replace(SLOT, (_, slot: string) => {
      if (!Object.hasOwn(slots, slot))
        throw new Error(`通知「${definition.id}」の {${slot}} が渡されていません。`)
      return slots[slot]!
    })
  return { title: fill(definition.title), paragraphs: definition.body.map(fill) }
}
