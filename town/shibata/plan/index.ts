/** 第４次柴田町情報化計画, whole, with its progress as reported in March 2023, and what is measured from now on. */
import { plan } from '#language'
import { convenience } from './1-convenience.ts'
import { infrastructure } from './2-infrastructure.ts'
import { security } from './3-security.ts'
import { technology } from './4-technology.ts'
import { footnotes } from './footnotes.ts'

export { measured } from './measured.ts'

export const fourthPlan = plan({
  name: '第４次柴田町情報化計画',
  period: { from: 2019, to: 2022, text: '令和元年度（2019年度）～令和４年度（2022年度）' },
  reportedAsOf: '令和５年３月現在',
  source: '第４次柴田町情報化計画の進捗（令和5年3月現在）',
  policies: [convenience, infrastructure, security, technology],
  footnotes,
})
