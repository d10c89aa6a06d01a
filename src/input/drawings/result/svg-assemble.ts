import { compose, identity, scale } from '../../../base/geometry/transform.ts'
import type { Span } from '../../../base/problems/problem.ts'
import type { RasterPicture } from '../../pictures/raster.ts'
import { factorFor } from '../source/svg-frame.ts'
import { once } from '../source/svg-reading.ts'
import type { SvgReading } from '../source/svg-reading.ts'
import type { SvgBudget } from '../source/svg-simplify.ts'
import type { SvgSource } from '../source/svg-source.ts'
import { boxOfItems } from '../values/svg-bounds.ts'
import type {
  VectorItem,
  VectorPicture,
  ViewBox,
  WrittenColor,
} from '../values/vector.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import { idsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { filterPicture } from './filter-picture.ts'
import { hasBlend, readItems } from './svg-items.ts'
import { pictureOfGroup } from './svg-picture.ts'

/** What all copies may come to, in elements, and how deep they may lie in one another. */
export const MOST_COPIED = 120_000
const DEEPEST_COPIES = 256

/** Reports more copies than anybody needs. */
export const reportCopies = (span: Span, problems: SvgProblems): void =>
  problems.unsupported(
    span,
    'The picture has copies of copies beyond all measure.',
    'Simplify the drawing, or export it as PNG at 300 dpi.',
  )

/** A drawing as it is written, and as it is simplified. */
export interface SimplifiedDrawing {
  readonly root: XmlElement
  readonly drawing: XmlElement
  readonly source: SvgSource
  readonly viewBox: ViewBox
}

/** The picture that a simplified drawing is. */
export function assemble(
  file: string,
  found: SimplifiedDrawing,
  options: AssemblyOptions,
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

/** What a picture is assembled with. */
interface AssemblyOptions {
  readonly problems: SvgProblems
  readonly budget: SvgBudget
  /** In how many others it lies. */
  readonly depth: number
  /** Reads a drawing inside the drawing. */
  readonly nested: (text: string) => VectorPicture | undefined
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
  options: AssemblyOptions,
): SvgReading {
  const { root, drawing, source } = found
  const open = new Set<XmlElement>()
  let left = MOST_COPIED
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
    nested: once((inner) => {
      const nested = options.nested(inner)
      if (nested) addMarks(nested, marks)
      return nested
    }),
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

/** Notes what a drawing inside the drawing uses. */
function addMarks({ colors, images, takesColor }: VectorPicture, marks: Marks): void {
  for (const color of colors.keys()) marks.colors.set(color, marks.colors.get(color))
  for (const raster of images) marks.images.set(raster.id, raster)
  marks.takesColor ||= takesColor
}

/** Makes pictures of groups, each under a name of its own. */
function pictureMaker(
  file: string,
  { root, drawing, source, viewBox }: SimplifiedDrawing,
  marks: Marks,
  { depth, budget, problems }: AssemblyOptions,
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
