import { brokenLetters } from './broken-letters.ts'
import { code } from './code.ts'
import { coordinate } from './coordinate.ts'
import { coordinatePair } from './coordinate-pair.ts'
import { corporate } from './corporate.ts'
import { date } from './date.ts'
import { ditto } from './ditto.ts'
import { email } from './email.ts'
import { emptyMarks } from './empty-marks.ts'
import { fixedDigits } from './fixed-digits.ts'
import { flag } from './flag.ts'
import { formula } from './formula.ts'
import { halfWidthKana } from './half-width-kana.ts'
import { id } from './id.ts'
import { inTown } from './in-town.ts'
import { kana } from './kana.ts'
import { layoutSpaces } from './layout-spaces.ts'
import { lineBreaks } from './line-breaks.ts'
import { list } from './list.ts'
import { number } from './number.ts'
import { oldDatum } from './old-datum.ts'
import { period } from './period.ts'
import { platformLetters } from './platform-letters.ts'
import { presence } from './presence.ts'
import { required } from './required.ts'
import type { Rule } from './rule.ts'
import { sums } from './sums.ts'
import { tel } from './tel.ts'
import { time } from './time.ts'
import { tooLong } from './too-long.ts'
import { unique } from './unique.ts'
import { url } from './url.ts'
import { vocabulary } from './vocabulary.ts'
import { weekdays } from './weekdays.ts'

/** In the order in which they see a cell: letters first, then what they mean, then rows. */
export const RULES: readonly Rule[] = [
  tooLong,
  brokenLetters,
  ditto,
  layoutSpaces,
  lineBreaks,
  halfWidthKana,
  emptyMarks,
  formula,
  platformLetters,
  kana,
  list,
  code,
  id,
  fixedDigits,
  corporate,
  number,
  date,
  time,
  weekdays,
  presence,
  flag,
  vocabulary,
  tel,
  email,
  url,
  coordinate,
  coordinatePair,
  oldDatum,
  inTown,
  period,
  required,
  unique,
  sums,
]
