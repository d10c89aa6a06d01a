import { excerpt } from '../../../base/problems/excerpt.ts'
import { reportMovement } from '../xml/svg-problems.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'

/** Elements without which the drawing is the same. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'style',
  'script',
  'view',
  'cursor',
  'font',
  'font-face',
])

/** Elements that change others in the course of time. */
const MOVING: ReadonlySet<string> = new Set([
  'animate',
  'animateColor',
  'animateMotion',
  'animateTransform',
  'discard',
  'set',
])

/** Elements with words that are set in lines, which no drawing can do. */
const SET_IN_LINES: ReadonlySet<string> = new Set(['foreignObject', 'flowRoot'])

/** Whether an element is not printed; tells of it where something is missing then, unless something else stands in for it. */
export function isLeftOut(
  element: XmlElement,
  isOptional: boolean,
  problems: SvgProblems,
): boolean {
  const { name, span } = element
  if (MOVING.has(name)) reportMovement(span, problems)
  const isSetInLines = SET_IN_LINES.has(name)
  if (isSetInLines && !isOptional) reportWords(element, problems)
  return isSetInLines || MOVING.has(name) || LEFT_OUT.has(name) || name.includes(':')
}

/** Reports words that are not printed. */
function reportWords(element: XmlElement, problems: SvgProblems): void {
  const words = wordsIn(element).replaceAll(/\s+/g, ' ').trim()
  if (words === '' && element.name !== 'foreignObject') return
  const what = words === '' ? '' : ` (“${excerpt(words.slice(0, 80))}”)`
  const [message, hint] =
    element.name === 'flowRoot'
      ? [
          `Text in a frame of the picture is not printed${what}.`,
          'In Inkscape: Text > Convert to Text.',
        ]
      : [
          `A piece of a web page in the picture (<foreignObject>) is not printed${what}.`,
          'Turn it into shapes or text of SVG (Mermaid: htmlLabels: false; draw.io: Text > Formatted Text off), or export the picture as PNG at 300 dpi.',
        ]
  problems.different(element.span, message, hint)
}

const wordsIn = ({ content }: XmlElement): string =>
  content.map((part) => (typeof part === 'string' ? part : wordsIn(part))).join('')
