import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fourthPlan } from '../../../town/shibata/plan/index.ts'
import { reportCommand } from './commands.ts'
import { planReport, planReportPdf } from './report.ts'
import { testHall } from './testing.ts'

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall(fourthPlan)
})
afterAll(() => open.close())

const bare = (text: string) => text.replace(/\s/g, '')
const read = async (pdf: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf.slice()))
  // The foot of a page stands between the words of two pages.
  return {
    totalPages,
    text: text
      .map((page) => bare(page).replace(/柴田町第４次柴田町情報化計画の進捗（令和\d+年度）\d+\/\d+/, ''))
      .join(''),
  }
}

test('年度報告のPDFに、計画のすべての言葉がある', async () => {
  const { totalPages, text } = await read(await planReportPdf(open.hall, 2022))
  expect(totalPages).toBeGreaterThan(10)
  expect(text).toContain('令和4年度主な取組内容（令和５年３月現在）')
  for (const policy of fourthPlan.policies) {
    expect(text).toContain(bare(policy.title))
    for (const item of policy.items) {
      for (const words of [item.title, item.background]) expect(text).toContain(bare(words))
      for (const report of item.reports) {
        expect(text).toContain(`○${bare(report.title)}（${report.departments.join('、')}）`)
        expect(text).toContain(bare(report.text))
        if (report.gap) expect(text).toContain(`計画と比べた注記：${bare(report.gap)}`)
      }
    }
  }
  expect(text).toContain('約2,800人')
  // Indicators that did not exist in that year are not in its report.
  expect(text).not.toContain('電子申請できる手続の数')
})

test('PDF/UA-1の印がある', async () => {
  const source = Buffer.from(await planReportPdf(open.hall, 2022)).toString('latin1')
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('まだ報告のない今年度は、測った値と「まだ測っていません」だけを載せる', async () => {
  const report = await planReport(open.hall, 2026)
  expect(report).toMatchObject({ written: false, yearName: '令和8年度', asOf: '令和8年11月23日現在' })
  const { text } = await read(await planReportPdf(open.hall, 2026))
  expect(text).toContain('まだ報告されていません')
  expect(text).toContain('まだ測っていません')
})

test('ない年度の報告は、ないと言う', async () => {
  await expect(planReport(open.hall, 1999)).rejects.toThrow('その年度の報告はありません。')
})

test('運用者のコマンドは、報告のある新しい年度をファイルに書く', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'))
  try {
    const file = join(folder, 'report.pdf')
    expect(await reportCommand.run(open.hall, [file], {})).toMatchObject({ file, year: 2022 })
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(reportCommand.run(open.hall, [], {})).rejects.toThrow('ファイル名')
  } finally {
    await rm(folder, { recursive: true })
  }
})
