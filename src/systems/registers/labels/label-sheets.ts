/** Sheets of labels on A4 as they are sold: faces across and down, and where the first one stands, in millimetres. */

export interface LabelSheet {
  readonly id: string
  /** As its package says it. */
  readonly name: string
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** Between two faces. */
  readonly gapX: number
  readonly gapY: number
}

const A4 = { width: 210, height: 297 } as const

/** Faces in the middle of the page, as makers print them. */
function sheet(
  id: string,
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [gapX, gapY]: readonly [number, number] = [0, 0],
): LabelSheet {
  const middle = (page: number, faces: number, size: number, gap: number) =>
    Math.round(((page - faces * size - (faces - 1) * gap) / 2) * 100) / 100
  return {
    ...{ id, columns, rows, width, height, gapX, gapY },
    name: `${columns * rows}面（${width}×${height}ミリ、横${columns}×縦${rows}）`,
    left: middle(A4.width, columns, width, gapX),
    top: middle(A4.height, rows, height, gapY),
  }
}

export const LABEL_SHEETS: readonly LabelSheet[] = [
  sheet('24', [3, 8], [70, 33.9]),
  sheet('44', [4, 11], [48.3, 25.4]),
  sheet('12', [2, 6], [86.4, 42.3]),
  sheet('21', [3, 7], [63.5, 38.1], [2.5, 0]),
  sheet('27', [3, 9], [62, 31]),
  sheet('65', [5, 13], [38.1, 21.2], [2.5, 0]),
  sheet('10', [2, 5], [91, 55]),
]

export const facesOf = ({ columns, rows }: LabelSheet): number => columns * rows
