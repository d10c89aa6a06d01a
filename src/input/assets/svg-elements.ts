import { plain } from '../../base/problems/plain.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { SvgProblems } from './svg-problems.ts'
import type { XmlElement } from './xml.ts'

/** Elements that do nothing until another one uses them; drawing programs leave many behind that none uses. */
export const RESOURCES: ReadonlyMap<string, string> = new Map([
  ['linearGradient', 'a gradient'],
  ['radialGradient', 'a gradient'],
  ['pattern', 'a pattern'],
  ['filter', 'a filter'],
  ['mask', 'a mask'],
  ['marker', 'an arrow head'],
])

/** Elements that a picture may have, besides the resources. */
const DRAWN: ReadonlySet<string> = new Set(
  'svg g defs use clipPath style path rect circle ellipse line polyline polygon'.split(
    ' ',
  ),
)

/** Elements that say something about the picture and draw nothing. */
const REMARKS: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])

/** What to do about everything that only a raster picture can show. */
export const FLATTEN = 'Fill it with one colour, or export the picture as PNG at 300 dpi.'

const OUTLINE = 'Turn the text into outlines (Inkscape: Path > Object to Path).'
const STILL =
  'Take it away, or export the picture as plain SVG: paper neither moves nor runs.'
const UNGROUP = 'Ungroup it into the drawing, or export the picture as plain SVG.'

/** Elements that cannot be printed, each with what to do about it. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ...['text', 'tspan', 'textPath'].map((name) => [name, OUTLINE] as const),
  ...['script', 'foreignObject', 'audio', 'video', 'iframe', 'set', 'animate'].map(
    (name) => [name, STILL] as const,
  ),
  ...['animateColor', 'animateMotion', 'animateTransform'].map(
    (name) => [name, STILL] as const,
  ),
  ...['svg', 'symbol', 'switch'].map((name) => [name, UNGROUP] as const),
  ['image', 'Give the photograph to the deck as a picture of its own.'],
  ['a', 'Take the link away; a link can stand in the words of the deck.'],
])

/** The name of an element of SVG, also where a program wrote `svg:` before it. */
export const svgName = ({ name }: XmlElement): string =>
  name.startsWith('svg:') ? name.slice('svg:'.length) : name

/** Whether an element belongs to another language inside the picture, or only says something about it. */
const isRemark = (name: string): boolean => name.includes(':') || REMARKS.has(name)

/** Reports every element and attribute of a picture that cannot be printed. */
export function checkElements(root: XmlElement, problems: SvgProblems): void {
  if (svgName(root) !== 'svg') {
    const message = `This is no SVG picture: it starts with <${plain(root.name)}>.`
    problems.broken(root.span, message, 'Export the picture as plain SVG.')
    return
  }
  checkHandlers(root, problems)
  for (const child of root.children) checkElement(child, problems)
}

function checkElement(element: XmlElement, problems: SvgProblems): void {
  if (problems.enough()) return
  const name = svgName(element)
  if (isRemark(name) || RESOURCES.has(name)) return
  const advice = REFUSED.get(name)
  if (advice !== undefined) {
    problems.unsupported(
      element.span,
      `<${name}> in a picture cannot be printed.`,
      advice,
    )
    return
  }
  if (!DRAWN.has(name)) {
    problems.unsupported(
      element.span,
      `<${plain(name)}> is not an element of pictures that cardpress knows.`,
      () => didYouMean(name, DRAWN) ?? FLATTEN,
    )
    return
  }
  checkHandlers(element, problems)
  for (const child of element.children) checkElement(child, problems)
}

/** `onclick` and its kin. */
function checkHandlers({ attributes, span }: XmlElement, problems: SvgProblems): void {
  for (const name of attributes.keys()) {
    if (/^on/i.test(name) && !problems.enough()) {
      problems.unsupported(
        span,
        `The picture holds a program (${plain(name)}="…").`,
        STILL,
      )
    }
  }
}
