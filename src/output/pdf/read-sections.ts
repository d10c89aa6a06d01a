import type { Size } from '../../base/geometry/box.ts'
import { pointsOf } from '../../base/geometry/path.ts'
import { apply, compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { boundsOf } from '../../typesetting/frame/bounds.ts'
import type {
  Frame,
  FrameItem,
  Glyphs,
  Group,
  Link,
  StructureElement,
} from '../../typesetting/frame/frame.ts'
import { levelHeadings } from './level-headings.ts'
import type {
  MarkedContent,
  PlacedLink,
  StructureNode,
  StructureType,
} from './structure-node.ts'

/** A piece of a deck, as it is read. */
export interface Section {
  /** What it is called, where no heading says it. */
  readonly title: string
  /** What is read one after the other. */
  readonly parts: readonly {
    /** The index of the page. */
    readonly page: number
    readonly items: readonly FrameItem[]
  }[]
}

/** The contents of a file as they are read. */
export interface ReadDocument {
  readonly root: StructureNode
  /** What each item of each page is a part of; all others are artifacts. */
  readonly contents: readonly Map<FrameItem, MarkedContent>[]
}

/** Reads the pages of a file. */
export function readSections(
  sections: readonly Section[],
  frames: readonly Frame[],
): ReadDocument {
  const contents = frames.map(() => new Map<FrameItem, MarkedContent>())
  const kids = sections.map(({ title, parts }): StructureNode => {
    const section: StructureNode = { type: 'Sect', kids: [], title }
    const reader = new SectionReader(section)
    for (const { page, items } of parts) {
      const [frame, marks] = [frames[page], contents[page]]
      if (frame && marks) reader.read(items, { ...frame.trim, page, marks })
    }
    return section
  })
  levelHeadings(kids)
  return { root: { type: 'Document', kids }, contents }
}

/** A page that is read, with its size in points. */
interface ReadPage extends Size {
  readonly page: number
  readonly marks: Map<FrameItem, MarkedContent>
}

/** Where an item is met. */
interface Around {
  readonly page: ReadPage
  readonly transform: Transform
  readonly node: StructureNode
  /** The elements of the text around that were met so far. */
  readonly elements: Map<StructureElement, StructureNode>
  readonly isSplit: boolean
}

const TYPES: Readonly<Record<StructureElement['role'], StructureType>> = {
  paragraph: 'P',
  heading: 'H1',
  list: 'L',
  'list-item': 'LI',
  label: 'Lbl',
  quotation: 'BlockQuote',
  note: 'Note',
  table: 'Table',
  row: 'TR',
  'header-cell': 'TH',
  cell: 'TD',
  link: 'Link',
  reference: 'Reference',
  span: 'Span',
}

/** Reads the items of a section into its structure element. */
class SectionReader {
  readonly #section: StructureNode
  /** Those of the text that runs from page to page. */
  readonly #elements = new Map<StructureElement, StructureNode>()
  readonly #bodies = new Map<StructureNode, StructureNode>()
  readonly #titles = new Set<string>()

  constructor(section: StructureNode) {
    this.#section = section
  }

  /** Reads what stands on a page. */
  read(items: readonly FrameItem[], page: ReadPage): void {
    const transform = identity
    const [node, elements] = [this.#section, this.#elements]
    this.#readItems(items, { page, transform, node, elements, isSplit: false })
  }

  #readItems(items: readonly FrameItem[], around: Around): void {
    for (const [index, item] of items.entries()) {
      if (item.kind === 'glyphs') this.#readGlyphs(item, around)
      if (item.kind === 'link') this.#readLink(item, around)
      const before = items[index - 1]
      // The words of a drawing among the text stand before it.
      const isRead = before?.kind === 'glyphs' && before.unseen !== undefined
      if (item.kind === 'group' && !isRead) this.#readGroup(item, around)
    }
  }

  #readGroup(group: Group, around: Around): void {
    const { items, role, element, box, art, isSplit = false } = group
    if (role === 'artifact' || (art && role !== 'figure')) return
    const transform = compose(around.transform, group.transform ?? identity)
    const inside = { ...around, transform }
    if (role === 'figure') return this.#readFigure(group, inside)
    if (group.layer) return this.#readLayer(group, inside)
    const node = element ? this.#nodeOf(element, around) : around.node
    if (element?.role === 'label' && !items.some(({ kind }) => kind === 'glyphs')) {
      // A marker that is drawn, such as a box to tick: its sign is what is read.
      node.isSpelled = true
      return this.#mark(group, node, around)
    }
    // Words of a text box are told apart from the same words in another one.
    const elements = box && !element ? new Map() : around.elements
    this.#readItems(items, { ...inside, node, elements, isSplit })
  }

  #readGlyphs(run: Glyphs, around: Around): void {
    const node = run.element ? this.#nodeOf(run.element, around) : this.#wordsIn(around)
    this.#mark(run, node, around)
    if (around.isSplit || (run.level ?? 0) % 2 === 1) node.isSpelled = true
    if (node.level === undefined || node.top) return
    const { page, transform } = around
    const [, y] = apply(transform, run.at.x, run.at.y - run.size)
    node.top = { page: page.page, y: page.height - y }
  }

  /** What words without an element of their own are a part of. */
  #wordsIn({ node }: Around): StructureNode {
    if (node !== this.#section) return node
    const paragraph: StructureNode = { type: 'P', kids: [] }
    node.kids.push(paragraph)
    return paragraph
  }

  #readLink(link: Link, around: Around): void {
    const { element } = link
    const node = element ? this.#nodeOf(element, around) : around.node
    node.kids.push(linkOn(link, node, element?.words ?? link.href, around))
  }

  #readFigure(group: Group, around: Around): void {
    const { alternative = '', items } = group
    if (alternative === '') return
    const link = items.find((item) => item.kind === 'link')
    const bounds = boundsOn(group, around)
    const figure: StructureNode = { type: 'Figure', kids: [], alternative, bounds }
    const node: StructureNode = link ? { type: 'Link', kids: [figure] } : figure
    around.node.kids.push(node)
    this.#mark(group, figure, around)
    if (link) node.kids.push(linkOn(link, node, alternative, around))
  }

  /** A layer is drawn at once, so that it is one paragraph. */
  #readLayer(group: Group, around: Around): void {
    const words = wordsOf(group.items)
    if (words === '') return
    const paragraph: StructureNode = { type: 'P', kids: [], words, isSpelled: true }
    around.node.kids.push(paragraph)
    this.#mark(group, paragraph, around)
  }

  /** Marks an item as a part of an element, in one with what stands before it. */
  #mark(item: FrameItem, of: StructureNode, { page: { page, marks } }: Around): void {
    const last = of.kids.at(-1)
    const content: MarkedContent =
      last && 'ids' in last && last.page === page
        ? last
        : { kind: 'content', page, of, ids: [] }
    if (content !== last) of.kids.push(content)
    marks.set(item, content)
  }

  /** The structure element for an element of the words. */
  #nodeOf(element: StructureElement, around: Around): StructureNode {
    const known = around.elements.get(element)
    if (known) return known
    const { role, within, words, language, level, marker, order } = element
    const outer = within ? this.#nodeOf(within, around) : this.#section
    const parent =
      within?.role === 'list-item' && role !== 'label' ? this.#bodyOf(outer) : outer
    const isHeading = role === 'heading' && !this.#isRepeated(element)
    const node: StructureNode = {
      type: role === 'heading' && !isHeading ? 'P' : TYPES[role],
      kids: [],
      words,
      language,
      marker,
      order,
      level: isHeading ? level : undefined,
    }
    // The marker of an item stands beside its first line.
    if (role === 'label') parent.kids.unshift(node)
    else parent.kids.push(node)
    around.elements.set(element, node)
    return node
  }

  #bodyOf(item: StructureNode): StructureNode {
    const known = this.#bodies.get(item)
    if (known) return known
    const body: StructureNode = { type: 'LBody', kids: [] }
    item.kids.push(body)
    this.#bodies.set(item, body)
    return body
  }

  /** Whether the title of a card is printed on its other side too: then it is no heading there. */
  #isRepeated({ level, words = '' }: StructureElement): boolean {
    if (level !== 0) return false
    const isRepeated = this.#titles.has(words)
    this.#titles.add(words)
    return isRepeated
  }
}

