import { definitionHash, type Hall } from '#language'
import { proceduresNow } from '../procedures-now.ts'
import type { System } from '../system.ts'
import { offered } from './offered.ts'
import { routes } from './routes.tsx'

export { findProcedures, offered } from './offered.ts'
export { ProcedureCards } from './screens/cards.tsx'
export { Eligibility } from './screens/eligibility.tsx'
export { ProcedurePage } from './screens/procedure.tsx'

/** What the town offers: the list, the page of each, the way into its form. */
export const procedures: System = {
  name: 'procedures',
  routes,
  measures: {
    'procedures.offered': {
      about: 'きょう、オンラインで申請できる手続きの数',
      query:
        '町の定義ファイル（town/<町>/procedures）と、職員が作って公開した用紙のうち、受付期間の中にあり、受付を終えていないもの',
      measure: async (hall: Hall) => (await offered(hall)).length,
    },
  },
  commands: [
    {
      name: 'procedures list',
      usage: 'procedures list',
      about: '町の手続きの一覧',
      async run(hall) {
        const [{ all }, open] = await Promise.all([proceduresNow(hall), offered(hall)])
        return all.map((each) => ({
          id: each.id,
          name: each.name,
          office: each.office,
          version: definitionHash(each).slice(0, 12),
          offered: open.includes(each),
        }))
      },
      human: (rows: { id: string; name: string; version: string; offered: boolean }[]) =>
        rows
          .map(
            (each) => `${each.id}\t${each.name}\t${each.version}\t${each.offered ? '受付中' : '受付期間外'}`,
          )
          .join('\n'),
    },
  ],
}
