import { Fragment } from 'react'

/** Until a space, a bracket or a Japanese character; a full stop at the end belongs to the sentence. */
const ADDRESS = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%])/g

/** Plain text with its line breaks; addresses of the web become links. */
export function LinkedText({ text }: { readonly text: string }) {
  const parts = text.split(ADDRESS).map((part, at) => ({ key: `${at} ${part}`, part, link: at % 2 === 1 }))
  return (
    <span className="whitespace-pre-line break-words" data-noruby>
      {parts.map(({ key, part, link }) =>
        link && URL.canParse(part) ? (
          <a key={key} href={part} rel="noopener noreferrer nofollow" target="_blank">
            {part}
            <span className="sr">（新しい画面で開く）</span>
          </a>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        ),
      )}
    </span>
  )
}
