import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { Area } from '../../preview/protocol/side.ts'
import { intersection } from '../overlay/boxes.ts'
import type { CompareWords } from '../words/compare.ts'

/** A pair, and how its sides are drawn. */
export interface PairFigureProps<S> {
  readonly words: CompareWords
  readonly pair: PairFacts<S>
  /** The area that both pictures lie in, with their trims on each other, in millimetres of the trim. */
  readonly extent: Area
  /** The part of it that is visible. */
  readonly visible?: Area
  /** Draws a side, as large as the extent. */
  readonly picture: (side: S) => JSX.Element
}

/**
 * Both sides of a pair, what changed outlined. Whether they stand beside each other or lie on each other is up to the
 * attributes of an element around it (`compareAttributes`) and compare.css.
 */
export function PairFigure<S>(props: PairFigureProps<S>): JSX.Element {
  const { words, pair, picture } = props
  const { before, after } = pair
  const isPaired = before !== undefined && after !== undefined
  const sides = [
    ['before', isPaired ? words.before : words.pairState.removed, before],
    ['after', isPaired ? words.after : words.pairState.added, after],
  ] as const
  return (
    <div class="pair-figure" data-paired={isPaired}>
      {sides.map(
        ([when, caption, side]) =>
          side && (
            <figure class="pair-side" key={when} data-when={when}>
              <figcaption>{caption}</figcaption>
              <div class="pair-picture">{picture(side)}</div>
              <Changes {...props} areas={pair.areas} />
            </figure>
          ),
      )}
      {isPaired && <div class="dividing-line" />}
    </div>
  )
}

/** The distance of an outline from what it outlines, in millimetres. */
const OUTLINE_GAP = 0.8

/** Outlines of what changed: light under dark, to be seen on any ground. */
function Changes({
  areas,
  extent,
  visible = extent,
}: Pick<PairFigureProps<unknown>, 'extent' | 'visible'> & {
  readonly areas: readonly Area[]
}): JSX.Element | null {
  if (areas.length === 0) return null
  const outlines = areas
    .map((area) => outline(intersection(grown(area), visible)))
    .join('')
  return (
    <svg
      class="overlay changes"
      aria-hidden="true"
      viewBox={viewBox(extent)}
      preserveAspectRatio="none"
    >
      <path class="line" data-line="halo" d={outlines} />
      <path class="line" data-line="changes" d={outlines} />
    </svg>
  )
}

const grown = ({ x, y, width, height }: Area): Area => ({
  x: x - OUTLINE_GAP,
  y: y - OUTLINE_GAP,
  width: width + 2 * OUTLINE_GAP,
  height: height + 2 * OUTLINE_GAP,
})

const hundredths = (length: number): number => Math.round(length * 100) / 100

/** A rectangle as the data of a path. */
export function outline(area: Area): string {
  const { x, y, width, height } = area
  const [left, top, across, down] = [x, y, width, height].map(hundredths)
  return `M${left} ${top}h${across}v${down}H${left}z`
}

/** An area as the `viewBox` of an SVG. */
export const viewBox = ({ x, y, width, height }: Area): string =>
  [x, y, width, height].map(hundredths).join(' ')
