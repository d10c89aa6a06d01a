import type { Path } from '../../base/geometry/path.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { svgName } from './svg-elements.ts'
import { readOutline } from './svg-outline.ts'
import { isDrawablePath, mapPath } from './svg-path.ts'
import type { SvgProblems } from './svg-problems.ts'
import type { SvgStyle } from './svg-properties.ts'
import { readSheets } from './svg-sheet.ts'
import type { SvgDeclarations } from './svg-values.ts'
import type { VectorShape, ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** The drawing of a picture: its context and the shapes so far. */
export interface SvgDrawing {
  readonly viewBox: ViewBox
  readonly problems: SvgProblems
  readonly shapes: VectorShape[]
  /** The declared properties of an element. */
  readonly declared: (element: XmlElement) => SvgDeclarations
  /** The inherited value of a property; undefined if no ancestor declares it. */
  readonly inherited: (element: XmlElement, property: string) => string | undefined
  /** The elements by their ids. */
  readonly ids: ReadonlyMap<string, XmlElement>
  /** The outline of an element in its own coordinates. */
  readonly outline: (element: XmlElement) => Path
  /** Counts an element with so many steps; false, with a problem, past the limit. */
  readonly spend: (element: XmlElement, steps: number) => boolean
}

/** The graphics state that an element inherits from its parents. */
export interface SvgState {
  readonly style: SvgStyle
  readonly transform: Transform
  readonly opacity: number
  readonly clip?: Path | undefined
  /** How many `use` elements led here. */
  readonly uses: number
}

const MOST_ELEMENTS = 20_000
const MOST_STEPS = 200_000

/** An empty drawing of a picture. */
export function startDrawing(
  root: XmlElement,
  viewBox: ViewBox,
  problems: SvgProblems,
): SvgDrawing {
  const outlines = new Map<XmlElement, Path>()
  let elements = 0
  let steps = 0
  const declared = readSheets(root, problems)
  const parents = new Map(withParents(root))
  const inherited: SvgDrawing['inherited'] = (element, property) => {
    const own = declared(element).get(property)?.value ?? 'inherit'
    const parent = parents.get(element)
    if (own !== 'inherit') return own
    return parent && inherited(parent, property)
  }
  return {
    viewBox,
    problems,
    shapes: [],
    declared,
    inherited,
    ids: new Map(withIds(root)),
    outline: (element) => {
      const path = outlines.get(element) ?? readOutline(element, viewBox, problems)
      outlines.set(element, path)
      return path
    },
    spend: (element, more) => {
      elements += 1
      steps += more
      if (elements <= MOST_ELEMENTS && steps <= MOST_STEPS) return !problems.enough()
      problems.unsupported(
        element.span,
        `The picture draws more than ${MOST_ELEMENTS} shapes or ${MOST_STEPS} points.`,
        'Simplify the drawing, or export it as PNG at 300 dpi.',
      )
      return false
    },
  }
}

/** The transformed outline of an element; empty, with a problem, if it cannot be drawn there. */
export function placeOutline(
  element: XmlElement,
  transform: Transform,
  drawing: SvgDrawing,
): Path {
  const outline = drawing.outline(element)
  if (!drawing.spend(element, outline.length)) return []
  const path = mapPath(outline, transform)
  if (isDrawablePath(path)) return path
  const message = `A <${svgName(element)}> in the picture lies immeasurably far away.`
  drawing.problems.broken(element.span, message, 'Delete it, or move it back.')
  return []
}

/** Of two elements with one id the first one counts. */
const withIds = (element: XmlElement): [string, XmlElement][] => {
  const id = element.attributes.get('id')
  const below = element.children.toReversed().flatMap(withIds)
  return id === undefined ? below : [...below, [id, element]]
}

const withParents = (parent: XmlElement): [XmlElement, XmlElement][] =>
  parent.children.flatMap((child) => [[child, parent], ...withParents(child)])
