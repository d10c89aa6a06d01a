import type { Report, Span } from '../../base/problems/problem.ts'
import { assemble, MOST_COPIED, reportCopies } from './result/svg-assemble.ts'
import { reportFonts } from './source/svg-font.ts'
import { isMeasurable, readFrame, reportDimensions } from './source/svg-frame.ts'
import { refusalOfBytes } from './source/svg-not-text.ts'
import { fullBudget, NO_FONTS, simplified } from './source/svg-simplify.ts'
import type { SvgBudget, SvgFonts } from './source/svg-simplify.ts'
import { writeSource } from './source/svg-source.ts'
import type { VectorPicture } from './values/vector.ts'
import { svgProblems } from './xml/svg-problems.ts'
import type { SvgProblems } from './xml/svg-problems.ts'
import { readXml } from './xml/xml.ts'
import type { XmlElement } from './xml/xml.ts'

/** The most characters of a drawing without the photographs and fonts in it, and the most bytes of one with them. */
const LARGEST = 3 * 1024 * 1024
export const MOST_VECTOR_BYTES: number = 40 * 1024 * 1024
const LIMITS = { depth: 256, elements: 50_000 }
/** The most characters of a drawing that is simplified. */
const MOST_CHARACTERS = 12 * 1024 * 1024

/** How deep drawings may lie inside drawings (`data:image/svg+xml`). */
const DEEPEST = 3

/**
 * Reads an SVG file: what it draws, simplified. Undefined, and each reason reported, when it is broken or would be
 * printed as something else.
 */
export function readVector(
  file: string,
  text: string,
  report: Report,
  { fonts = NO_FONTS, asPng = new Map(), budget = fullBudget() }: VectorOptions = {},
): VectorPicture | undefined {
  const notText = refusalOfBytes(file, text)
  if (notText) {
    report(notText)
    return undefined
  }
  return readDrawing(file, text, {
    problems: svgProblems(report),
    fonts,
    asPng,
    budget,
    depth: 0,
  })
}

/** What a drawing is read with. */
export interface VectorOptions {
  readonly fonts?: SvgFonts | undefined
  /** Of `imagesForFilters`. */
  readonly asPng?: ReadonlyMap<string, string>
  readonly budget?: SvgBudget
}

interface DrawingOptions {
  readonly problems: SvgProblems
  readonly fonts: SvgFonts
  readonly asPng: ReadonlyMap<string, string>
  /** For the drawing and those inside it. */
  readonly budget: SvgBudget
  readonly depth: number
}

function readDrawing(
  file: string,
  text: string,
  options: DrawingOptions,
): VectorPicture | undefined {
  const { problems, asPng, depth } = options
  if (lengthWithoutFiles(text) > LARGEST) {
    const hint = 'Simplify the drawing, or export it as PNG at 300 dpi.'
    const what = 'The picture is larger than 3 MB, not counting the photographs in it.'
    problems.unsupported(startOf(file), what, hint)
    return undefined
  }
  const root = readXml(file, text, { ...LIMITS, problems })
  if (root === undefined) return undefined
  if (root.name !== 'svg') {
    const hint = 'Export it again as plain SVG from the drawing program.'
    problems.broken(root.span, 'The picture is not an SVG file: it has no <svg>.', hint)
    return undefined
  }
  const frame = readFrame(root, problems)
  if (frame === undefined || problems.failed()) return undefined
  if (!isMeasurable(frame.viewBox)) {
    reportDimensions(root.span, problems)
    return undefined
  }
  const source = writeSource(root, { text, frame, asPng, problems })
  if (problems.failed()) return undefined
  reportFonts(source.families, root.span, options)
  if (problems.failed()) return undefined
  const drawing = simplify(file, source.text, root.span, options)
  if (!drawing) return undefined
  const found = { root, drawing, source }
  const nested = (inner: string): VectorPicture | undefined =>
    depth >= DEEPEST || problems.failed()
      ? undefined
      : readDrawing(file, inner, { ...options, depth: depth + 1 })
  const assembly = { ...options, nested }
  const picture = assemble(file, { ...found, viewBox: frame.viewBox }, assembly)
  if (problems.failed()) return undefined
  if (frame.isKnown || picture.extent.width <= 0) return picture
  return assemble(file, { ...found, viewBox: picture.extent }, assembly)
}

/** Embedded pictures and fonts are checked by themselves. */
function lengthWithoutFiles(text: string): number {
  let length = text.length
  for (const [data] of text.matchAll(
    /data:(?:image|font|application)\/[\w.+-]+;(?:charset=[\w-]+;)?base64,[\w+/=\s]*/g,
  ))
    length -= data.length
  return length
}

const startOf = (file: string): Span => ({ file, start: 0, end: 0 })

function simplify(
  file: string,
  source: string,
  span: Span,
  { fonts, budget, problems }: DrawingOptions,
): XmlElement | undefined {
  try {
    const text = simplified(source, fonts, budget)
    const limits = { depth: 2 * LIMITS.depth, elements: MOST_COPIED, problems }
    if (text.length <= MOST_CHARACTERS) return readXml(file, text, limits)
    reportCopies(span, problems)
  } catch {
    problems.broken(
      span,
      'The picture cannot be read as a drawing, or takes too long.',
      'Export it again as plain SVG from the drawing program, or as PNG at 300 dpi.',
    )
  }
  return undefined
}
