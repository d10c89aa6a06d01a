import { pointsOf } from '../../base/geometry/path.ts'
import { plain } from '../../base/problems/plain.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { drawShapes } from './svg-draw.ts'
import { checkElements } from './svg-elements.ts'
import { svgProblems } from './svg-problems.ts'
import type { SvgProblems } from './svg-problems.ts'
import { isDrawable, svgLength, svgNumbers } from './svg-values.ts'
import type { VectorPicture, VectorShape, ViewBox } from './vector.ts'
import { readXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

const LARGEST = 2 * 1024 * 1024

/**
 * Reads an SVG file: outlines in single colours, in a safe part of the language. Undefined, and each reason
 * reported, when anything in it could not be printed as it is meant.
 */
export function readVector(
  file: string,
  text: string,
  report: Report,
): VectorPicture | undefined {
  const notText = refusalOfBytes(file, text)
  if (notText) {
    report(notText)
    return undefined
  }
  const problems = svgProblems(report)
  if (text.length > LARGEST) {
    const start: Span = { file, start: 0, end: 0 }
    const hint = 'Simplify the drawing, or export it as PNG at 300 dpi.'
    problems.unsupported(start, 'The picture is larger than 2 MB.', hint)
    return undefined
  }
  const root = readXml(file, text, problems)
  if (root === undefined) return undefined
  checkElements(root, problems)
  const viewBox = readViewBox(root, problems)
  if (viewBox === undefined || problems.enough()) return undefined
  const factor = factorFor(viewBox)
  if (!isMeasurable(viewBox, factor)) {
    reportDimensions(root.span, problems)
    return undefined
  }
  const shapes = drawShapes(root, viewBox, { factor, problems })
  if (problems.failed()) return undefined
  const extent = extentOf(shapes)
  return { viewBox, factor, extent, shapes, colors: colorsOf(shapes) }
}

/** The longer side of pictures that are given another scale, and between which sides they keep their own. */
const USUAL_SIDE = 1000
const SMALLEST_SIDE = 10
const LARGEST_SIDE = 10_000

/** Coordinates are printed to a thousandth: what is drawn in small units is made larger, and the other way round. */
function factorFor({ width, height }: ViewBox): number {
  const side = Math.max(width, height)
  return side >= SMALLEST_SIDE && side <= LARGEST_SIDE ? 1 : USUAL_SIDE / side
}

/** How many times longer than wide a picture may be, or the other way round. */
const THINNEST = 10_000

/** Whether numbers can be reckoned with that take the picture to its place on paper. */
const isMeasurable = ({ x, y, width, height }: ViewBox, factor: number): boolean =>
  [x, y, width, height].every((measure) => isDrawable(measure * factor)) &&
  Math.max(width, height) / Math.min(width, height) <= THINNEST

const reportDimensions = (span: Span, problems: SvgProblems): void =>
  problems.broken(
    span,
    'The picture has measures that nothing can be drawn in (viewBox).',
    'Export it again, with a view box of some hundred units that is around the drawing.',
  )

/** How files begin that are no text in UTF-8, read as if they were: what is no character comes as U+FFFD. */
const NOT_TEXT: readonly (readonly [
  beginnings: readonly string[],
  what: string,
  hint: string,
])[] = [
  [
    ['\u001F\uFFFD'],
    'is a packed drawing (.svgz)',
    'Save it as plain SVG (Inkscape: File > Save As > Plain SVG), or unpack it.',
  ],
  [
    ['\uFFFD\uFFFD<', '\uFFFD\uFFFD\0', '<\0', '\0<'],
    'is written in UTF-16',
    'Save it in UTF-8, or export it as plain SVG.',
  ],
  [['\uFFFDPNG'], 'is really a PNG picture', 'Change its name to end in .png.'],
  [['\uFFFD\uFFFD\uFFFD'], 'is really a JPEG picture', 'Change its name to end in .jpg.'],
  [['%PDF', '%!PS'], 'is a PDF or PostScript file', 'Export it as plain SVG.'],
]

/** Why a file is no text at all; nothing of its bytes is worth showing. */
function refusalOfBytes(file: string, text: string): Problem | undefined {
  const found = NOT_TEXT.find(([beginnings]) =>
    beginnings.some((beginning) => text.startsWith(beginning)),
  )
  if (!found) return undefined
  const [, what, hint] = found
  const message = `The picture “${plain(file)}” ${what}.`
  return { code: 'picture-unsupported', severity: 'error', message, hint }
}

/** The view box, or the size where there is none. */
function readViewBox(
  { attributes, span }: XmlElement,
  problems: SvgProblems,
): ViewBox | undefined {
  const sides = ['width', 'height'].map((name) =>
    svgLength(attributes.get(name) ?? '', 0),
  )
  const written = attributes.get('viewBox')
  const numbers = written === undefined ? [0, 0, ...sides] : (svgNumbers(written) ?? [])
  const [x, y, width, height, ...more] = numbers
  if (
    x !== undefined &&
    y !== undefined &&
    width !== undefined &&
    height !== undefined &&
    [x, y, width, height].every(isDrawable) &&
    width > 0 &&
    height > 0 &&
    more.length === 0
  ) {
    warnOfStretching(span, { attributes, sides, ratio: width / height }, problems)
    return { x, y, width, height }
  }
  if (
    numbers.length === 4 &&
    numbers.every(Number.isFinite) &&
    width !== 0 &&
    height !== 0
  ) {
    reportDimensions(span, problems)
    return undefined
  }
  problems.broken(
    span,
    'The picture does not say how large it is (viewBox).',
    'Write viewBox="0 0 width height" in its first line, or export it again.',
  )
  return undefined
}

interface DeclaredSize {
  readonly attributes: XmlElement['attributes']
  readonly sides: readonly (number | undefined)[]
  /** Of the view box. */
  readonly ratio: number
}

/** A picture may ask to be stretched or cropped to its width and height; here it keeps the proportions of its view box. */
function warnOfStretching(
  span: Span,
  { attributes, sides: [width = 0, height = 0], ratio }: DeclaredSize,
  problems: SvgProblems,
): void {
  const asked = attributes.get('preserveAspectRatio') ?? ''
  if (!/\bnone\b|\bslice\b/.test(asked) || width <= 0 || height <= 0) return
  if (Math.abs(width / height / ratio - 1) < 0.01) return
  problems.different(
    span,
    'The picture is stretched or cropped to its width and height (preserveAspectRatio), which is not done here.',
    'Give it a view box in the proportions of its width and height.',
  )
}

function colorsOf(shapes: readonly VectorShape[]): ReadonlySet<string> {
  const paints = shapes.flatMap(({ fill, stroke }) =>
    [fill ?? [], stroke?.paint ?? []].flat(),
  )
  return new Set(paints.filter((paint) => paint !== 'current'))
}

/** How far the point of a mitred corner may reach, in half widths of the line (ISO 32000-1, 8.4.3.5). */
const MITER_LIMIT = 10

function extentOf(shapes: readonly VectorShape[]): ViewBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { path, stroke } of shapes) {
    const reach = stroke ? (stroke.width / 2) * MITER_LIMIT : 0
    for (const [x, y] of pointsOf(path)) {
      left = Math.min(left, x - reach)
      right = Math.max(right, x + reach)
      top = Math.min(top, y - reach)
      bottom = Math.max(bottom, y + reach)
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
