/** Shapes of points, within 10 of their middle. Kinds are told apart by shape first and by colour only besides (WCAG 1.4.1). */
const SHAPES = [
  'M0-8a8 8 0 1 0 0 16a8 8 0 1 0 0-16Z',
  'M-7-7H7V7H-7Z',
  'M0-9 9 7H-9Z',
  'M0-10 8 0 0 10-8 0Z',
  'M-3.5-9h7v5.5H9v7H3.5V9h-7V3.5H-9v-7h5.5Z',
  'M0-10 2.6-3.3 9.8-3 4.1 1.6 6 8.5 0 4.5-6 8.5-4.1 1.6-9.8-3-2.6-3.3Z',
  'M-4.5-8h9L9 0 4.5 8h-9L-9 0Z',
  'M0 9-9-7H9Z',
] as const

/** Dark enough on white and on pale tiles: 4.5 to 1 and more. */
const COLOURS = [
  '#0017c1',
  '#8f1d46',
  '#1d6b34',
  '#7a3d00',
  '#a3001b',
  '#4a1a8c',
  '#00566b',
  '#333333',
] as const

export interface Mark {
  /** `d` of an SVG path. */
  readonly path: string
  readonly colour: string
  /** Drawn as a line: what comes after all shapes were used once. */
  readonly hollow: boolean
}

export const markOf = (kind: number): Mark => ({
  path: SHAPES[kind % SHAPES.length]!,
  colour: COLOURS[kind % COLOURS.length]!,
  hollow: Math.floor(kind / SHAPES.length) % 2 === 1,
})
