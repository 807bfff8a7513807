import { writeFile } from 'node:fs/promises'
import { fiscalYearName } from '#platform/clock'
import { Problem } from '#platform/web'
import type { Command } from '../system.ts'
import { planReportPdf, reportYears } from './report.ts'
import { allSeries } from './series.ts'

interface Written {
  readonly file: string
  readonly year: number
  readonly bytes: number
}

/** The year asked for with `--year 2022`; without it the newest that the departments have reported on, or the present one. */
export const reportCommand: Command = {
  name: 'plan report',
  usage: 'plan report FILE.pdf [--year 2022]',
  about: '計画の年度報告（主な取組内容）をPDFに書き出します',
  async run(hall, args, flags): Promise<Written> {
    const file = args[0]
    if (!file) throw new Problem(400, '書き出す先のファイル名を指定してください。例：plan report report.pdf')
    const years = reportYears(hall, await allSeries(hall))
    const written =
      hall.town.plan?.policies
        .flatMap((each) => each.items)
        .flatMap((each) => each.reports.map((report) => report.year)) ?? []
    const year =
      typeof flags.year === 'string'
        ? Number(flags.year)
        : Math.max(...(written.length > 0 ? written : years))
    if (!years.includes(year))
      throw new Problem(404, `その年度の報告はありません。選べる年度：${years.join('、')}`)
    const pdf = await planReportPdf(hall, year)
    await writeFile(file, pdf)
    return { file, year, bytes: pdf.byteLength }
  },
  human: ({ file, year }: Written) => `${fiscalYearName(year)}の報告を ${file} に書き出しました。`,
}
