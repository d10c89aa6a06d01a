import { SaxesParser } from 'saxes'

import type { Span } from '../../../base/problems/problem.ts'
import type { SvgProblems } from './svg-problems.ts'
import { readEntities } from './xml-entities.ts'
import { xmlNames } from './xml-names.ts'

/** One element of an XML file; those of SVG come without a prefix and addresses as `xlink:href`, whatever the file writes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Its elements and the characters between them, in order. */
  readonly content: readonly (XmlElement | string)[]
  /** Its opening tag, from `<` to `>`. */
  readonly span: Span
}

/** The elements directly inside one. */
export const elementsIn = ({ content }: XmlElement): readonly XmlElement[] =>
  content.filter((part) => typeof part !== 'string')

/** The elements with an id; of two with the same one, the first counts. */
export function idsIn(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const ids = new Map<string, XmlElement>()
  const collect = (element: XmlElement): void => {
    const id = element.attributes.get('id')
    if (id !== undefined && !ids.has(id)) ids.set(id, element)
    for (const child of elementsIn(element)) collect(child)
  }
  collect(root)
  return ids
}

/** How much of a file is read. */
export interface XmlLimits {
  readonly depth: number
  readonly elements: number
}

/** Characters given to the parser at once; within such a piece it cannot be stopped. */
const PIECE = 4096

const SIMPLIFY = 'Simplify the drawing, or export it as PNG at 300 dpi.'

/**
 * Reads strict XML; undefined, and reported, when it is broken or beyond all measure. Entities that the document type
 * defines itself are replaced; what it names outside the file is never fetched.
 */
export function readXml(
  file: string,
  text: string,
  { depth, elements, problems }: XmlLimits & { readonly problems: SvgProblems },
): XmlElement | undefined {
  const parser = new SaxesParser()
  const tree = growTree()
  let opened = 0
  const state = { stopped: false }
  const here = (): Span => ({ file, start: parser.position - 1, end: parser.position })
  const stop = (tell: () => void): void => {
    if (!state.stopped) tell()
    state.stopped = true
  }
  const refuse = (span: Span, message: string): void =>
    stop(() => problems.unsupported(span, message, SIMPLIFY))

  parser.on('opentagstart', ({ name }) => {
    opened = parser.position - name.length - 2
  })
  const names = xmlNames()
  parser.on('opentag', ({ name, attributes }) => {
    const span = { file, start: opened, end: parser.position }
    const named = names.attributes(attributes)
    tree.open(names.element(name), named, span)
    if (tree.depth() > depth) refuse(span, `The picture nests more than ${depth} groups.`)
    if (tree.count() > elements)
      refuse(span, `The picture has more than ${elements} parts.`)
  })
  parser.on('closetag', tree.close)
  parser.on('text', tree.write)
  parser.on('cdata', tree.write)
  parser.on('doctype', (declared) => {
    const entities = readEntities(declared, () =>
      refuse(here(), 'The picture has entities that grow beyond all measure.'),
    )
    for (const [name, get] of entities)
      Object.defineProperty(parser.ENTITIES, name, { get, configurable: true })
  })
  parser.on('error', ({ message }) => stop(() => reportBroken(here(), message, problems)))

  for (let from = 0; from < text.length && !state.stopped; from += PIECE) {
    parser.write(text.slice(from, from + PIECE))
  }
  if (!state.stopped) parser.close()
  return state.stopped ? undefined : tree.root()
}

interface Tree {
  readonly open: (name: string, attributes: XmlElement['attributes'], span: Span) => void
  readonly write: (characters: string) => void
  readonly close: () => void
  readonly root: () => XmlElement | undefined
  readonly depth: () => number
  readonly count: () => number
}

interface OpenElement extends XmlElement {
  readonly content: (XmlElement | string)[]
}

function growTree(): Tree {
  const path: OpenElement[] = []
  let root: XmlElement | undefined
  let count = 0
  return {
    open: (name, attributes, span) => {
      const element = { name, attributes, content: [], span }
      root ??= element
      path.at(-1)?.content.push(element)
      path.push(element)
      count += 1
    },
    write: (characters) => void path.at(-1)?.content.push(characters),
    close: () => void path.pop(),
    root: () => root,
    depth: () => path.length,
    count: () => count,
  }
}

/** The parser writes `line:column: ` in front, which the span says already. */
const reportBroken = (at: Span, message: string, problems: SvgProblems): void =>
  problems.broken(
    at,
    `The picture is not a whole SVG file: ${message.replace(/^[\d:]+ /, '').replace(/\.$/, '')}.`,
    'Export it again as plain SVG from the drawing program.',
  )
