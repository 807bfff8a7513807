import { Problem } from '#platform/web'
import type { Dataset } from '../standard/dataset.ts'

/** The dataset of a key as an operator wrote it. @throws Problem with the keys that there are */
export function findDatasetOr(datasets: readonly Dataset[], key: string | true | undefined): Dataset {
  const found = datasets.find((each) => each.key === key)
  if (found) return found
  const keys = datasets.map((each) => `${each.key}（${each.title}）`).join('、')
  throw new Problem(
    404,
    `「${key === true || key === undefined ? '' : key}」というデータセットはありません。次から選んでください：${keys}`,
  )
}
