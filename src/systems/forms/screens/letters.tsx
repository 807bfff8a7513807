import { LETTER_KINDS, type LetterKind, letterSlots, slotsShown } from '#language'
import { Island } from '#platform/screens'
import { MOST_FACTS } from '../read-letter.ts'
import { type BuilderProps, Frame, ProblemsAt, SheetForm } from './frame.tsx'
import { Choose, Line, Lines, type Said, Tick } from './inputs.tsx'

const TITLES: Readonly<Record<LetterKind, string>> = {
  approved: '認めるときの通知',
  rejected: '認めないときの通知',
  returned: '補正のお願い',
}

interface LettersProps extends BuilderProps {
  readonly kind: LetterKind
  readonly said?: Said
}

/** 通知文: three letters, with slots that are chosen, not typed. */
export function Letters(props: LettersProps) {
  const { form, kind, problems, open, said } = props
  const { body } = form
  const letter = body.letters[kind]
  const slots = letterSlots(body, kind)
  const facts = letter.facts ?? []
  const rows = Math.min(facts.length + 2, MOST_FACTS)
  const options = slots.map(({ slot, name }) => [slot, name] as const)
  return (
    <Frame {...props} at="letters">
      <nav aria-label="通知の種類" className="mb-4">
        <ul className="chips">
          {LETTER_KINDS.map((each) => (
            <li key={each}>
              <a
                href={`/desk/forms/${form.id}/letters/${each}`}
                aria-current={each === kind ? 'page' : undefined}
              >
                {TITLES[each]}
                {problems.some(({ at }) => at === `letter ${each}`) && '（直すところ）'}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SheetForm action={`/desk/forms/${form.id}/letters/${kind}`} form={form}>
        <h2>{TITLES[kind]}</h2>
        <ProblemsAt problems={problems} at={`letter ${kind}`} />
        <fieldset disabled={!open} className="stack">
          <Line name="title" label="題名" value={letter.title} said={said} />
          <Lines
            name="body"
            label="本文"
            hint="1行が1つの段落になります。{ } の中は、発行するときに答えや決定の内容に変わります。"
            value={letter.body.map((each) => slotsShown(each, slots)).join('\n')}
            said={said}
            rows={8}
          />
          {open && (
            <div className="row gap-2 items-end" data-island="slot-insert" data-into="body">
              <Choose
                name="insert"
                label="差し込む項目"
                options={slots.map(({ slot, name }) => [slot, name])}
              />
              <button className="button" type="submit" name="act" value="insert">
                本文に差し込む
              </button>
            </div>
          )}
          <fieldset>
            <legend className="label">記（表にして書くこと）</legend>
            <p className="hint">
              項目を選ぶと、題名と公印の下に「記」として並びます。「なし」にすると消えます。
            </p>
            {Array.from({ length: rows }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
              <div key={at} className="row gap-2">
                <Choose
                  name={`fact-${at}-slot`}
                  label={`記の${at + 1}行目の項目`}
                  quiet
                  empty="なし"
                  value={facts[at]?.slot}
                  options={options}
                  said={said}
                />
                <span>
                  <label className="sr" htmlFor={`fact-${at}-label`}>
                    記の{at + 1}行目の見出し
                  </label>
                  <input
                    className="control"
                    id={`fact-${at}-label`}
                    name={`fact-${at}-label`}
                    defaultValue={said?.text(`fact-${at}-label`) ?? facts[at]?.label ?? ''}
                    placeholder="見出し"
                  />
                </span>
              </div>
            ))}
          </fieldset>
          {letter.table && (
            <p className="hint">この通知には、くり返しの質問の一覧表がつきます（そのまま残ります）。</p>
          )}
          <Tick
            name="remedy"
            label="審査請求と取消訴訟の教示をつける"
            hint={kind === 'rejected' ? '認めないときの通知には必要です（行政不服審査法82条）。' : undefined}
            checked={letter.remedy !== undefined}
            said={said}
          />
        </fieldset>
        <div className="actions">
          {open && (
            <button className="button primary" type="submit" name="act" value="save">
              保存する
            </button>
          )}
          <a className="button" href={`/desk/forms/${form.id}/letters/${kind}/pdf`}>
            試しの答えでPDFを見る
          </a>
        </div>
      </SheetForm>
      {open && <Island of="slot-insert" />}
    </Frame>
  )
}
