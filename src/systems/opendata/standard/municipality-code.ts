/** 全国地方公共団体コード: the check digit of five digits (総務省 全国地方公共団体コード仕様: weights 6 to 2, modulus 11). */
export function checkDigit(five: string): string {
  const sum = [...five].reduce((total, digit, at) => total + Number(digit) * (6 - at), 0)
  return String((11 - (sum % 11)) % 10)
}

/** Six digits of one of the 47 prefectures, of which the last proves the others. */
export const isMunicipalityCode = (code: string): boolean =>
  /^(0[1-9]|[1-3]\d|4[0-7])\d{4}$/.test(code) && checkDigit(code.slice(0, 5)) === code[5]
