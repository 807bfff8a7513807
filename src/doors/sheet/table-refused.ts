/** The file is not taken; the sentence says why and what to do. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'
}
