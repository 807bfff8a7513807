import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Figure, type Filter, indicatorsOf } from '#language'
import { registers } from '../registers/index.ts'
import { fourthPlan, measured } from './index.ts'

const items = fourthPlan.policies.flatMap((policy) => policy.items)
const reports = items.flatMap((item) => item.reports)
const original = items.flatMap((item) => item.indicators).filter((each) => !measured.includes(each))

test('計画の4方針、25項目、42取組、10指標、34報告、35数値がすべてある', () => {
  expect({
    policies: fourthPlan.policies.length,
    items: items.length,
    actions: items.flatMap((item) => item.actions).length,
    indicators: original.length,
    reports: reports.length,
    figures: reports.flatMap((report) => report.figures ?? []).length,
    baseline: items.flatMap((item) => item.baseline ?? []).length,
    footnotes: fourthPlan.footnotes.length,
  }).toEqual({
    policies: 4,
    items: 25,
    actions: 42,
    indicators: 10,
    reports: 34,
    figures: 35,
    baseline: 5,
    footnotes: 6,
  })
})

test('原文の言葉と数は1字も変わっていない', () => {
  const years = (texts: Readonly<Record<number, string>> = {}) => Object.entries(texts)
  const figure = (each: Figure) => [
    each.label,
    each.value,
    each.unit,
    each.period,
    !!each.approximate,
    each.target ?? null,
  ]
  const words = [
    fourthPlan.name,
    fourthPlan.period.text,
    fourthPlan.reportedAsOf,
    fourthPlan.policies.map((policy) => [
      policy.code,
      policy.title,
      policy.background ?? null,
      policy.items.map((item) => [
        item.code,
        item.title,
        item.background,
        item.actions.map((action) => [action.name, years(action.years)]),
        item.indicators
          .filter((each) => !measured.includes(each))
          .map((each) => [each.name, years(each.targetTexts)]),
        item.reports.map((each) => [
          each.title,
          each.departments,
          each.text,
          (each.figures ?? []).map(figure),
          each.gap ?? null,
        ]),
        (item.baseline ?? []).map(figure),
        item.datasets ? [item.datasets.title, item.datasets.items] : null,
        (item.notes ?? []).filter((words) => !words.startsWith('抽出時の注')),
      ]),
    ]),
    fourthPlan.footnotes.map((note) => [note.id, note.term, note.text]),
  ]
  // The digest of the same list made from the text of the plan when it was taken in.
  expect(createHash('sha256').update(JSON.stringify(words)).digest('hex')).toBe(
    'a717744ac47f5b91f17dc860e80be2ed2dda00aa1908d49bc995eb3f0da4917d',
  )
})

test('指標のidは1つずつ、過去の値には出典がある', () => {
  const ids = indicatorsOf(fourthPlan).map((each) => each.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const each of original.flatMap((each) => each.history ?? [])) expect(each.source).toContain('柴田町')
})

test('生きた指標は、どれも測り方の名前を持つ', () => {
  const named = indicatorsOf(fourthPlan).flatMap((each) => (each.measure ? [each.measure] : []))
  expect(new Set(named)).toEqual(
    new Set([
      ...['procedures.offered', 'cases.online-share', 'cases.days-to-decision', 'cases.return-rate'],
      ...[
        'registers.count',
        'registers.made',
        'devices.supported',
        'devices.within-life',
        'stocktakes.found',
      ],
      'networks.availability',
    ]),
  )
})

test('台帳を見る指標は、その町の台帳と、その欄を名ざす', () => {
  const fields = (filter: Filter): string[] =>
    'of' in filter ? [filter.of].flat().flatMap(fields) : 'field' in filter ? [filter.field] : []
  for (const { id, of } of indicatorsOf(fourthPlan)) {
    if (!of) continue
    const known = registers.find((each) => each.id === of.register)?.fields.map((field) => field.id)
    expect(known, id).toBeDefined()
    for (const filter of [of.where, of.among])
      for (const field of filter ? fields(filter) : []) expect(known, id).toContain(field)
  }
})

test('計画は値であり、JSONにして戻しても同じ', () => {
  expect(JSON.parse(JSON.stringify(fourthPlan))).toEqual(fourthPlan)
})
