import { pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { BoxOrigin, FrameItem, Group } from '../../src/typesetting/frame/frame.ts'

export interface Style extends Partial<BoxOrigin> {
  readonly size?: number
  readonly color?: string
  readonly text?: string
}

/** Words with their baseline at a place in points, in letters half an em wide. */
export const run = (
  x: number,
  y: number,
  { size = 10, color = '#000000', text = 'abcd' },
) =>
  ({
    kind: 'glyphs',
    at: { x: pt(x), y: pt(y) },
    font: 'font',
    size: pt(size),
    color: { cmyk: [0, 0, 0, 0], srgb: color },
    glyphs: Array.from(text, (letter, index) => ({
      id: index,
      x: index / 2,
      y: 0,
      advance: 0.5,
      text: letter,
    })),
  }) as const

/** Such words in a box of their own. */
export const words = (
  name: string,
  x: number,
  y: number,
  { size, color, text, ...more }: Style = {},
): Group => ({
  kind: 'group',
  box: { name, ...more },
  items: [run(x, y, { size, color, text })],
})

export const ground = (
  [x, y, width, height]: readonly [number, number, number, number],
  srgb: string,
  opacity = 1,
  origin?: BoxOrigin,
): FrameItem => ({
  kind: 'shape',
  path: rectangle(x, y, width, height),
  fill: { cmyk: [0, 0, 0, 0], srgb },
  opacity,
  ...(origin && { box: origin }),
})

export const ALL = [-20, -20, 400, 300] as const
