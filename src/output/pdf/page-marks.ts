import type { FrameItem, Group } from '../../typesetting/frame/frame.ts'
import type { ContentStream } from './content-stream.ts'
import type { MarkedContent } from './structure-node.ts'

/** What a thing on a page is: a part of an element, or decoration. */
type Mark = MarkedContent | 'artifact'

/** Marks all that is drawn on a page (ISO 32000-1, 14.6): as parts of elements, with numbers, or as artifacts. */
export class PageMarks {
  readonly #contents: ReadonlyMap<FrameItem, MarkedContent>
  /** By their numbers. */
  readonly marked: MarkedContent[] = []
  #isMarking = false

  constructor(contents: ReadonlyMap<FrameItem, MarkedContent>) {
    this.#contents = contents
  }

  /** Draws items, each between its marks; neighbours that belong together share them. */
  draw(
    content: ContentStream,
    items: readonly FrameItem[],
    drawItem: (item: FrameItem) => void,
  ): void {
    if (this.#isMarking) return items.forEach(drawItem)
    let open: Mark | undefined
    for (const item of items) {
      const mark = this.#markOf(item)
      if (mark !== open) {
        if (open) this.#end(content)
        if (mark) this.#begin(content, mark)
        open = mark
      }
      drawItem(item)
    }
    if (open) this.#end(content)
  }

  /** What an item is as a whole; undefined for a group of which each item is something. */
  #markOf(item: FrameItem): Mark | undefined {
    const content = this.#contents.get(item)
    if (content) return content
    if (item.kind === 'link') return undefined
    return item.kind !== 'group' || isWhole(item) ? 'artifact' : undefined
  }

  #begin(content: ContentStream, mark: Mark): void {
    this.#isMarking = true
    if (mark === 'artifact') return content.write('/Artifact BMC')
    content.write(`/${mark.of.type} <</MCID ${this.marked.length}>> BDC`)
    mark.ids.push(this.marked.length)
    this.marked.push(mark)
  }

  #end(content: ContentStream): void {
    this.#isMarking = false
    content.write('EMC')
  }
}

/** Whether a group is drawn at once, with nothing in it that is read by itself. */
const isWhole = ({ role, art, layer }: Group): boolean =>
  role === 'artifact' || role === 'figure' || art !== undefined || layer !== undefined
