import { isFunctionNode, replaceComponentValues } from '@csstools/css-parser-algorithms'
import type { FunctionNode } from '@csstools/css-parser-algorithms'

import { isChosen, keysOf, selectorsIn } from '../css/css-selector.ts'
import type { CssSelector, SelectorTree } from '../css/css-selector.ts'
import { declarationsOf, isForScreens, rulesOf, valuesOf } from '../css/css-sheet.ts'
import type { Declaration } from '../css/css-sheet.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { once } from './svg-reading.ts'

/** Custom properties of CSS, by name. */
export type CssVariables = ReadonlyMap<string, string>

/** What style sheets and its style attribute say of an element. */
interface SvgStyle {
  /** Each property with its values as they were declared, the last one in force first. */
  readonly declared: ReadonlyMap<string, readonly string[]>
  readonly variables: CssVariables
}

/** The style sheets of a drawing. */
export interface SvgStyles {
  /** The style of an element, by the variables of the one around it. */
  readonly of: (element: XmlElement, around: CssVariables) => SvgStyle
  /** The value of an attribute with the values of variables in their place. */
  readonly valueOf: (written: string, variables: CssVariables) => string
}

/** How often elements may be compared with a part of a selector: a second's work. */
const MOST_STEPS = 1e7
/** What a rule that may choose an element costs, and what putting in a variable does. */
const RULE = 10
const VARIABLE = 1000

/** Reads the style sheets of a drawing as a browser does that shows it (CSS Cascade 4). */
export function readStyles(root: XmlElement, problems: SvgProblems): SvgStyles {
  const tree: SelectorTree = { parents: parentsIn(root), steps: MOST_STEPS }
  const rules = new Map<string, ChosenStyle[]>()
  for (const rule of sheetsIn(root).flatMap((sheet) => chosenBy(sheet, problems))) {
    const alike = rules.get(rule.selector.key) ?? []
    alike.push(rule)
    rules.set(rule.selector.key, alike)
  }
  const inline = once(declarationsOf)
  const put = (value: string, variables: CssVariables): string =>
    substitute(value, variables, tree)
  return {
    valueOf: put,
    of: (element, around) => {
      const all = [
        ...chosenFor(element, rules, tree),
        ...inline(element.attributes.get('style') ?? ''),
      ]
      const inOrder = [
        ...all.filter(({ important }) => !important),
        ...all.filter(({ important }) => important),
      ]
      const variables = variablesIn(inOrder, around)
      const declared = new Map<string, readonly string[]>()
      for (const { property, value } of inOrder)
        if (!property.startsWith('-'))
          declared.set(property, [put(value, variables), ...lastOf(declared, property)])
      if (tree.steps < 0)
        problems.unsupported(
          root.span,
          'The style sheets of the picture take too long.',
          'Export the picture with attributes for styles (Illustrator: Styling > Presentation Attributes).',
        )
      return { declared, variables }
    },
  }
}

const lastOf = (declared: SvgStyle['declared'], property: string): readonly string[] =>
  (declared.get(property) ?? []).slice(0, 2)

/** The declarations of the rules that choose an element, those that win last. */
function chosenFor(
  element: XmlElement,
  rules: ReadonlyMap<string, readonly ChosenStyle[]>,
  tree: SelectorTree,
): readonly Declaration[] {
  const maybe = keysOf(element).flatMap((key) => rules.get(key) ?? [])
  tree.steps -= RULE * maybe.length
  if (tree.steps < 0) return []
  return maybe
    .filter(({ selector }) => isChosen(element, selector, tree))
    .toSorted((one, other) => one.place - other.place)
    .toSorted((one, other) => one.selector.specificity - other.selector.specificity)
    .flatMap(({ declarations }) => declarations)
}

function parentsIn(root: XmlElement): ReadonlyMap<XmlElement, XmlElement> {
  const parents = new Map<XmlElement, XmlElement>()
  const collect = (parent: XmlElement): void => {
    for (const element of elementsIn(parent)) {
      parents.set(element, parent)
      collect(element)
    }
  }
  collect(root)
  return parents
}

const sheetsIn = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'style' ? [element] : elementsIn(element).flatMap(sheetsIn)

interface ChosenStyle {
  readonly selector: CssSelector
  /** Where it stands in its sheet. */
  readonly place: number
  readonly declarations: readonly Declaration[]
}

function chosenBy(
  { attributes, content, span }: XmlElement,
  problems: SvgProblems,
): readonly ChosenStyle[] {
  const type = attributes.get('type') ?? 'text/css'
  if (type.trim() !== 'text/css' || !isForScreens(attributes.get('media') ?? ''))
    return []
  const sheet = content.filter((part) => typeof part === 'string').join('')
  const rules = rulesOf(sheet, (name) => {
    if (name === 'import')
      problems.different(
        span,
        'The picture names a style sheet from outside (@import), which is not read.',
        'Export the picture with attributes for styles, and text as outlines.',
      )
  })
  return rules.flatMap(({ selectors, declarations }, index) =>
    selectorsIn(selectors).map((selector) => ({
      selector,
      place: span.start + index,
      declarations,
    })),
  )
}

function variablesIn(
  declarations: readonly Declaration[],
  around: CssVariables,
): CssVariables {
  const own = declarations.filter(({ property }) => property.startsWith('--'))
  if (own.length === 0) return around
  return new Map([
    ...around,
    ...own.map(({ property, value }) => [property, value] as const),
  ])
}

const DEEPEST = 16
const LONGEST = 10_000

/** Puts the values of variables in the place of `var()`. */
function substitute(
  value: string,
  variables: CssVariables,
  left: { steps: number },
  depth = 0,
): string {
  if (!value.includes('var(') || depth > DEEPEST) return value
  const replaced = replaceComponentValues([valuesOf(value)], (part) => {
    left.steps -= VARIABLE
    if (left.steps < 0 || !isFunctionNode(part) || part.getName() !== 'var')
      return undefined
    const [name, fallback] = namedIn(part)
    return valuesOf(
      substitute(variables.get(name) ?? fallback, variables, left, depth + 1),
    )
  })
  const text = replaced.flat().join('')
  return text.length > LONGEST ? '' : text
}

/** The name of a variable, and what stands for it where there is none. */
function namedIn({ value }: FunctionNode): readonly [name: string, fallback: string] {
  const [name = '', ...fallback] = value.join('').split(',')
  return [name.trim(), fallback.join(',').trim()]
}
