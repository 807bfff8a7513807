import { LIFE_EVENTS } from '#language'
import { formatYen, yen } from '#platform/money'
import { keepsFee } from '../read-about.ts'
import { type BuilderProps, Frame, ProblemsAt, SaveBar, SheetForm } from './frame.tsx'
import { Line, Lines, Radios, type Said, Tick } from './inputs.tsx'

interface AboutProps extends BuilderProps {
  readonly said?: Said
  /** Groups under which the town lists its procedures. */
  readonly groups: readonly string[]
}

/** 基本のこと: what residents read before they begin. */
export function About(props: AboutProps) {
  const { form, said, groups, problems, open, errors = [] } = props
  const { body } = form
  const error = (name: string) =>
    errors.find(({ id }) => id === name)?.message ?? problems.find(({ at }) => at === `about ${name}`)?.text
  const fee = body.fee[0]?.amount ?? 0
  return (
    <Frame {...props} at="about" preview="top">
      <SheetForm action={`/desk/forms/${form.id}/about`} form={form}>
        <h2>基本のこと</h2>
        <p>住民が手続きのページで読むことです。です・ますの、短い文で書いてください。</p>
        <ProblemsAt problems={problems} at={['about', 'effective', 'deadline', 'fee']} />
        <fieldset disabled={!open} className="stack">
          <Line
            name="name"
            label="手続きの名前"
            hint="「物価高騰対応給付金の申請」のように、何をするかがわかる名前にします。"
            value={body.name}
            said={said}
            error={error('name')}
          />
          <Line
            name="short"
            label="短い名前"
            hint="職員の一覧に出ます。書かなければ、名前のはじめを使います。"
            value={body.short}
            said={said}
            error={error('short')}
          />
          <Line
            name="group"
            label="分類"
            hint="手続きの一覧の見出しです。いまある分類から選ぶか、新しく書きます。"
            value={body.group}
            said={said}
            error={error('group')}
            list={groups}
          />
          <Lines
            name="summary"
            label="内容の説明"
            hint="何がもらえるか、何ができるかを書きます。"
            value={body.summary}
            said={said}
            error={error('summary')}
            rows={3}
          />
          <Lines name="who" label="申請できる人" value={body.who} said={said} error={error('who')} rows={2} />
          <div className="grid gap-4 sm:grid-cols-2 [&>*]:mt-0!">
            <Line
              name="from"
              label="受付のはじまり"
              type="date"
              value={body.effective.from}
              said={said}
              error={error('from')}
            />
            <Line
              name="to"
              label="受付のおわり（決めなければ空）"
              type="date"
              value={body.effective.to}
              said={said}
              error={error('to')}
            />
          </div>
          <p className="hint">
            はじまりの日の0時に自動で受付が始まり、おわりの日が過ぎると自動で終わります。
          </p>
          <Line
            name="deadline"
            label="期限の言葉"
            hint="「令和9年1月29日（金）までに申請してください」など。"
            value={body.deadline.text}
            said={said}
            error={error('deadline')}
          />
          <Lines
            name="bring"
            label="用意するもの"
            hint="1行に1つずつ書きます。なければ空のままにします。"
            value={body.bring.join('\n')}
            said={said}
            error={error('bring')}
            rows={3}
          />
          <Line
            name="minutes"
            label="入力にかかる時間"
            unit="分"
            width="short"
            mode="numeric"
            value={body.minutes}
            said={said}
            error={error('minutes')}
          />
          {keepsFee(body) ? (
            <p>
              手数料は{' '}
              {body.fee.map((each) => `${each.label ?? ''}${formatYen(yen(each.amount))}`).join('、')}
              です。場合によって変わる手数料は、ここでは変えられません。
            </p>
          ) : (
            <Line
              name="fee"
              label="手数料"
              hint="無料なら0のままにします。"
              unit="円"
              width="short"
              mode="numeric"
              value={fee}
              said={said}
              error={error('fee')}
            />
          )}
          <Radios
            name="sign"
            label="だれが送れますか"
            value={body.sign}
            said={said}
            options={[
              ['none', 'だれでも（サインインしなくてよい）'],
              ['login', 'サインインした人（結果をマイページとメールで知らせます）'],
              ['jpki', 'マイナンバーカードで署名した人'],
            ]}
          />
          <Radios
            name="online"
            label="オンラインでどこまでできますか"
            value={body.online.level}
            said={said}
            options={[
              ['whole', '全部できる（来なくてよい）'],
              ['booking', '来庁の予約まで'],
              ['ahead', '事前の送信まで（あとで来ていただく）'],
            ]}
          />
          <Line
            name="last"
            label="来ていただくときの説明"
            hint="「全部できる」のときは空にします。"
            value={body.online.level === 'whole' ? '' : body.online.last}
            said={said}
            error={error('last')}
          />
          <Lines
            name="ground"
            label="根拠"
            hint="条例や要綱の名前を、1行に1つずつ書きます。「柴田町○○給付金支給要綱」など。"
            value={body.ground.join('\n')}
            said={said}
            error={error('ground')}
            rows={2}
          />
          <fieldset>
            <legend className="label">できごと（手続きをさがす入口）</legend>
            <div className="row gap-x-4 gap-y-0">
              {LIFE_EVENTS.map((each) => (
                <Tick
                  key={each}
                  name="events"
                  value={each}
                  label={each}
                  checked={body.lifeEvents.includes(each)}
                  said={said}
                />
              ))}
            </div>
          </fieldset>
        </fieldset>
        <SaveBar open={open} />
      </SheetForm>
    </Frame>
  )
}
