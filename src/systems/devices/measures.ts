/** What the plan's indicators say about things: whether they are still kept safe, and still within their years. */
import type { Filter, Row } from '#language'
import type { IsoDate } from '#platform/clock'
import { percent } from '#systems/cases'
import { groupRecords, type OpenRegister, openPart, PROGRAM } from '#systems/registers'
import type { Measure } from '../system.ts'
import { everyRecord, fieldOf, LIVING, stateOf } from './assets.ts'
import { systemsById } from './os-support.ts'
import { dueOf } from './plan/replacement-plan.ts'

/** What is in the hall, or on its way back to it: of a register without 状態, everything. */
const livingIn = (open: OpenRegister): Filter[] =>
  fieldOf(open, 'state') ? [{ op: 'oneOf', field: 'state', values: LIVING }] : []

const isWithin = (values: Row, at: IsoDate): boolean | undefined => {
  const due = dueOf(values, undefined)
  return due && due.on > at
}

export const deviceMeasures: Readonly<Record<string, Measure>> = {
  'devices.supported': {
    about:
      'OSを台帳に書いている機器（紛失・返却・廃棄したものを除く）のうち、OSのサポートが続いているものの割合（%）です。終わる日が発表されていないOSは、続いているものに数えます。',
    query: `select os, count(*) from 台帳 where 状態 in ('在庫', '使用中', '貸出中', '修理中') and os is not null group by os
-- OSの台帳の「終わる日」が、測る日より前でないもの`,
    async measure(hall, at, of) {
      const open = await openPart(hall, of)
      if (!open || !fieldOf(open, 'os')) return undefined
      const filters: Filter[] = [
        ...livingIn(open),
        { op: 'answered', field: 'os' },
        ...(of?.where ? [of.where] : []),
      ]
      const [systems, groups] = [
        await systemsById(hall, PROGRAM),
        await groupRecords(hall.db, open, { filters }, { group: 'os' }),
      ]
      let [part, whole] = [0, 0]
      for (const { value, count } of groups) {
        const system = systems.get(String(value))
        if (!system) continue
        whole += count
        if (system.endsOn === undefined || system.endsOn >= at) part += count
      }
      return percent(part, whole)
    },
  },
  'devices.within-life': {
    about:
      '取得した日と使う年数（またはリースの満了日）がわかるもののうち、その期限がまだ来ていないものの割合（%）です。',
    query:
      'select count(*) filter (where 取得日 + 使う年数 > 測る日) * 100 / count(*) from 台帳 where 取得日 + 使う年数 is not null',
    async measure(hall, at, of) {
      const open = await openPart(hall, of)
      if (!open) return undefined
      const lives = fieldOf(open, 'state') !== undefined
      const known = (await everyRecord(hall.db, open))
        .filter((record) => !lives || LIVING.some((state) => state === stateOf(record)))
        .flatMap(({ values }) => isWithin(values, at) ?? [])
      return percent(known.filter(Boolean).length, known.length)
    },
  },
}
