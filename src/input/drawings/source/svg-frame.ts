import type { Span } from '../../../base/problems/problem.ts'
import { isDrawable, svgLength, svgNumbers } from '../values/svg-values.ts'
import type { ViewBox } from '../values/vector.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { SvgFrame } from './svg-source.ts'

/** The size that browsers give a drawing that says none (CSS 2.2, 10.3.2). */
const UNKNOWN: ViewBox = { x: 0, y: 0, width: 300, height: 150 }

/** The view box, or the size where there is none, or one that a drawing without either can be measured in. */
export function readFrame(
  { attributes, span }: XmlElement,
  problems: SvgProblems,
): SvgFrame | undefined {
  const written = attributes.get('viewBox')
  const [width, height] = ['width', 'height'].map((name) =>
    svgLength(attributes.get(name) ?? '', 0),
  )
  if (written === undefined && (!width || !height))
    return { viewBox: UNKNOWN, isKnown: false }
  const numbers = written === undefined ? [0, 0, width, height] : svgNumbers(written)
  const [x = NaN, y = NaN, across = 0, down = 0, ...more] = numbers ?? []
  if (!(across > 0 && down > 0) || more.length > 0) {
    problems.broken(
      span,
      'The picture does not say how large it is (viewBox).',
      'Write viewBox="0 0 width height" in its first line, or export it again.',
    )
    return undefined
  }
  const viewBox = { x, y, width: across, height: down }
  const asked = attributes.get('preserveAspectRatio') ?? ''
  const isStretched = /\bnone\b|\bslice\b/.test(asked) && width && height
  return isStretched
    ? { viewBox: { x: 0, y: 0, width, height }, isKnown: true, inner: viewBox, asked }
    : { viewBox, isKnown: true }
}

/** The longer side of pictures that are given another scale, and between which sides they keep their own. */
const USUAL_SIDE = 1000
const SMALLEST_SIDE = 10
const LARGEST_SIDE = 10_000

/** Coordinates are printed to a thousandth: what is drawn in small units is made larger, and the other way round. */
export function factorFor({ width, height }: Pick<ViewBox, 'width' | 'height'>): number {
  const side = Math.max(width, height)
  return side >= SMALLEST_SIDE && side <= LARGEST_SIDE ? 1 : USUAL_SIDE / side
}

/** How many times longer than wide a picture may be, or the other way round. */
const THINNEST = 10_000

/** Whether numbers can be reckoned with that take the picture to its place on paper. */
export const isMeasurable = ({ x, y, width, height }: ViewBox): boolean =>
  [x, y, width, height].every((one) => isDrawable(one * factorFor({ width, height }))) &&
  Math.max(width, height) / Math.min(width, height) <= THINNEST

/** Reports numbers that cannot. */
export const reportDimensions = (span: Span, problems: SvgProblems): void =>
  problems.broken(
    span,
    'The picture has measures that nothing can be drawn in (viewBox).',
    'Export it again, with a view box of some hundred units that is around the drawing.',
  )
