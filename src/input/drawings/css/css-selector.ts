import { AttributeAction, isTraversal, parse, SelectorType } from 'css-what'
import type { AttributeSelector, PseudoSelector, Selector } from 'css-what'

import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'

/** A selector without commas. */
export interface CssSelector {
  /** Its elements from right to left, each with where to look for the next one. */
  readonly compounds: readonly Compound[]
  /** Higher wins (Selectors 4, 17). */
  readonly specificity: number
  /** A class (`.a`), an id (`#a`) or a name that its elements have; `*` where it asks for none. */
  readonly key: string
}

interface Compound {
  readonly tests: readonly Test[]
  readonly around: Around
}

type Test = (element: XmlElement, tree: SelectorTree) => boolean

/** The elements around each, and how often one may still be looked at. */
export interface SelectorTree {
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
  steps: number
}

/** The selectors of a list; none if a browser would not understand it. */
export function selectorsIn(list: string): readonly CssSelector[] {
  try {
    return parse(list).map(compile)
  } catch {
    return []
  }
}

function compile(parts: readonly Selector[]): CssSelector {
  const compounds: Compound[] = []
  let tests: Test[] = []
  let key = '*'
  for (const part of parts.toReversed())
    if (isTraversal(part)) {
      compounds.push({ tests, around: aroundOf(part.type) })
      tests = []
    } else {
      tests.push(testOf(part))
      if (compounds.length === 0) key = keyOf(part) ?? key
    }
  compounds.push({ tests, around: () => [] })
  return { compounds, specificity: sum(parts.map(weightOf)), key }
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + one, 0)

function keyOf(part: Selector): string | undefined {
  if (part.type === SelectorType.Tag) return part.name
  if (part.type !== SelectorType.Attribute) return undefined
  if (part.name === 'id' && part.action === AttributeAction.Equals)
    return `#${part.value}`
  const isClass = part.name === 'class' && part.action === AttributeAction.Element
  return isClass ? `.${part.value}` : undefined
}

/** The keys of selectors that may choose an element. */
export const keysOf = ({ name, attributes }: XmlElement): readonly string[] => [
  '*',
  name,
  `#${attributes.get('id') ?? ''}`,
  ...new Set((attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`)),
]

function weightOf(part: Selector): number {
  if (part.type === SelectorType.Tag) return 1
  if (part.type === SelectorType.Attribute) return part.name === 'id' ? 1e6 : 1e3
  if (part.type !== SelectorType.Pseudo || part.name === 'where') return 0
  if (!Array.isArray(part.data)) return 1e3
  return Math.max(...part.data.map((one) => sum(one.map(weightOf))))
}

/** Whether a selector chooses an element; from the end of its steps on it chooses none. */
export function isChosen(
  element: XmlElement,
  selector: CssSelector,
  tree: SelectorTree,
  from = 0,
): boolean {
  const compound = selector.compounds[from]
  if (!compound) return true
  tree.steps -= 1
  if (tree.steps < 0 || !compound.tests.every((test) => test(element, tree))) return false
  return (
    from === selector.compounds.length - 1 ||
    compound
      .around(element, tree)
      .some((other) => isChosen(other, selector, tree, from + 1))
  )
}

type Around = (element: XmlElement, tree: SelectorTree) => readonly XmlElement[]

/** Where a selector looks for the next element on its left. */
function aroundOf(type: SelectorType): Around {
  if (type === SelectorType.Descendant) return ancestorsOf
  if (type === SelectorType.Sibling) return before
  if (type === SelectorType.Adjacent)
    return (element, tree) => before(element, tree).slice(-1)
  return type === SelectorType.Child
    ? (element, tree) => ancestorsOf(element, tree).slice(0, 1)
    : () => []
}

function ancestorsOf(element: XmlElement, tree: SelectorTree): readonly XmlElement[] {
  const { parents } = tree
  const found: XmlElement[] = []
  for (let one = parents.get(element); one; one = parents.get(one)) found.push(one)
  tree.steps -= found.length
  return found
}

function siblingsOf(element: XmlElement, tree: SelectorTree): readonly XmlElement[] {
  const parent = tree.parents.get(element)
  const siblings = parent ? elementsIn(parent) : [element]
  tree.steps -= siblings.length
  return siblings
}

function before(element: XmlElement, tree: SelectorTree): readonly XmlElement[] {
  const siblings = siblingsOf(element, tree)
  return siblings.slice(0, siblings.indexOf(element))
}

function testOf(part: Selector): Test {
  if (part.type === SelectorType.Universal) return () => true
  if (part.type === SelectorType.Tag) return ({ name }) => name === part.name
  if (part.type === SelectorType.Attribute)
    return ({ attributes }) => hasValue(attributes.get(part.name), part)
  return part.type === SelectorType.Pseudo ? pseudoTest(part) : () => false
}

function hasValue(
  found: string | undefined,
  { action, value: wanted, ignoreCase }: AttributeSelector,
): boolean {
  if (found === undefined) return action === AttributeAction.Not
  const [is, value] = [found, wanted].map((text) =>
    ignoreCase === true ? text.toLowerCase() : text,
  )
  if (is === undefined || value === undefined) return false
  switch (action) {
    case AttributeAction.Exists:
      return true
    case AttributeAction.Equals:
      return is === value
    case AttributeAction.Not:
      return is !== value
    case AttributeAction.Element:
      return is.split(/\s+/).includes(value)
    case AttributeAction.Hyphen:
      return is === value || is.startsWith(`${value}-`)
    case AttributeAction.Start:
      return value !== '' && is.startsWith(value)
    case AttributeAction.End:
      return value !== '' && is.endsWith(value)
    case AttributeAction.Any:
      return value !== '' && is.includes(value)
  }
}

/** Whether an element is in a state that a picture can be in. */
function pseudoTest({ name, data }: PseudoSelector): Test {
  if (Array.isArray(data)) {
    const inner = data.map(compile)
    const isAny: Test = (element, tree) =>
      inner.some((selector) => isChosen(element, selector, tree))
    if (name === 'not') return (element, tree) => !isAny(element, tree)
    return ['is', 'where', 'matches'].includes(name) ? isAny : () => false
  }
  if (name === 'root') return (element, { parents }) => !parents.has(element)
  const [, which, kind] =
    /^(first|last|only|nth|nth-last)-(child|of-type)$/.exec(name) ?? []
  if (which === undefined) return () => false
  return (element, tree) => {
    const all = siblingsOf(element, tree).filter(
      (one) => kind === 'child' || one.name === element.name,
    )
    const index = all.indexOf(element)
    const fromEnd = all.length - 1 - index
    if (which === 'only') return all.length === 1
    if (!which.startsWith('nth')) return (which === 'first' ? index : fromEnd) === 0
    return isNth((which === 'nth' ? index : fromEnd) + 1, data ?? '')
  }
}

/** Whether a position, counted from 1, is in `odd`, `even`, `3` or `2n + 1`. */
function isNth(position: number, formula: string): boolean {
  const text = formula
    .replaceAll(/\s/g, '')
    .replace(/^odd$/i, '2n+1')
    .replace(/^even$/i, '2n')
  const [, every, step, first] = /^(?:([+-]?\d*)n)?(([+-]?\d+)?)$/i.exec(text) ?? []
  if (every === undefined && step === undefined) return false
  const a = every === undefined ? 0 : Number(/\d/.test(every) ? every : `${every}1`)
  const b = Number(first ?? 0)
  return a === 0 ? position === b : (position - b) % a === 0 && (position - b) / a >= 0
}
