import { plain } from '../../base/problems/plain.ts'
import { svgName } from './svg-elements.ts'
import type { SvgProblems } from './svg-problems.ts'
import { ATTRIBUTE_PROPERTIES, STYLE_PROPERTIES } from './svg-properties.ts'
import type { SvgDeclarations, WeightedValue } from './svg-values.ts'
import type { XmlElement } from './xml.ts'

type Weights = Map<string, WeightedValue>

/** What each selector that occurs declares: `path`, `.cls-1`, `path.cls-1`, `#id`. */
type Rules = Map<string, Weights>

/** Weights of the cascade: an attribute has 0, a rule goes by specificity and then by order. */
const SPECIFICITY = 1e7
const STYLE_ATTRIBUTE = 1000 * SPECIFICITY
const IMPORTANT = 2000 * SPECIFICITY

/** Reads the style sheets of a picture; the result tells what is declared for each of its elements. */
export function readSheets(
  root: XmlElement,
  problems: SvgProblems,
): (element: XmlElement) => SvgDeclarations {
  const rules: Rules = new Map()
  for (const sheet of styleElementsIn(root)) readSheet(sheet, rules, problems)

  const known = new Map<XmlElement, SvgDeclarations>()
  return (element) => {
    const declared = known.get(element) ?? cascade(element, rules)
    known.set(element, declared)
    return declared
  }
}

const styleElementsIn = (element: XmlElement): readonly XmlElement[] =>
  svgName(element) === 'style' ? [element] : element.children.flatMap(styleElementsIn)

function cascade(element: XmlElement, rules: Rules): SvgDeclarations {
  const { attributes } = element
  const weights: Weights = new Map()
  for (const [name, value] of attributes) {
    if (ATTRIBUTE_PROPERTIES.has(name))
      weights.set(name, { value: value.trim(), weight: 0 })
  }
  for (const selector of rules.size === 0 ? [] : selectorsOf(element)) {
    for (const [property, weighted] of rules.get(selector) ?? []) {
      put(weights, property, weighted)
    }
  }
  const style = attributes.get('style')
  if (style === undefined) return weights
  const declared = readDeclarations(style, STYLE_ATTRIBUTE)
  for (const [property, weighted] of declared) put(weights, property, weighted)
  return weights
}

function put(weights: Weights, property: string, weighted: WeightedValue): void {
  const other = weights.get(property)
  if (other === undefined || weighted.weight >= other.weight) {
    weights.set(property, weighted)
  }
}

/** More classes on one element are no drawing. */
const MOST_CLASSES = 100

/** Every selector that picks an element. */
function selectorsOf(element: XmlElement): readonly string[] {
  const name = svgName(element)
  const id = element.attributes.get('id')
  const tails = (element.attributes.get('class') ?? '')
    .split(/\s+/, MOST_CLASSES)
    .filter((word) => word !== '')
    .map((word) => `.${word}`)
  if (id !== undefined) tails.push(`#${id}`)
  return ['*', name, ...tails.flatMap((tail) => [tail, `*${tail}`, `${name}${tail}`])]
}

const AS_ATTRIBUTES =
  'Export it with attributes for styles (Illustrator: Styling > Presentation Attributes).'

function readSheet(sheet: XmlElement, rules: Rules, problems: SvgProblems): void {
  const { attributes, span } = sheet
  // A sheet in another language is one for other programs.
  if (!/^(?:text\/css)?$/i.test(attributes.get('type')?.trim() ?? '')) return
  const media = attributes.get('media')?.trim() ?? ''
  if (!/^(?:all|screen)?$/i.test(media)) {
    const message = `The styles in the picture are for “${plain(media)}” only.`
    problems.unsupported(span, message, 'Take the attribute “media” or the styles away.')
    return
  }
  const foreign = addRules(sheet, rules)
  if (foreign === undefined) return
  const message = `The styles in the picture use “${plain(foreign)}”, which cardpress does not follow.`
  problems.unsupported(span, message, AS_ATTRIBUTES)
}

/** Adds the rules of a style sheet up to the first one that is not understood, and gives that back. */
function addRules(sheet: XmlElement, rules: Rules): string | undefined {
  const blocks = withoutComments(sheet.text).split('}')
  const after = blocks.pop() ?? ''
  for (const [order, block] of blocks.entries()) {
    const [selectors = '', body, ...more] = block.split('{')
    if (body === undefined || more.length > 0) return `${block}}`
    const declared = readDeclarations(body, order)
    for (const selector of new Set(selectors.split(',').map((part) => part.trim()))) {
      const specificity = specificityOf(selector)
      if (specificity === undefined) return `${selector} {…}`
      addRule(rules, selector, declared, specificity * SPECIFICITY)
    }
  }
  return after.trim() === '' ? undefined : after
}

function addRule(
  rules: Rules,
  selector: string,
  declared: SvgDeclarations,
  weight: number,
): void {
  const weights = rules.get(selector) ?? new Map<string, WeightedValue>()
  rules.set(selector, weights)
  for (const [property, one] of declared) {
    put(weights, property, { ...one, weight: one.weight + weight })
  }
}

/** How much a selector weighs against others; undefined for one that is more than a name, a class or an id. */
function specificityOf(selector: string): number | undefined {
  const match = /^(\*|[a-z][\w-]*)?([.#][^\s.#:[>+~*]+)?$/i.exec(selector)
  if (selector === '' || match === null) return undefined
  const [, name = '*', tail = ''] = match
  const byTail = tail === '' ? 0 : tail.startsWith('#') ? 100 : 10
  return byTail + (name === '*' ? 0 : 1)
}

function readDeclarations(text: string, weight: number): SvgDeclarations {
  const weights: Weights = new Map()
  for (const declaration of withoutComments(text).split(';')) {
    const [name = '', ...rest] = declaration.split(':')
    // Browsers know the old names of some properties too.
    const property = name
      .trim()
      .toLowerCase()
      .replace(/^-webkit-/, '')
    const [value = '', ...flags] = rest.join(':').split('!')
    if (!STYLE_PROPERTIES.has(property)) continue
    const heavy = flags.length > 0 ? IMPORTANT : 0
    put(weights, property, { value: value.trim(), weight: weight + heavy })
  }
  return weights
}

/** The text without what stands between comment marks. */
function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  while (from < text.length) {
    const start = text.indexOf('/*', from)
    kept += text.slice(from, start === -1 ? undefined : start)
    const end = start === -1 ? -1 : text.indexOf('*/', start + 2)
    from = end === -1 ? text.length : end + 2
  }
  return kept
}
