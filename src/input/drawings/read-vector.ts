import { compose, identity, scale } from '../../base/geometry/transform.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import type { RasterPicture } from '../pictures/raster.ts'
import { filterPicture } from './filter-picture.ts'
import { boxOfItems } from './svg-bounds.ts'
import { reportFonts } from './svg-font.ts'
import { factorFor, isMeasurable, readFrame, reportDimensions } from './svg-frame.ts'
import { hasBlend, readItems } from './svg-items.ts'
import { pictureOfGroup } from './svg-picture.ts'
import { svgProblems } from './svg-problems.ts'
import type { SvgProblems } from './svg-problems.ts'
import { once } from './svg-reading.ts'
import type { SvgReading } from './svg-reading.ts'
import { fullBudget, NO_FONTS, simplified } from './svg-simplify.ts'
import type { SvgBudget, SvgFonts } from './svg-simplify.ts'
import { writeSource } from './svg-source.ts'
import type { SvgSource } from './svg-source.ts'
import type { VectorItem, VectorPicture, ViewBox, WrittenColor } from './vector.ts'
import { idsIn, readXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The most characters of a drawing without the photographs and fonts in it, and the most bytes of one with them. */
const LARGEST = 3 * 1024 * 1024
export const MOST_VECTOR_BYTES: number = 40 * 1024 * 1024
const LIMITS = { depth: 256, elements: 50_000 }
/** What all copies may come to, in elements and characters, and how deep they may lie in one another. */
const MOST = 120_000
const MOST_CHARACTERS = 12 * 1024 * 1024
const DEEPEST_COPIES = 256

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
  const { problems, asPng } = options
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
  const picture = assemble(file, { ...found, viewBox: frame.viewBox }, options)
  if (problems.failed()) return undefined
  if (frame.isKnown || picture.extent.width <= 0) return picture
  return assemble(file, { ...found, viewBox: picture.extent }, options)
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

const reportCopies = (span: Span, problems: SvgProblems): void =>
  problems.unsupported(
    span,
    'The picture has copies of copies beyond all measure.',
    'Simplify the drawing, or export it as PNG at 300 dpi.',
  )

const startOf = (file: string): Span => ({ file, start: 0, end: 0 })

function simplify(
  file: string,
  source: string,
  span: Span,
  { fonts, budget, problems }: DrawingOptions,
): XmlElement | undefined {
  try {
    const text = simplified(source, fonts, budget)
    const limits = { depth: 2 * LIMITS.depth, elements: MOST, problems }
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

interface SimplifiedDrawing {
  readonly root: XmlElement
  readonly drawing: XmlElement
  readonly source: SvgSource
  readonly viewBox: ViewBox
}

function assemble(
  file: string,
  found: SimplifiedDrawing,
  options: DrawingOptions,
): VectorPicture {
  const { drawing, viewBox } = found
  const factor = factorFor(viewBox)
  const marks: Marks = { colors: new Map(), images: new Map(), takesColor: false }
  const reading = startReading(file, found, marks, options)
  const at = factor === 1 ? identity : compose(scale(factor))
  const items = isolated(readItems(drawing, at, reading))
  const extent = boxOfItems(items, 'with strokes') ?? { x: 0, y: 0, width: 0, height: 0 }
  const { colors, takesColor } = marks
  return {
    viewBox,
    factor,
    extent,
    items,
    colors,
    takesColor,
    images: [...marks.images.values()],
  }
}

/** What was used while a drawing was read. */
interface Marks {
  readonly colors: Map<string, WrittenColor | undefined>
  readonly images: Map<string, RasterPicture>
  takesColor: boolean
}

function startReading(
  file: string,
  found: SimplifiedDrawing,
  marks: Marks,
  options: DrawingOptions,
): SvgReading {
  const { root, drawing, source } = found
  const open = new Set<XmlElement>()
  let left = MOST
  const reading: SvgReading = {
    ids: idsIn(drawing),
    notes: source.notes,
    viewBox: found.viewBox,
    factor: factorFor(found.viewBox),
    items: (parent, at) => readItems(parent, at, reading),
    color: (written) => {
      const color = written.toUpperCase()
      if (color === source.current) marks.takesColor = true
      else marks.colors.set(color, source.colors.get(color))
      return color === source.current ? 'current' : color
    },
    image: source.images.find,
    useImage: ({ raster }) => {
      marks.images.set(raster.id, raster)
      return raster.id
    },
    nested: once((inner) => readNested(file, inner, marks, options)),
    picture: pictureMaker(file, found, marks, options),
    tooFar: () =>
      options.problems.broken(
        root.span,
        'A shape in the picture lies immeasurably far away, or is immeasurably large.',
        'Delete it, or move it back.',
      ),
    afford: (cost) => {
      left -= cost
      const isAfforded = left >= 0 && open.size <= DEEPEST_COPIES
      if (!isAfforded) reportCopies(root.span, options.problems)
      return isAfforded
    },
    open,
  }
  return reading
}

/** Reads a drawing inside a drawing. */
function readNested(
  file: string,
  inner: string,
  marks: Marks,
  options: DrawingOptions,
): VectorPicture | undefined {
  const { depth, problems } = options
  if (depth >= DEEPEST || problems.failed()) return undefined
  const nested = readDrawing(file, inner, { ...options, depth: depth + 1 })
  if (!nested) return undefined
  for (const color of nested.colors.keys())
    marks.colors.set(color, marks.colors.get(color))
  for (const raster of nested.images) marks.images.set(raster.id, raster)
  marks.takesColor ||= nested.takesColor
  return nested
}

/** Makes pictures of groups, each under a name of its own. */
function pictureMaker(
  file: string,
  { root, drawing, source, viewBox }: SimplifiedDrawing,
  marks: Marks,
  { depth, budget, problems }: DrawingOptions,
): SvgReading['picture'] {
  const ids = idsIn(drawing)
  const factor = factorFor(viewBox)
  const complete = (part: string): string =>
    source.images.restore(part).replaceAll(source.current.toLowerCase(), '#000000')
  return (group, at, inside) => {
    const id = filterPicture(file, `${depth}-${marks.images.size + 1}`)
    const place = { ids, complete, viewBox, factor, id, budget }
    const made = problems.failed()
      ? undefined
      : pictureOrNone(() => pictureOfGroup(group, at, inside, place))
    if (made === 'none')
      problems.unsupported(
        root.span,
        'The filters of the picture cannot be drawn, or take too long.',
        SIMPLER,
      )
    if (!made || made === 'none') return undefined
    marks.images.set(id, made.raster)
    return { kind: 'image', id, box: made.box }
  }
}

const SIMPLER = 'Use fewer and smaller filters, or export the picture as PNG at 300 dpi.'

function pictureOrNone<T>(make: () => T): T | 'none' {
  try {
    return make()
  } catch {
    return 'none'
  }
}

/** Blending stays inside the picture. */
function isolated(items: readonly VectorItem[]): readonly VectorItem[] {
  if (!hasBlend(items)) return items
  const bounds = boxOfItems(items, 'with strokes')
  return bounds ? [{ kind: 'group', items, layer: { bounds } }] : items
}

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
  const message = `The picture “${excerpt(file)}” ${what}.`
  return { code: 'picture-unsupported', severity: 'error', message, hint }
}
