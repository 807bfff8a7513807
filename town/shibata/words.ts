/** The town's own sentences in other words. The Japanese is the key; what is missing is shown in Japanese. */
import { allCareWords } from './words/care/index.ts'
import { childrenWords } from './words/children/index.ts'
import { disasterCertificateWords } from './words/disaster-certificate.ts'
import { guideWords } from './words/guides.ts'
import { movingWords } from './words/moving.ts'
import { joined } from './words/sentences.ts'
import { townWords } from './words/town.ts'

const sentences = joined(
  townWords,
  childrenWords,
  disasterCertificateWords,
  movingWords,
  allCareWords,
  guideWords,
)

const inColumn = (column: 0 | 1): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sentences).map(([japanese, others]) => [japanese, others[column]]))

export const words = { en: inColumn(0), easy: inColumn(1) }
