import type { Compared, Comparison } from '../compare.ts'

interface ComparedProps {
  readonly comparison: Comparison
  readonly titles: readonly [string, string]
}

/** First what differs, each answer beside the other; then, folded away, what is the same. */
export function ComparedAnswers({ comparison: { different, same }, titles }: ComparedProps) {
  return (
    <>
      <section className="sheet stack mb-4" aria-labelledby="different">
        <h2 id="different">
          {different.length === 0 ? '答えは、すべて同じです' : `答えの違うところ（${different.length}か所）`}
        </h2>
        {different.length > 0 && (
          <dl className="stack">
            {different.map((each) => (
              <div key={each.path}>
                <dt className="label">{each.label}</dt>
                <dd className="m-0 grid grid-cols-1 gap-2 sm:grid-cols-2">
                  <Answer title={titles[0]} text={each.texts[0]} />
                  <Answer title={titles[1]} text={each.texts[1]} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      {same.length > 0 && (
        <details className="sheet mb-4">
          <summary>答えの同じところ（{same.length}か所）を見る</summary>
          <dl className="facts">
            {same.map((each) => (
              <SameAnswer key={each.path} {...each} />
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Answer({ title, text }: { title: string; text: string | undefined }) {
  return (
    <p>
      <span className="hint">{title}</span>
      <br />
      {text === undefined ? (
        <span className="hint">（質問なし）</span>
      ) : (
        <span className="whitespace-pre-line">{text || '（回答なし）'}</span>
      )}
    </p>
  )
}

const SameAnswer = ({ label, texts }: Compared) => (
  <div>
    <dt>{label}</dt>
    <dd className="whitespace-pre-line">{texts[0] || <span className="hint">（回答なし）</span>}</dd>
  </div>
)
