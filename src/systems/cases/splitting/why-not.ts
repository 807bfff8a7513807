import { hasMoney, isOver, type Sentence } from '#language'
import type { Case } from '../case.ts'
import { stateName } from '../state-name.ts'
import type { Choice } from './divide.ts'
import { entriesOf } from './entries.ts'

/** Why an application cannot be split at all; undefined: it can. */
export function whyNotSplit({ life, definition, answers }: Case): Sentence | undefined {
  if (isOver(life))
    return `この申請は「${stateName(life.state, definition)}」で終わっているため、分けられません。`
  if (life.state === 'deciding')
    return '決裁の途中のため、分けられません。分けるときは、引き戻すか、差し戻してもらってください。'
  if (life.state === 'returned')
    return '補正を待っているあいだは、分けられません。補正が届いてから分けるか、補正の依頼を引き戻してください。'
  if (hasMoney(life)) return 'この申請には、納付か支給の記録があるため、分けられません。'
  if (entriesOf(definition, answers).length === 0)
    return 'この申請には、分けられるものがありません（児童や費用のように、いくつも並べて書く欄に2つ以上あるときだけ、分けられます）。別の用件が書かれているときは、その分を新しく申請してもらってください。'
  return undefined
}

/** Why what was chosen makes no two applications; undefined: it does. */
export function whyNotChosen({ definition, answers }: Case, { entries }: Choice): Sentence | undefined {
  const lists = entriesOf(definition, answers)
  if (lists.every(({ path }) => !entries.get(path)?.size))
    return '新しい申請へ移すものを、1つ以上選んでください。'
  const emptied = lists.find(({ path, names }) => entries.get(path)?.size === names.length)
  return emptied && `「${emptied.label}」は、すべては移せません。元の申請に、1つ以上残してください。`
}
