/**
 * A spreadsheet runs what begins with one of these (OWASP CSV Injection; Excel in Japan takes the wide ones too). An
 * apostrophe before it makes it a text; reading takes the apostrophe away again.
 */
const RUNS = /^[=+\-@\t\r＝＋－＠]/

export const defuse = (text: string): string =>
  RUNS.test(text) || /^'+[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text

/** The text as it was before {@link defuse}. */
export const fuse = (text: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text)
