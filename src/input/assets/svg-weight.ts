import { svgReference } from './svg-color.ts'
import type { SvgProblems } from './svg-problems.ts'
import { elementsIn, idsIn } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The most elements and characters that a picture may come to with all its copies. */
const MOST = 120_000
/** What a gradient, clip, mask or see-through group costs beside an element. */
const COSTLY = 10
/** What a stop of a gradient costs, which is printed for each round, with colours between. */
const STOP = 5
/** How deep copies, masks and patterns may lie in one another; each is a call within a call for all that draw. */
const DEEPEST = 256
const MOST_CHARACTERS = 12 * 1024 * 1024

interface Weight {
  readonly elements: number
  readonly characters: number
  readonly depth: number
}

const NOTHING: Weight = { elements: 0, characters: 0, depth: 0 }

const add = (one: Weight, other: Weight): Weight => ({
  elements: one.elements + other.elements,
  characters: one.characters + other.characters,
  depth: Math.max(one.depth, other.depth),
})

/** Reports a picture whose copies of copies (`use`, patterns, masks, markers) come to more than anybody draws. */
export function checkWeight(root: XmlElement, problems: SvgProblems): void {
  const ids = idsIn(root)
  const known = new Map<XmlElement, Weight>()
  const weigh = (element: XmlElement, level: number): Weight => {
    const before = known.get(element)
    if (before) return before
    if (level > DEEPEST) return { ...NOTHING, depth: level }
    // A copy of itself draws nothing.
    known.set(element, NOTHING)
    const references = referencesIn(element)
    const parts = [
      ...elementsIn(element),
      ...references.flatMap((id) => ids.get(id) ?? []),
    ]
    const characters = [...element.attributes.values()].reduce(
      (sum, value) => sum + value.length,
      0,
    )
    const isLayer = references.length > 0 || element.attributes.has('opacity')
    const inside = parts.reduce((sum, part) => add(sum, weigh(part, level + 1)), {
      elements: element.name === 'stop' ? STOP : isLayer ? 1 + COSTLY : 1,
      characters,
      depth: 0,
    })
    const weight = { ...inside, depth: inside.depth + 1 }
    known.set(element, weight)
    return weight
  }
  const { elements, characters, depth } = weigh(root, 0)
  if (elements > MOST || characters > MOST_CHARACTERS || depth > DEEPEST)
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