function linkOn(
  { box, href }: Link,
  of: StructureNode,
  words: string,
  around: Around,
): PlacedLink {
  const { x, y, width, height } = box
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const
  return {
    kind: 'link',
    page: around.page.page,
    of,
    href,
    words: words.trim() || href,
    bounds: pageBounds(corners, around),
  }
}

/** Where a figure shows: within its clipping path, if it has one. */
function boundsOn({ clip, items }: Group, around: Around): readonly number[] {
  if (clip) return pageBounds(pointsOf(clip), around)
  const { left, top, right, bottom } = boundsOf(items, identity)
  return pageBounds(
    [
      [left, top],
      [right, bottom],
    ],
    around,
  )
}

/** The rectangle around points, within the page: its left, bottom, right and top, where y runs upwards. */
function pageBounds(
  points: readonly (readonly [number, number])[],
  { transform, page: { width, height } }: Around,
): readonly number[] {
  const placed = points.map(([x, y]) => apply(transform, x, y))
  const across = placed.map(([x]) => Math.min(width, Math.max(0, x)))
  const up = placed.map(([, y]) => height - Math.min(height, Math.max(0, y)))
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
}

/** The words of some items, one paragraph a line. */
const wordsOf = (items: readonly FrameItem[]): string =>
  items
    .flatMap((item) => {
      if (item.kind !== 'group') return []
      return item.text ?? item.alternative ?? wordsOf(item.items)
    })
    .filter((words) => words !== '')
    .join('\n')
