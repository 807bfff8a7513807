/** What the letters of 介護保険 share. */
import { type Letter, letter } from '#language'
import { REMEDY } from './settings.ts'

type Fact = NonNullable<Letter['facts']>[number]

/** The first lines of every 記: what it is about, and whom. Who moves in has no number here yet. */
export const NEWCOMER: readonly Fact[] = [
  { label: '受付番号', slot: '受付番号' },
  { label: '被保険者', slot: 'insured.name' },
]
const ABOUT: readonly Fact[] = [...NEWCOMER, { label: '被保険者番号', slot: 'card' }]

const DECIDED: Fact = { label: '決定した日', slot: '決定日' }

/** The letter that says yes. `what` is what was asked for: 要介護認定の申請. */
export const granted = (
  title: string,
  what: string,
  {
    facts = [],
    after = [],
    table,
    about = ABOUT,
  }: {
    facts?: readonly Fact[]
    after?: readonly string[]
    table?: Letter['table']
    about?: readonly Fact[]
  } = {},
): Letter =>
  letter(
    title,
    [
      `{申請者} 様から{受付日}に届いた${what}について、次のとおり決定しましたので、お知らせします。`,
      ...after,
    ],
    { facts: [...about, ...facts, DECIDED], ...(table && { table }), remedy: REMEDY },
  )

export const refused = (title: string, what: string, decision: string, about = ABOUT): Letter =>
  letter(
    title,
    [`{申請者} 様から{受付日}に届いた${what}について、次の理由により${decision}。`, '理由　{理由}'],
    { facts: [...about, DECIDED], remedy: REMEDY },
  )

export const sentBack = (what: string, about = ABOUT): Letter =>
  letter(
    `${what}の補正のお願い`,
    [
      `{申請者} 様から{受付日}に届いた${what}について、次の欄の確認が必要です。`,
      '{補正の期限}までに、マイページから直して送ってください。ご不明な点は{担当課}（電話 {担当課の電話}）へお尋ねください。',
    ],
    { facts: about },
  )
