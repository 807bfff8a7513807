import { definitionHash, type Hall } from '#language'
import type { System } from '../system.ts'
import { offered } from './offered.ts'
import { routes } from './routes.tsx'

export { findProcedures, offered } from './offered.ts'
export { ProcedureCards } from './screens/cards.tsx'

/** What the town offers: the list, the page of each, the way into its form. */
export const procedures: System = {
  name: 'procedures',
  routes,
  measures: {
    'procedures.offered': {
      about: 'きょう、オンラインで申請できる手続きの数',
      query: '町の定義ファイル（town/<町>/procedures）のうち、施行日を過ぎ、廃止日の前のもの',
      measure: async (hall: Hall) => offered(hall).length,
    },
  },
  commands: [
    {
      name: 'procedures list',
      usage: 'procedures list',
      about: '町の手続きの一覧',
      run: async (hall) =>
        hall.town.procedures.map((each) => ({
          id: each.id,
          name: each.name,
          office: each.office,
          version: definitionHash(each).slice(0, 12),
          offered: offered(hall).includes(each),
        })),
      human: (rows: { id: string; name: string; version: string; offered: boolean }[]) =>
        rows
          .map(
            (each) => `${each.id}\t${each.name}\t${each.version}\t${each.offered ? '受付中' : '受付期間外'}`,
          )
          .join('\n'),
    },
  ],
}
