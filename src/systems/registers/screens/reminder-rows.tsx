import { POSTS } from '#platform/house'
import type { Body, BodyReminder } from '../making/body.ts'
import { ConditionLines } from './condition-lines.tsx'

/** 期日の知らせ of an app that is being made: the lines there are, and an empty one. */
export function ReminderRows({ body }: { readonly body: Body }) {
  const dates = body.fields.filter(
    ({ kind, gives }) => kind === 'date' || (kind === 'calculated' && gives === 'date'),
  )
  if (dates.length === 0) return null
  const people = body.fields.filter(({ kind }) => ['text', 'personName', 'email'].includes(kind))
  const lines: readonly (BodyReminder | undefined)[] = [...(body.reminders ?? []), undefined]
  return (
    <section className="sheet stack" aria-label="期日の知らせ">
      <h2>期日の知らせ</h2>
      <p className="hint">
        日付の前か後の朝に、机とメールで知らせます。使わない行は、日付の欄を空けてください。
      </p>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order until they are posted
        <fieldset key={at} className="row items-end">
          <legend className="sr">{at + 1}つめの知らせ</legend>
          <label>
            日付の欄{' '}
            <select className="control" name={`remind.${at}.field`} defaultValue={line?.field ?? ''}>
              <option value="">使わない</option>
              {dates.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            日数{' '}
            <input
              className="control w-short"
              name={`remind.${at}.days`}
              inputMode="numeric"
              maxLength={4}
              defaultValue={Math.abs(line?.days ?? 30)}
            />
          </label>
          <label>
            <span className="sr">前か後か</span>
            <select
              className="control"
              name={`remind.${at}.when`}
              defaultValue={line && line.days > 0 ? 'after' : 'before'}
            >
              <option value="before">日前</option>
              <option value="after">日後</option>
            </select>
          </label>
          <label>
            相手{' '}
            <select className="control" name={`remind.${at}.to`} defaultValue={line?.to ?? 'office'}>
              <option value="office">担当課の全員</option>
              <option value="@maker">記録を作った人</option>
              {POSTS.map((post) => (
                <option key={post} value={post}>
                  担当課の{post}
                </option>
              ))}
              {people.map(({ id, label }) => (
                <option key={id} value={id}>
                  「{label}」の職員
                </option>
              ))}
            </select>
          </label>
          <label>
            知らせること{' '}
            <input
              className="control"
              size={32}
              name={`remind.${at}.text`}
              maxLength={200}
              defaultValue={line?.text ?? ''}
              placeholder="更新の手続きを始めてください"
            />
          </label>
          <ConditionLines
            at={`remind.${at}.where`}
            filter={line?.where}
            fields={body.fields}
            title="知らせる記録を限る"
          />
        </fieldset>
      ))}
    </section>
  )
}
