/** A sentence of the town in Japanese, and the same in English and in やさしい日本語. */
export type Sentences = Readonly<Record<string, readonly [english: string, easy: string]>>
