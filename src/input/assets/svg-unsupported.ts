import { identity } from '../../base/geometry/transform.ts'
import { FLATTEN, svgName } from './svg-elements.ts'
import type { SvgProblems } from './svg-problems.ts'
import { svgTransform } from './svg-transform.ts'
import type { SvgDeclarations } from './svg-values.ts'
import type { XmlElement } from './xml.ts'

/** A property that would change a drawing and is not supported: SVG 2, "Property Index", and CSS. */
interface UnsupportedProperty {
  /** What it does, to follow “The picture has”. */
  readonly what: string
  /** The values without effect. */
  readonly harmless: RegExp
  readonly hint: string
  /** Whether it may be written as a presentation attribute too. */
  readonly isAttribute?: boolean
  /** Whether it has an effect on an element; on every one if absent. */
  readonly actsOn?: (element: XmlElement) => boolean
}

const NONE = /^none$/i
const NO_LINE = /^(?:none\b.*|0(?:px)?(?:\s.*)?)$/i
const SHAPES = 'Turn it into a shape (Inkscape: Path > Stroke to Path).'
const CUT =
  'Cut the shape itself (Inkscape: Path > Intersection), or export the picture as PNG at 300 dpi.'
const MOVE =
  'Write it as an attribute, as in transform="rotate(45)", or export the picture as plain SVG.'
const POINT =
  'Write the point into the transform, as in rotate(45 50 40), or export the picture as plain SVG.'
const MEASURES =
  'Write its measures as attributes, or export the picture with attributes for styles (Illustrator: Styling > Presentation Attributes).'

const MASKS = [
  'mask-image',
  'mask-border',
  'mask-border-source',
  'mask-box-image',
  'mask-box-image-source',
]

const isOneOf =
  (...names: readonly string[]) =>
  (element: XmlElement): boolean =>
    names.includes(svgName(element))

/** Shapes whose outline has ends and corners; groups hand arrow heads on to them. */
const mayHaveMarkers = (element: XmlElement): boolean =>
  !isOneOf('rect', 'circle', 'ellipse')(element)

/** Whether a shape is turned or stretched; to move it is the same about any point. */
const isTurned = ({ attributes }: XmlElement): boolean => {
  const map = svgTransform(attributes.get('transform') ?? '') ?? identity
  return map.slice(0, 4).some((factor, index) => factor !== identity[index])
}

const effect = (what: string, hint: string, harmless = NONE): UnsupportedProperty => ({
  what,
  harmless,
  hint,
  isAttribute: true,
})

const marker: UnsupportedProperty = {
  ...effect('an arrow head', SHAPES),
  actsOn: mayHaveMarkers,
}

const inStyle = (what: string, hint: string, harmless = NONE): UnsupportedProperty => ({
  what,
  harmless,
  hint,
})

const measure = (...elements: readonly string[]): UnsupportedProperty => ({
  ...inStyle('a shape with its measures in a style', MEASURES, /^auto$/i),
  actsOn: isOneOf(...elements),
})

const move = (harmless: RegExp): UnsupportedProperty =>
  inStyle('a style that moves a shape', MOVE, harmless)

const UNSUPPORTED: ReadonlyMap<string, UnsupportedProperty> = new Map<
  string,
  UnsupportedProperty
>([
  ['filter', effect('a filter', 'Take it off, or export the picture as PNG at 300 dpi.')],
  ['mask', effect('a mask', CUT)],
  ...MASKS.map((name) => [name, inStyle('a mask', CUT)] as const),
  ['clip', effect('a clip of the old kind', CUT, /^auto$/i)],
  ...['marker', 'marker-start', 'marker-mid', 'marker-end'].map(
    (name) => [name, marker] as const,
  ),
  ['mix-blend-mode', inStyle('a blend mode', FLATTEN, /^normal$/i)],
  ['vector-effect', effect('a stroke that does not grow with the picture', SHAPES)],
  ['paint-order', effect('a stroke behind the fill', SHAPES, /^(?:normal|fill\b.*)$/i)],
  ['stroke-dashoffset', effect('dashes that start elsewhere', SHAPES, /^0(?:px)?$/)],
  ['transform', move(NONE)],
  ['translate', move(/^(?:none|0(?:px|%)?(?:\s+0(?:px|%)?)*)$/i)],
  ['rotate', move(/^(?:none|0(?:deg)?)$/i)],
  ['scale', move(/^(?:none|(?:1|100%)(?:\s+(?:1|100%))*)$/i)],
  ['zoom', move(/^(?:1|100%|normal|reset)$/i)],
  ['perspective', move(NONE)],
  ['offset', move(NONE)],
  ['offset-path', move(NONE)],
  ['motion-path', move(NONE)],
  [
    'transform-origin',
    {
      what: 'a shape that is turned about a point of its own',
      // One value alone leaves the other direction in the middle.
      harmless:
        /^(?:0(?:px|%)?|left)\s+(?:0(?:px|%)?|top)(?:\s+0(?:px)?)?$|^top\s+left$/i,
      hint: POINT,
      isAttribute: true,
      actsOn: isTurned,
    },
  ],
  [
    'transform-box',
    {
      what: 'a shape that is turned about a point of its own',
      harmless: /^view-box$/i,
      hint: POINT,
      actsOn: isTurned,
    },
  ],
  ['d', { ...measure('path'), harmless: /^$/ }],
  ['cx', measure('circle', 'ellipse')],
  ['cy', measure('circle', 'ellipse')],
  ['r', measure('circle')],
  ['rx', measure('ellipse', 'rect')],
  ['ry', measure('ellipse', 'rect')],
  ['x', measure('rect', 'use')],
  ['y', measure('rect', 'use')],
  ['width', measure('rect')],
  ['height', measure('rect')],
  // Other names of the two, that go before their attributes.
  ['inline-size', { ...measure('rect'), harmless: /^(?!)/ }],
  ['block-size', { ...measure('rect'), harmless: /^(?!)/ }],
  ...['outline', 'outline-style'].map(
    (name) => [name, inStyle('an outline', 'Draw it as a shape.', NO_LINE)] as const,
  ),
  [
    'content-visibility',
    inStyle('a part that a style hides', 'Delete it.', /^(?:visible|auto)$/i),
  ],
  ['all', inStyle('a style that undoes all others', 'Take it away.', /^(?!)/)],
])

