/** The longest form that the language allows: 1,000 rows, each with a question that depends on another. */
import {
  check,
  choice,
  free,
  letter,
  page,
  procedure,
  type Row,
  repeat,
  text,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'

export const ROWS = 1_000

const kind = choice('区分', { resident: '住民', other: 'その他' })
const rows = repeat(
  '行',
  { name: text('名前', { max: 40 }), kind, reason: text('理由', { max: 40, when: kind.is('other') }) },
  { min: 1, max: ROWS },
)

export const longForm = procedure({
  id: 'long-form',
  name: '計測用の長い様式',
  short: '長い様式',
  group: '計測',
  lifeEvents: ['引っ越し'],
  ground: ['計測のための架空の手続'],
  who: 'だれでも',
  summary: '1,000行の様式の速さを測ります。',
  bring: [],
  minutes: 5,
  fee: free,
  deadline: until('いつでも'),
  office: 'tax',
  sign: 'none',
  online: { level: 'whole' },
  pages: [
    page('一覧', {
      rows,
      more: yesNo('ほかの区分の人がいますか', { when: rows.some((row) => row.kind.is('other')) }),
    }),
  ],
  eligible: [],
  route: [check('tax')],
  due: workingDays(10),
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter('受理通知書', ['受理しました。']),
    rejected: letter('不受理通知書', ['{理由}'], { remedy: true }),
    returned: letter('補正のお願い', ['{補正の期限}までに直してください。']),
  },
  keep: years(1),
  effective: { from: '2026-04-01' },
})

/** Every row answered; every tenth has the further question open. */
export const longAnswers: Row = {
  rows: Array.from({ length: ROWS }, (_, at) =>
    at % 10 === 0
      ? { name: `計測 ${at}`, kind: 'other', reason: '計測のため' }
      : { name: `計測 ${at}`, kind: 'resident' },
  ),
}
