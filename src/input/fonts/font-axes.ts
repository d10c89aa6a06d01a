import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'

/** An axis along which a variable font varies (OpenType, fvar). */
export interface FontAxis {
  /** `wght`, `wdth`, `ital`, `slnt`, `opsz` … */
  readonly tag: string
  readonly least: number
  readonly usual: number
  readonly most: number
}

/** Where a variable font is taken: a value for each of its axes. */
export interface FontInstance {
  readonly weight: number
  readonly italic: boolean
  /** What its width is called, as in `Condensed`; empty for the usual one. */
  readonly width: string
  readonly axes: ReadonlyMap<string, number>
}

/** The most axes: Roboto Flex, with more than any other, has 13. */
const MOST_AXES = 64

/** The axes that the table `fvar` of a font has; none where it is broken. */
export function readAxes(fvar: Uint8Array): readonly FontAxis[] {
  const start = numberAt(fvar, 4, 2) ?? 0
  const count = Math.min(numberAt(fvar, 8, 2) ?? 0, MOST_AXES)
  const size = numberAt(fvar, 10, 2) ?? 0
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    const value = (offset: number): number => fixed(numberAt(fvar, at + offset, 4))
    const [least, usual, most] = [value(4), value(8), value(12)]
    return { tag: lettersAt(fvar, at, 4), least, usual, most }
  }).filter(({ least, usual, most }) => least <= usual && usual <= most)
}

/** A signed number in 16.16. */
const fixed = (value = 0): number => (value | 0) / 65_536

/** Weights that a style can ask for lie so far apart. */
const STEP = 50

/** What widths other than the usual one are called, by their percentage of it (OpenType, wdth and usWidthClass). */
const WIDTHS: readonly (readonly [number, string])[] = [
  [50, 'Ultra Condensed'],
  [62.5, 'Extra Condensed'],
  [75, 'Condensed'],
  [87.5, 'Semi Condensed'],
  [112.5, 'Semi Expanded'],
  [125, 'Expanded'],
  [150, 'Extra Expanded'],
  [200, 'Ultra Expanded'],
]

/**
 * What a variable font is used as: one font for each weight in steps of 50 and each width that has a name, upright and,
 * where it has an axis for that, italic. All other axes are where its designer put them.
 */
export function instancesOf(
  axes: readonly FontAxis[],
  { weight, italic }: { readonly weight: number; readonly italic: boolean },
): readonly FontInstance[] {
  const usual = new Map(axes.map((axis) => [axis.tag, usualOf(axis)]))
  const slopes = italic ? undefined : slopeOf(axes)
  return widthsOf(axes).flatMap(([width, wide]) =>
    weightsOf(axes, weight).flatMap((one) => {
      const weighs = has(axes, 'wght') ? [['wght', one] as const] : []
      const upright = new Map([...usual, ...wide, ...weighs])
      const at = { weight: Math.round(one), width }
      return [
        { ...at, italic, axes: upright },
        ...(slopes ? [{ ...at, italic: true, axes: new Map([...upright, slopes]) }] : []),
      ]
    }),
  )
}

/** The names of the widths that a font has, each with its place on the axis; first the usual one, which has none. */
function widthsOf(
  axes: readonly FontAxis[],
): readonly (readonly [string, ReadonlyMap<string, number>])[] {
  const { least = 100, most = 100 } = axes.find(({ tag }) => tag === 'wdth') ?? {}
  const named = WIDTHS.filter(([width]) => least <= width && width <= most)
  return [
    ['', new Map()],
    ...named.map(([width, name]) => [name, new Map([['wdth', width]])] as const),
  ]
}

const has = (axes: readonly FontAxis[], tag: string): boolean =>
  axes.some((axis) => axis.tag === tag)

/** The usual width is 100 percent of it (OpenType, wdth). */
const usualOf = ({ tag, least, usual, most }: FontAxis): number =>
  tag === 'wdth' ? Math.min(most, Math.max(least, 100)) : usual

/** The value of an axis that makes a font italic: `ital` at 1, or `slnt` at its steepest, which is negative. */
function slopeOf(axes: readonly FontAxis[]): readonly [string, number] | undefined {
  const italic = axes.find(({ tag, most }) => tag === 'ital' && most === 1)
  if (italic) return ['ital', 1]
  const slant = axes.find(({ tag, least }) => tag === 'slnt' && least < 0)
  return slant && ['slnt', slant.least]
}

function weightsOf(axes: readonly FontAxis[], weight: number): readonly number[] {
  const axis = axes.find(({ tag }) => tag === 'wght')
  if (!axis) return [weight]
  const least = Math.max(1, axis.least)
  const most = Math.min(1000, axis.most)
  const steps = Array.from({ length: 1000 / STEP }, (_, index) => (index + 1) * STEP)
  const within = steps.filter((one) => one > least && one < most)
  return [...new Set([least, ...within, most])]
}