/** The unsupported properties: those that may be attributes, and all that styles may have. */
export const UNSUPPORTED_ATTRIBUTES: readonly string[] = [...UNSUPPORTED].flatMap(
  ([name, { isAttribute }]) => (isAttribute === true ? [name] : []),
)
export const UNSUPPORTED_STYLES: readonly string[] = [...UNSUPPORTED.keys()]

/** Values that reset a property. */
const UNSET = /^(?:initial|unset|revert|revert-layer)$/i

/** Properties for which that is not the same as in SVG: CSS turns about the middle, and resets even attributes. */
const CHANGED_BY_UNSET: ReadonlySet<string> = new Set([
  'transform-origin',
  'inline-size',
  'block-size',
  'all',
])

function isHarmless(
  property: string,
  value: string,
  { attributes }: XmlElement,
  { harmless, isAttribute = false }: UnsupportedProperty,
): boolean {
  // A style overrides the attribute that is used here.
  if (!isAttribute && attributes.has(property)) return false
  return harmless.test(value) || (UNSET.test(value) && !CHANGED_BY_UNSET.has(property))
}

/** Reports unsupported properties of an element, grouped by what they do. */
export function reportUnsupported(
  element: XmlElement,
  declared: SvgDeclarations,
  problems: SvgProblems,
): void {
  const found = new Map<
    string,
    { readonly properties: string[]; readonly hint: string }
  >()
  for (const [property, { value }] of declared) {
    const unfollowed = UNSUPPORTED.get(property)
    if (unfollowed === undefined) continue
    const { what, hint, actsOn } = unfollowed
    if (actsOn && !actsOn(element)) continue
    if (isHarmless(property, value, element, unfollowed)) continue
    const together = found.get(what) ?? { properties: [], hint }
    together.properties.push(property)
    found.set(what, together)
  }
  for (const [what, { properties, hint }] of found) {
    const names = properties.toSorted().join(', ')
    const message = `The picture has ${what} (${names}), which cannot be printed.`
    problems.unsupported(element.span, message, hint)
  }
}

/** Attributes by which a program shows a part to some readers only; here it would be printed for all. */
const CONDITIONS = ['systemLanguage', 'requiredExtensions']

/** Reports an element that is shown to some readers only. */
export function reportConditions(
  { attributes, span }: XmlElement,
  problems: SvgProblems,
): void {
  for (const condition of CONDITIONS)
    if (attributes.has(condition))
      problems.unsupported(
        span,
        `A part of the picture is not for every reader (${condition}).`,
        'Delete the part, or take the attribute away to print it for all.',
      )
}

/** Properties that browsers draw around and behind the whole drawing, and their values without effect. */
const BACKGROUND: ReadonlyMap<string, RegExp> = new Map([
  ...['background', 'background-color', 'background-image'].map(
    (name) => [name, /^(?:none|transparent|#(?:0{4}|[\da-f]{6}00))$/i] as const,
  ),
  ['border', NO_LINE],
  ['padding', NO_LINE],
  ['box-shadow', NONE],
])

export const BACKGROUND_STYLES: readonly string[] = [...BACKGROUND.keys()]

/** Warns of what would be drawn around the whole picture; `enable-background` of old programs is none of it. */
export function warnOfBackground(
  { span }: XmlElement,
  declared: SvgDeclarations,
  problems: SvgProblems,
): void {
  for (const [property, { value }] of declared) {
    const harmless = BACKGROUND.get(property)
    if (!harmless || harmless.test(value) || UNSET.test(value)) continue
    problems.different(
      span,
      `The picture has a ground or an edge of its own (${property}), which is not printed.`,
      'Draw it as a rectangle behind everything else.',
    )
  }
}
