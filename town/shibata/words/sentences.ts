/** A sentence of the town in Japanese, and the same in English and in やさしい日本語. */
export type Sentences = Readonly<Record<string, readonly [english: string, easy: string]>>

/**
 * Sentences of several files together. A sentence has one translation wherever it stands.
 * @throws Error when two files translate the same one differently
 */
export function joined(...parts: readonly Sentences[]): Sentences {
  const all: Record<string, Sentences[string]> = {}
  for (const [japanese, others] of parts.flatMap((part) => Object.entries(part))) {
    const known = all[japanese]
    if (known && known.join('/') !== others.join('/'))
      throw new Error(
        `「${japanese}」の訳が二つあります：「${known.join('」「')}」と「${others.join('」「')}」。どちらかにそろえるか、日本語を言い分けてください。`,
      )
    all[japanese] = others
  }
  return all
}
