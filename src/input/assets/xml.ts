import { SaxesParser } from 'saxes'

import type { Span } from '../../base/problems/problem.ts'
import type { SvgProblems } from './svg-problems.ts'

/** One element of an XML file; those of SVG that have a prefix have the prefix `svg:`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The characters directly inside it. */
  readonly text: string
  /** Its opening tag, from `<` to `>`. */
  readonly span: Span
}

const DEEPEST = 64
const MOST_ELEMENTS = 20_000

/** Characters given to the parser at once; within such a piece it cannot be stopped. */
const PIECE = 4096

/** Programs choose the prefix for its elements as they like: `svg:`, `ns0:`. */
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

const SIMPLIFY = 'Simplify the drawing, or export it as PNG at 300 dpi.'

/**
 * Reads strict XML; undefined, and reported, when it is broken or beyond all measure. A document type is passed
 * over, and what it names is never fetched; one with definitions of its own (an internal subset, XML 1.0, 2.8)
 * is refused.
 */
export function readXml(
  file: string,
  text: string,
  problems: SvgProblems,
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

  parser.on('opentagstart', ({ name }) => {
    opened = parser.position - name.length - 2
  })
  const prefixes = new Set(['svg'])
  parser.on('opentag', ({ name, attributes }) => {
    const span = { file, start: opened, end: parser.position }
    const named = new Map(Object.entries(attributes))
    for (const [attribute, value] of named)
      if (attribute.startsWith('xmlns:') && value === SVG_NAMESPACE)
        prefixes.add(attribute.slice('xmlns:'.length))
    const [prefix = '', local] = name.split(':')
    const isSvg = local !== undefined && prefixes.has(prefix)
    tree.open(isSvg ? `svg:${local}` : name, named, span)
    const excess = tree.excess()
    if (excess !== undefined) stop(() => problems.unsupported(span, excess, SIMPLIFY))
  })
  parser.on('closetag', tree.close)
  parser.on('text', tree.write)
  parser.on('cdata', tree.write)
  parser.on('doctype', (declared) => {
    if (declared.includes('[')) stop(() => refuseDefinitions(here(), problems))
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuseSheet(here(), problems)
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
  /** What there is too much of. */
  readonly excess: () => string | undefined
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

function growTree(): Tree {
  const path: OpenElement[] = []
  let root: XmlElement | undefined
  let count = 0
  return {
    open: (name, attributes, span) => {
      const element = { name, attributes, children: [], text: '', span }
      root ??= element
      path.at(-1)?.children.push(element)
      path.push(element)
      count += 1
    },
    write: (characters) => {
      const last = path.at(-1)
      if (last !== undefined) last.text += characters
    },
    close: () => void path.pop(),
    root: () => root,
    excess: () => {
      if (path.length > DEEPEST) return `The picture nests more than ${DEEPEST} groups.`
      return count > MOST_ELEMENTS
        ? `The picture has more than ${MOST_ELEMENTS} parts.`
        : undefined
    },
  }
}

const refuseDefinitions = (at: Span, problems: SvgProblems): void =>
  problems.unsupported(
    at,
    'The picture starts with a document type that holds definitions (<!DOCTYPE … […]>), which could hide anything.',
    'Delete the square brackets and all between them, or export the picture as plain SVG.',
  )

const refuseSheet = (at: Span, problems: SvgProblems): void =>
  problems.unsupported(
    at,
    'The picture takes its colours from another file (<?xml-stylesheet …?>).',
    'Export it as plain SVG with the styles inside.',
  )

/** The parser writes `line:column: ` in front, which the span says already. */
const reportBroken = (at: Span, message: string, problems: SvgProblems): void =>
  problems.broken(
    at,
    `The picture is not a whole SVG file: ${message.replace(/^[\d:]+ /, '').replace(/\.$/, '')}.`,
    'Export it again as plain SVG from the drawing program.',
  )
