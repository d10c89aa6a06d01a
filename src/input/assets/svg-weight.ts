import { svgReference } from './svg-color.ts'
import type { SvgProblems } from './svg-problems.ts'
import { elementsIn, idsIn } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The most elements and characters that a picture may come to with all its copies. */
const MOST = 300_000
const MOST_CHARACTERS = 12 * 1024 * 1024

interface Weight {
  readonly elements: number
  readonly characters: number
}

const NOTHING: Weight = { elements: 0, characters: 0 }

const add = (one: Weight, other: Weight): Weight => ({
  elements: one.elements + other.elements,
  characters: one.characters + other.characters,
})

/** Reports a picture whose copies of copies (`use`, patterns, masks, markers) come to more than anybody draws. */
export function checkWeight(root: XmlElement, problems: SvgProblems): void {
  const ids = idsIn(root)
  const known = new Map<XmlElement, Weight>()
  const weigh = (element: XmlElement): Weight => {
    const before = known.get(element)
    if (before) return before
    // A copy of itself draws nothing.
    known.set(element, NOTHING)
    const parts = [
      ...elementsIn(element),
      ...referencesIn(element).flatMap((id) => ids.get(id) ?? []),
    ]
    const characters = [...element.attributes.values()].reduce(
      (sum, value) => sum + value.length,
      0,
    )
    const weight = parts.reduce((sum, part) => add(sum, weigh(part)), {
      elements: 1,
      characters,
    })
    known.set(element, weight)
    return weight
  }
  const { elements, characters } = weigh(root)
  if (elements > MOST || characters > MOST_CHARACTERS)
    problems.unsupported(
      root.span,
      'The picture has copies of copies beyond all measure.',
      'Simplify the drawing, or export it as PNG at 300 dpi.',
    )
}

/** The ids that an element names in its attributes and in its own style. */
function referencesIn({ attributes }: XmlElement): readonly string[] {
  const href = attributes.get('href') ?? attributes.get('xlink:href') ?? ''
  const named = [...attributes].flatMap(([name, value]) =>
    name === 'style'
      ? [...value.matchAll(/url\([^)]*\)/g)].map(([url]) => svgReference(url) ?? '')
      : (svgReference(value) ?? []),
  )
  return href.startsWith('#') ? [href.slice(1), ...named] : named
}
