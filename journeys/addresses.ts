/** An address for every declared route: what stands in for its parameters. */
import type { Route } from '#platform/web'
import type { Records, Role } from './access-people.ts'

export const OFFICE: readonly Role[] = ['主事', '係長', '課長']

/** Whose it is, and who acts for them. */
const SEEN: readonly Role[] = ['住民A', '代理人']

export interface Kind {
  /** Whose routes these are, by their path. */
  readonly path: RegExp
  /** What stands in for each parameter: somebody's own record. */
  readonly params: (records: Records) => Readonly<Record<string, string>>
  /** Who may ever see it (200); everybody, when it is not personal. */
  readonly seers?: readonly Role[]
}

/** Lists of entitled people are no part of the sample. */
const NOTHING = '00000000-0000-4000-8000-000000000000'

/** One line for each kind of record that a path can name. */
export const KINDS: readonly Kind[] = [
  { path: /^\/my\/applications\/:id/, params: ({ application }) => ({ id: application }), seers: SEEN },
  { path: /^\/my\/files\/:file$/, params: ({ file }) => ({ file }), seers: SEEN },
  { path: /^\/my\/letters\/pdf\/:id$/, params: ({ letter }) => ({ id: letter }), seers: SEEN },
  { path: /^\/my\/proxies\/:id/, params: ({ consent }) => ({ id: consent }), seers: SEEN },
  { path: /^\/my\/letters\/:id$/, params: ({ notice }) => ({ id: notice }), seers: ['住民A'] },
  { path: /^\/forms\/files\/:file$/, params: ({ draftFile }) => ({ file: draftFile }), seers: ['住民A'] },
  { path: /^\/forms\/:draft/, params: ({ draft, page }) => ({ draft, page }), seers: ['住民A'] },
  { path: /^\/desk\/templates\/:id/, params: ({ application }) => ({ id: application }) },
  { path: /^\/desk\/cases\/filters\/:id/, params: ({ application }) => ({ id: application }) },
  {
    path: /^\/desk\/cases\/:id\/drafts\/:kind$/,
    params: ({ application }) => ({ id: application, kind: 'approved' }),
    seers: OFFICE,
  },
  // With itself: the page says that it cannot be.
  {
    path: /^\/desk\/cases\/:id\/join\/:other$/,
    params: ({ application }) => ({ id: application, other: application }),
    seers: OFFICE,
  },
  { path: /^\/desk\/cases\/:id/, params: ({ application }) => ({ id: application }), seers: OFFICE },
  { path: /^\/desk\/payouts\/payments\/:id/, params: ({ payment }) => ({ id: payment }), seers: OFFICE },
  {
    path: /^\/desk\/payouts\/batches\/:id\/answers\/:answer/,
    params: ({ batch }) => ({ id: batch, answer: NOTHING }),
    seers: [],
  },
  { path: /^\/desk\/payouts\/batches\/:id/, params: ({ batch }) => ({ id: batch }), seers: OFFICE },
  { path: /^\/desk\/payouts\/lists\//, params: () => ({ id: NOTHING }), seers: [] },
  { path: /^\/my\/payments\/:id/, params: ({ payment }) => ({ id: payment }), seers: ['住民A'] },
  { path: /^\/desk\/proxies\/:id/, params: ({ mandate }) => ({ id: mandate }), seers: OFFICE },
  { path: /^\/desk\/files\/:id$/, params: ({ file }) => ({ id: file }), seers: OFFICE },
  { path: /^\/desk\/letters\/mailings\/:id/, params: () => ({ id: NOTHING }), seers: [] },
  { path: /^\/desk\/letters\/:id$/, params: ({ letter }) => ({ id: letter }), seers: OFFICE },
  {
    path: /^\/desk\/forms\/:id\/letters\//,
    params: ({ form }) => ({ id: form, kind: 'approved' }),
    seers: OFFICE,
  },
  { path: /^\/desk\/forms\/:id\/fields\//, params: ({ form }) => ({ id: form, path: 'tax' }), seers: OFFICE },
  { path: /^\/desk\/forms\/:id/, params: ({ form }) => ({ id: form, page: 'applicant' }), seers: OFFICE },
  { path: /^\/sample\/card\/.*:uid$/, params: () => ({ uid: 'nobody' }), seers: [] },
  { path: /^\/resume\/:id$/, params: ({ application }) => ({ id: application }), seers: [] },
  // One's own alone, and nobody in the sweep has one.
  { path: /^\/desk\/transfers\/:id/, params: ({ application }) => ({ id: application }), seers: [] },
  {
    path: /^\/desk\/retention\/lists\/:id/,
    params: ({ disposalList }) => ({ id: disposalList }),
    seers: [...OFFICE, '情報担当'],
  },
  { path: /^\/desk\/retention\/holds\/:id/, params: () => ({ id: NOTHING }), seers: [] },
  { path: /^\/desk\/statistics\/:procedure$/, params: () => ({ procedure: 'child-allowance' }) },
  { path: /^\/desk\/sheets\/template\/:procedure$/, params: () => ({ procedure: 'child-allowance' }) },
  {
    path: /^\/api\/v1\/(?!openapi)/,
    params: ({ application, file, register, record }) => ({
      ...{ id: application, file, procedure: 'child-allowance' },
      ...{ register, record },
    }),
    seers: [],
  },
  { path: /^\/desk\/counter\/:procedure\//, params: () => ({ procedure: 'child-allowance' }) },
  { path: /^\/guide\/:event$/, params: () => ({ event: encodeURIComponent('引っ越し') }) },
  { path: /^\/procedures\/:id/, params: () => ({ id: 'child-allowance' }) },
  { path: /^\/forms\/addresses\/:postcode$/, params: () => ({ postcode: '9891601' }) },
  {
    path: /^\/desk\/registers\/make\/:draft/,
    params: ({ appDraft }) => ({ draft: appDraft }),
    seers: OFFICE,
  },
  {
    path: /^\/desk\/registers\/decisions\/:id/,
    params: ({ recordDecision }) => ({ id: recordDecision }),
    seers: OFFICE,
  },
  {
    path: /^\/desk\/registers\/:register\/views\/:view/,
    params: ({ register }) => ({ register, view: NOTHING }),
    seers: [],
  },
  // 係長 began it, and nobody else reads what stands in the file.
  {
    path: /^\/desk\/registers\/:register\/imports\//,
    params: ({ register, registerImport }) => ({ register, import: registerImport }),
    seers: ['係長'],
  },
  // The information section decides where news go, and sees no record by it.
  {
    path: /^\/desk\/registers\/:register\/webhooks/,
    params: ({ register }) => ({ register }),
    seers: [...OFFICE, '情報担当'],
  },
  // The office's own things: pupils' devices, whose stock-take is part of the sample.
  { path: /^\/desk\/stock-takes\/:take/, params: ({ stockTake }) => ({ take: stockTake }), seers: OFFICE },
  {
    path: /^\/desk\/devices\/things\//,
    params: ({ pupilDevice }) => ({ register: 'pupil-device', record: pupilDevice, move: 'repair' }),
    seers: OFFICE,
  },
  // Everybody of the hall may see what is watched.
  {
    path: /^\/desk\/networks\/:register/,
    params: ({ accessPoint }) => ({ register: 'access-point', record: accessPoint }),
  },
  {
    path: /^\/desk\/registers\/:register/,
    params: ({ register, record, recordFile, comment }) => ({ register, record, file: recordFile, comment }),
    seers: OFFICE,
  },
  // One's own alone, and nobody in the sweep has one.
  { path: /^\/desk\/notices\/:id/, params: () => ({ id: NOTHING }), seers: [] },
  // Programs ask it; the sweep knocks at one door of it.
  { path: /^\/api\/(3\/)?action\/:name$/, params: () => ({ name: 'package_list' }) },
  { path: /^\/opendata\/:key/, params: () => ({ key: 'public_toilet', file: '043231_public_toilet.csv' }) },
  {
    path: /^\/map\/:layer/,
    params: () => ({ layer: 'public_toilet', place: '043231-013-00001' }),
  },
  { path: /^\/(dataset|datastore\/dump)\/:id$/, params: () => ({ id: 'public_toilet' }) },
  { path: /^\/desk\/opendata\/requests\/:id/, params: () => ({ id: NOTHING }), seers: [] },
  { path: /^\/plan\/report\/:year$/, params: () => ({ year: '2022' }) },
  { path: /^\/plan\/:item$/, params: () => ({ item: 'I-1' }) },
]

export const kindOf = (route: Route) => KINDS.find(({ path }) => path.test(route.path))

export const named = (route: Route) => `${route.method} ${route.path}`

export const addressOf = (route: Route, records: Records): string => {
  const params = kindOf(route)?.params(records) ?? {}
  return route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? `missing-${name}`)
}
