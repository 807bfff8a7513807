/** What invented applications have in common. */
import type { Row, SampleApplication, SampleStep } from '#language'
import { people, type SamplePerson } from './people.ts'

const AREA = '宮城県柴田郡柴田町'

export const personAt = (at: number): SamplePerson => people[at] as SamplePerson

export const nameOf = ({ family, given, familyKana, givenKana }: SamplePerson) => ({
  family,
  given,
  familyKana,
  givenKana,
})

export const addressOf = ({ postcode, town, rest }: SamplePerson) => ({
  postcode,
  municipality: '04323',
  area: AREA,
  town,
  rest,
})

const emailOf = (at: number) => `jumin${at + 1}@example.jp`

export const applicantOf = (at: number) => ({
  name: nameOf(personAt(at)),
  birth: personAt(at).birth,
  address: addressOf(personAt(at)),
  tel: `090-0000-${String(1000 + at)}`,
  email: emailOf(at),
})

export const childOf = (at: number, given: string, givenKana: string, birth: string) => ({
  name: { family: personAt(at).family, given, familyKana: personAt(at).familyKana, givenKana },
  birth,
})

export const filed = (
  procedure: string,
  at: number,
  daysAgo: number,
  answers: Row,
  story: readonly SampleStep[],
  door: 'form' | 'counter' = 'form',
): SampleApplication => ({
  procedure,
  daysAgo,
  answers,
  story,
  ...(door === 'form' && { resident: emailOf(at) }),
})

/** From the desk to the letter. */
export const whole: readonly SampleStep[] = ['assign', 'propose', 'agree', 'decide']
