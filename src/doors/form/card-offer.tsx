import type { PageDefinition } from '#language'
import { Notice, T } from '#platform/screens'
import { fieldsFrom } from './prefill.ts'

/** What the card can do for the person who fills in. */
export interface CardOffer {
  /** What the app is called; nothing: the card has been read in this session. */
  readonly app?: string | undefined
  /** Answers, by their labels, that are not what the card says. */
  readonly other: readonly string[]
}

export const takesCard = ({ fields }: PageDefinition): boolean =>
  fieldsFrom(fields, (from) => from.startsWith('jpki.')).length > 0

/** Something on the page is asked only because nobody has proven who they are. */
const asksIdentity = ({ fields }: PageDefinition): boolean =>
  fields.some((field) => JSON.stringify(field.when ?? {}).includes('"@identity"'))

/** Beside the questions: the card fills them in, or makes a document unnecessary. The press keeps what was typed. */
export function OfferCard({ page, offer }: { page: PageDefinition; offer: CardOffer }) {
  const takes = takesCard(page)
  if (offer.app && takes)
    return (
      <Notice title="マイナンバーカードで入力できます">
        <p>
          <T>{`${offer.app}で本人確認をすると、氏名・住所・生年月日が入り、本人確認書類はいりません。`}</T>
        </p>
        <CardButton label="マイナンバーカードで入力する" />
      </Notice>
    )
  if (offer.app && asksIdentity(page))
    return (
      <Notice title="マイナンバーカードがあれば、本人確認書類はいりません">
        <CardButton label="マイナンバーカードで本人確認をする" />
      </Notice>
    )
  if (offer.app || !takes || offer.other.length === 0) return null
  return (
    <Notice kind="warning" title="マイナンバーカードの内容と違うところがあります">
      <ul>
        {offer.other.map((label) => (
          <li key={label}>
            <T>{label}</T>
          </li>
        ))}
      </ul>
      <p>
        <T>
          住所が新しくなった人は、このままでかまいません。氏名か生年月日が違うと、本人確認書類が必要です。
        </T>
      </p>
      <CardButton label="カードの内容を入れる" />
    </Notice>
  )
}

const CardButton = ({ label }: { label: string }) => (
  <button className="button" type="submit" name="_card" value="1">
    <T>{label}</T>
  </button>
)
