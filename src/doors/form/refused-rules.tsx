import type { Rule } from '#language'
import { Notice, T, useRequest } from '#platform/screens'

/** Rules that do not hold, each with what to do instead, and whom to ask. */
export function RefusedRules(props: { title: string; rules: readonly Rule[]; office: string }) {
  const office = useRequest().house.town.offices.find((each) => each.id === props.office)
  return (
    <>
      <Notice kind="warning" title={props.title}>
        <ul>
          {props.rules.map((rule) => (
            <li key={rule.text}>
              <strong>
                <T>{rule.text}</T>
              </strong>
              ：<T>{rule.otherwise}</T>
            </li>
          ))}
        </ul>
      </Notice>
      <p lang="ja">
        迷うときは、{office?.name}（電話 <a href={`tel:${office?.tel}`}>{office?.tel}</a>
        ）におたずねください。
      </p>
    </>
  )
}
