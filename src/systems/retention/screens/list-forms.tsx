import { Form } from '#platform/screens'
import type { RetentionList, Standing } from '../lists.ts'

/** What the reader may do with this list, by their post and by who they are. */
export interface Rights {
  readonly propose: boolean
  readonly sign: boolean
  /** The one who sent it on may not sign. */
  readonly isProposer: boolean
}

interface ListFormsProps {
  readonly list: RetentionList
  readonly standing: Standing
  readonly rights: Rights
}

/** The next steps of a list. */
export function ListForms({ list, standing, rights }: ListFormsProps) {
  const path = `/desk/retention/lists/${list.id}`
  const listed = standing.counts.listed ?? 0
  return (
    <>
      {list.state === 'open' && rights.propose && (
        <section className="sheet stack mb-4" aria-labelledby="propose">
          <h2 id="propose">課長の署名に回す</h2>
          <p>訴訟や監査のあるものなど、消してはいけないものを外してから回してください。</p>
          {listed > 0 && (
            <Form action={`${path}/propose`}>
              <button className="button primary" type="submit">{`${listed}件を署名に回す`}</button>
            </Form>
          )}
          <Withdraw path={path} />
        </section>
      )}
      {list.state === 'proposed' && rights.sign && !rights.isProposer && (
        <section className="sheet stack mb-4" aria-labelledby="sign">
          <h2 id="sign">署名する</h2>
          <p>
            署名すると、一覧の申請と代理の同意は、すぐに画面から見えなくなります。消す日が来るまでは元に戻せ、その日を過ぎると、答え、添付、通知書、メモ、個人番号、同意の内容と委任状が消えます。番号と日付、署名した人は廃棄簿に残ります。
          </p>
          <Form action={`${path}/sign`} className="stack">
            <input type="hidden" name="mark" value={standing.mark} />
            <label className="flex min-h-[44px] items-center gap-2">
              <input type="checkbox" name="read" value="yes" required />
              {`${listed}件の一覧を読み、廃棄してよいことを確かめました`}
            </label>
            <button className="button danger" type="submit">
              廃棄に署名する
            </button>
          </Form>
          <Reasoned path={`${path}/send-back`} words="差し戻す" why="差し戻す理由" />
        </section>
      )}
      {list.state === 'proposed' && rights.sign && rights.isProposer && (
        <p className="sheet mb-4">あなたが回した一覧です。署名は、ほかの人が確かめて行います。</p>
      )}
      {list.state === 'proposed' && !rights.sign && <p className="sheet mb-4">課長の署名を待っています。</p>}
      {list.state === 'signed' && !list.stopped_at && rights.propose && (
        <section className="sheet stack mb-4" aria-labelledby="stop">
          <h2 id="stop">止める</h2>
          <p>止めると、再開するまで、これより先は1件も見えなくならず、消えません。</p>
          <Reasoned path={`${path}/stop`} words="廃棄を止める" why="止める理由" />
        </section>
      )}
      {list.state === 'signed' && list.stopped_at && rights.sign && (
        <Form action={`${path}/resume`} className="sheet mb-4">
          <button className="button" type="submit">
            廃棄を再開する
          </button>
        </Form>
      )}
    </>
  )
}

const Withdraw = ({ path }: { path: string }) => (
  <Form action={`${path}/withdraw`}>
    <button className="button plain" type="submit">
      この一覧を取りやめる
    </button>
  </Form>
)

function Reasoned({ path, words, why }: { path: string; words: string; why: string }) {
  const id = `reason-${path.split('/').at(-1)}`
  return (
    <Form action={path} className="stack">
      <div>
        <label className="label" htmlFor={id}>
          {why}
        </label>
        <input className="control" id={id} name="reason" maxLength={500} required />
      </div>
      <button className="button" type="submit">
        {words}
      </button>
    </Form>
  )
}
