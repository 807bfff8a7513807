import type { FiscalYear, Hall, PlanItem } from '#language'
import { fiscalYearName, wareki } from '#platform/clock'
import { ListSearch, NothingFound, Notice, PublicPage, T } from '#platform/screens'
import { wordsAsked } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { actualOf, codeName, figure, statusWords } from '../figures.ts'
import { findItems } from '../find-items.ts'
import { planOf } from '../plan-of.ts'
import type { Series } from '../series.ts'
import { Bar } from './bar.tsx'
import { StatusTag } from './indicator.tsx'

interface PlanPageProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly series: ReadonlyMap<string, Series>
  readonly years: readonly FiscalYear[]
}

const PATH = '/plan'

/** The plan at a glance: what was promised, and where each figure stands. */
export function PlanPage({ request, hall, series, years }: PlanPageProps) {
  const plan = planOf(hall)
  const q = wordsAsked(request.url.searchParams)
  const found = findItems(hall, q ?? '')
  const policies = plan.policies
    .map((policy) => ({ ...policy, items: policy.items.filter((item) => found.includes(item)) }))
    .filter(({ items }) => items.length > 0)
  return (
    <PublicPage
      request={request}
      title={plan.name}
      lead="町が約束したことと、いまどこまで進んだかを、数で確かめられます。"
    >
      <p>
        <T>{`計画の期間：${plan.period.text}`}</T>
      </p>
      <ListSearch
        path={PATH}
        label="計画の項目をさがす"
        hint="項目・取組・指標・報告の言葉"
        q={q}
        found={{ shown: found.length }}
      />
      {q ? null : <AtAGlance hall={hall} series={series} />}
      {found.length === 0 && <NothingFound path={PATH} />}
      {policies.map((policy) => (
        <section key={policy.code} className="stack" aria-labelledby={`policy-${policy.code}`}>
          <h2 id={`policy-${policy.code}`}>
            <T>{`${codeName(policy.code)}　${policy.title}`}</T>
          </h2>
          {policy.background && !q && (
            <p>
              <T>{policy.background}</T>
            </p>
          )}
          <ul className="list-none p-0">
            {policy.items.map((item) => (
              <Item key={item.code} item={item} series={series} />
            ))}
          </ul>
        </section>
      ))}
      <section className="stack" aria-labelledby="reports">
        <h2 id="reports">
          <T>年度ごとの報告（主な取組内容）</T>
        </h2>
        <ul>
          {years.map((year) => (
            <li key={year}>
              <a className="inline-flex min-h-[44px] items-center" href={`/plan/report/${year}`}>
                <T>{`${fiscalYearName(year)}の報告`}</T>
              </a>
              {'　'}
              <a className="inline-flex min-h-[44px] items-center" href={`/plan/report/${year}.pdf`}>
                <T>{`${fiscalYearName(year)}の報告（PDF）`}</T>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </PublicPage>
  )
}

/** All figures together, and those that are measured by themselves. */
function AtAGlance({ hall, series }: Pick<PlanPageProps, 'hall' | 'series'>) {
  const living = [...series.values()].filter((each) => each.live)
  return (
    <>
      <Tally series={[...series.values()]} />
      {living.length > 0 && (
        <section className="stack" aria-labelledby="living">
          <h2 id="living">
            <T>いま測っている指標</T>
          </h2>
          <p>
            <T>役場のしくみが、日々の仕事の記録から自動で測ります。人が書き込むことはありません。</T>
          </p>
          <ul className="card-list">
            {living.map((each) => (
              <Living key={each.indicator.id} hall={hall} series={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Tally({ series }: { series: readonly Series[] }) {
  const count = (status: Series['status']) => series.filter((each) => each.status === status).length
  const words = (['reached', 'short', 'no-target', 'in-words', 'unmeasured'] as const).map(
    (status) => `${statusWords[status]} ${count(status)}`,
  )
  return (
    <Notice title={`指標 ${series.length}`}>
      <p>
        <T>{words.join('、')}</T>
      </p>
    </Notice>
  )
}

const pageOf = (hall: Hall, id: string) =>
  planOf(hall)
    .policies.flatMap((policy) => policy.items)
    .find((item) => item.indicators.some((each) => each.id === id))!.code

function Living({ hall, series }: { hall: Hall; series: Series }) {
  const { indicator, live } = series
  const reading = live?.reading
  return (
    <li>
      <a className="card" href={`/plan/${pageOf(hall, indicator.id)}#${indicator.id}`}>
        <strong>
          <T>{indicator.name}</T>
        </strong>
        <span className="block text-2xl font-bold">
          {reading ? figure(reading.value, indicator.unit) : <T>{statusWords.unmeasured}</T>}
        </span>
        <span className="block text-sm">
          {reading && <T>{`${wareki(reading.measuredOn)}に測定`}</T>}
          {live?.reason && <T>{live.reason}</T>}
        </span>
      </a>
    </li>
  )
}

function Item({ item, series }: { item: PlanItem; series: ReadonlyMap<string, Series> }) {
  return (
    <li className="border-b border-[color:var(--line-soft)] py-2">
      <a className="inline-flex min-h-[44px] items-center font-bold" href={`/plan/${item.code}`}>
        <T>{`${codeName(item.code)}　${item.title}`}</T>
      </a>
      {item.indicators.map((indicator) => (
        <Standing key={indicator.id} series={series.get(indicator.id)!} />
      ))}
    </li>
  )
}

/** One line: name, actual against target, a small bar. */
function Standing({ series: { indicator, latest, goal, status } }: { series: Series }) {
  return (
    <p className="pb-2">
      <T>{indicator.name}</T>
      <br />
      {latest && (
        <>
          <T>{latest.name}</T> <b>{actualOf(latest, indicator.unit)}</b>
          {goal && `／目標 ${figure(goal.value, indicator.unit)}`}{' '}
          {indicator.better === 'more' && (
            <Bar actual={latest.actual} target={goal?.value} unit={indicator.unit} />
          )}{' '}
        </>
      )}
      <StatusTag status={status} />
    </p>
  )
}
