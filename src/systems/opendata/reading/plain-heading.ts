/** The same heading however it was typed: wide or narrow, with any of the dashes, with or without `_`, marks and spaces. */
export const plainHeading = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]/g, '')
    .replace(/[ー−―—‐‑–-]/g, '-')
    .replace(/[､，]/g, '、')
    .replace(/^[◎○●◯■□※*]+|[※*.]+$/g, '')

/** Without what stands in brackets at the end: 口径(mm), 緯度(世界測地系). */
export const withoutBrackets = (plain: string): string => plain.replace(/(?<=.)[([][^()[\]]{0,60}[)\]]$/, '')
