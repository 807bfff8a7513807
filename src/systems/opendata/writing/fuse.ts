/**
 * What a spreadsheet would run. Data that only begins like a formula is none: −1, +81-224-55-2111, 「-」. The wide four
 * count too, which Excel in Japan takes for the narrow ones.
 */
export const runsAsFormula = (text: string): boolean => {
  if (!/^[=@\t\r＝＠+\-＋－]/.test(text)) return false
  if (!/^[+\-＋－]/.test(text)) return true
  return text.length > 60 || !/^[+\-＋－][\d０-９\s().,:：（）\-－]*$/.test(text)
}

/** An apostrophe before it makes it a text (OWASP, CSV Injection). */
export const defuseOpen = (text: string): string =>
  runsAsFormula(text.replace(/^'+/, '')) ? `'${text}` : text

/** The text as it was before {@link defuseOpen}. */
export const fuseOpen = (text: string): string =>
  text.startsWith("'") && runsAsFormula(text.replace(/^'+/, '')) ? text.slice(1) : text
