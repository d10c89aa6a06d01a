import { box } from '../../../base/geometry/box.ts'
import { pt } from '../../../base/geometry/length.ts'
import { roundedRectangle } from '../../../base/geometry/path.ts'
import type {
  FrameItem,
  GlyphRule,
  Glyphs,
  Group,
  Link,
  StructureElement,
} from '../../frame/frame.ts'
import { setLine } from '../../text/line.ts'
import type { SetLine } from '../../text/line.ts'
import { breakLines } from '../../text/lines.ts'
import type { Line } from '../../text/lines.ts'
import type { PreparedText } from '../../text/paragraph.ts'
import { placeIcon } from '../pictures/icons.ts'
import type { IconPlacement, Icons } from '../pictures/icons.ts'
import { placePicture } from '../pictures/place-picture.ts'
import type { ColorOf } from '../pictures/vector-items.ts'
import { sizeOfInitial, widthOfInitial } from '../story/initial-size.ts'
import { baselineIn } from '../story/paragraph-lines.ts'
import type { Initial, QuotationBackground, Paragraph } from '../story/story.ts'
import { rowsOf } from '../story/table-rows.ts'
import type { Decoration, InlineStyle } from '../type/computed-style.ts'
import { alignLine } from './align-line.ts'
import { drawMarker, drawnWidth } from './place-marker.ts'
import { placeTable } from './place-table.ts'
import { elementOf, heightOf } from './text-frame.ts'
import type { FilledFrame, Placed } from './text-frame.ts'

/** Where text is placed: its area and the text size, in points. */
export interface TextPlacement {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
  readonly rtl: boolean
  readonly colorOf: ColorOf
  /** The drawings that the text may hold. */
  readonly icons: Icons
}

/** A filled text frame as items: backgrounds of quotations, paragraphs, footnotes. */
export function placeText(
  filled: FilledFrame,
  place: TextPlacement,
): readonly FrameItem[] {
  const words = filled.placed.flatMap((placed): readonly Group[] => {
    if (placed.kind === 'tiles') return []
    return placed.kind === 'table'
      ? [
          ...markerOfTable(placed, place),
          placeTable(placed.table, placed.y, place, placeParagraph),
        ]
      : [placeParagraph(placed.paragraph, placed, place)]
  })
  const foot = { ...place, y: place.y + place.height - filled.notes.height }
  const notes = filled.notes.placed.map((note) =>
    placeParagraph(note.paragraph, { ...note, first: true }, foot),
  )
  return [...placePanels(filled.placed, place), ...words, ...notes]
}

interface PlacedLines {
  readonly lines: readonly Line[]
  readonly y: number
  readonly leading: number
  readonly first: boolean
}

function placeParagraph(
  paragraph: Paragraph,
  placed: PlacedLines,
  place: TextPlacement,
): Group {
  const { lines, y, leading, first } = placed
  const { style, text, marker, initial, role, level, words, from, element } = paragraph
  const items = lines.flatMap((line, index) => {
    const size = place.size * style.scale
    const [start, end] = [paragraph.start * place.size, paragraph.end * place.size]
    const isBeside = initial && first && index < initial.lines
    const inset = isBeside ? widthOfInitial(initial, leading / size) : 0
    const measure = (place.width - start - end) / size - inset
    const { set, left } = alignLine(paragraph, line, setKnownLine(text, line), {
      measure,
      rtl: place.rtl,
    })
    const x = place.x + (place.rtl ? end : start + inset * size) + left * size
    const top = place.y + y + index * leading
    const at = { x, baseline: top + baselineIn(style, leading, size), size }
    return placeLine(set, at, { drawings: place, parts: paragraph.parts })
  })
  const hanging = marker && first ? placeMarker(paragraph, placed, place) : []
  const large = initial && first ? placeInitial(initial, paragraph, placed, place) : []
  return {
    kind: 'group',
    items: [...hanging, ...large, ...items],
    role,
    ...(level !== undefined && { level }),
    element,
    ...((large.length > 0 || lines.some(({ hyphen }) => hyphen)) && { isSplit: true }),
    text: words,
    from,
  }
}

/** An initial on the baseline of the last line beside it. */
function placeInitial(
  initial: Initial,
  { style, start, parts }: Paragraph,
  { y, leading }: PlacedLines,
  place: TextPlacement,
): readonly FrameItem[] {
  const { text, lines } = initial
  const set = setWhole(text)
  const around = place.size * style.scale
  const size = around * sizeOfInitial(initial, leading / around)
  const top = place.y + y + (lines - 1) * leading
  const inset = start * place.size
  const x = place.rtl
    ? place.x + place.width - inset - (set?.width ?? 0) * size
    : place.x + inset
  const at = { x, baseline: top + baselineIn(style, leading, around), size }
  const items = set && placeLine(set, at, { drawings: place, parts })
  return items ? [{ kind: 'group', isInitial: true, items }] : []
}

/** Set lines: a rebuild breaks an unchanged paragraph into the same ones. */
const linesSet = new WeakMap<Line, SetLine<InlineStyle>>()

function setKnownLine(text: PreparedText<InlineStyle>, line: Line): SetLine<InlineStyle> {
  const cached = linesSet.get(line)
  if (cached) return cached
  const set = setLine(text, line)
  linesSet.set(line, set)
  return set
}

/** What a line may hold besides letters: drawings, and parts that are read as something else. */
interface LineSetting {
  readonly drawings?: IconPlacement
  readonly parts?: readonly StructureElement[] | undefined
}

/** A line as glyph runs and links, with its left end and baseline at a point; all in points. */
export function placeLine(
  set: SetLine<InlineStyle>,
  at: { x: number; baseline: number; size: number },
  { drawings, parts }: LineSetting = {},
): readonly FrameItem[] {
  return set.runs.flatMap((run): readonly FrameItem[] => {
    const x = at.x + run.x * at.size
    const size = at.size * (run.style.scale ?? 1)
    const element = parts?.[run.style.part ?? -1]
    const part = element && { element }
    const glyphs: Glyphs = {
      kind: 'glyphs',
      at: { x: pt(x), y: pt(at.baseline - (run.style.rise ?? 0) * at.size) },
      font: run.face.id,
      size: pt(size),
      color: run.style.color,
      ...(run.style.language !== undefined && { language: run.style.language }),
      glyphs: run.glyphs,
      ...(run.style.decoration && { rules: rulesOf(run, run.style.decoration) }),
      ...(run.level > 0 && { level: run.level }),
      ...part,
    }
    const { href, icon } = run.style
    const items = icon ? placeIcon(icon, glyphs, drawings) : [glyphs]
    if (href === undefined) return items
    const area = box(x, at.baseline - at.size, run.width * at.size, at.size * 1.3)
    return [...items, { kind: 'link', box: area, href, ...part } satisfies Link]
  })
}

const rulesOf = (
  { face, width, style }: SetLine<InlineStyle>['runs'][number],
  decoration: readonly Decoration[],
): readonly GlyphRule[] =>
  decoration.map((kind) => ({
    ...(kind === 'underline' ? face.underline : face.strikeout),
    width: width / (style.scale ?? 1),
  }))

/** The bullet or number of an item of a list that begins with a table, on the first line of that. */
function markerOfTable(
  { table, y }: Extract<Placed, { kind: 'table' }>,
  place: TextPlacement,
): readonly Group[] {
  const { marker, start } = table
  const [cell] = rowsOf(table, place.width, place.size)[0]?.cells ?? []
  if (!marker || !cell) return []
  const top = { ...cell, y: y + table.padding * place.size, first: true }
  const items = placeMarker({ ...cell.paragraph, marker, start }, top, place)
  return [{ kind: 'group', role: 'label', element: marker.element, items }]
}

function placeMarker(
  paragraph: Paragraph,
  { lines, y, leading }: PlacedLines,
  place: TextPlacement,
): readonly FrameItem[] {
  const { marker, style, start } = paragraph
  if (!marker || lines.length === 0) return []
  const { look, style: own, hang, element } = marker
  const size = place.size * own.scale
  const set = look.kind === 'text' ? setWhole(look.text) : undefined
  const width = look.kind === 'text' ? (set?.width ?? 0) * size : drawnWidth(look, size)
  const indent = start * place.size
  const x = place.rtl
    ? place.x + place.width - indent + hang * place.size - width
    : place.x + indent - hang * place.size
  const top = place.y + y
  const at = top + baselineIn(style, leading, place.size * style.scale)
  if (look.kind !== 'text') {
    const items = drawMarker(look, own, { x, baseline: at, size, colorOf: place.colorOf })
    return [{ kind: 'group', role: 'label', element, items }]
  }
  const items = set ? placeLine(set, { x, baseline: at, size }, { drawings: place }) : []
  return items.map((item) => (item.kind === 'glyphs' ? { ...item, element } : item))
}

function setWhole(text: PreparedText<InlineStyle>): SetLine<InlineStyle> | undefined {
  const [line] = breakLines(text, Number.POSITIVE_INFINITY)
  return line && setLine(text, line)
}

/** The backgrounds of quotations, each from its first to its last line in this text frame. */
function placePanels(
  placed: readonly Placed[],
  place: TextPlacement,
): readonly FrameItem[] {
  const panels = new Map<QuotationBackground, { top: number; bottom: number }>()
  for (const one of placed) {
    const panel = elementOf(one)?.background
    if (!panel) continue
    const top = panels.get(panel)?.top ?? one.y
    panels.set(panel, { top, bottom: one.y + heightOf(one) })
  }
  return [...panels].map(([panel, extent]) => placePanel(panel, extent, place))
}

function placePanel(
  panel: QuotationBackground,
  { top, bottom }: { top: number; bottom: number },
  { x, y, width, size, rtl, colorOf }: TextPlacement,
): Group {
  const padding = panel.padding * size
  const area = { width, height: bottom - top + 2 * padding }
  const path = roundedRectangle(x, y + top - padding, area, panel.radius * size)
  const ground: readonly FrameItem[] = panel.color
    ? [{ kind: 'shape', path, fill: panel.color }]
    : []
  const side = MARK_SIZE * size
  const left = rtl ? x + width - padding - side : x + padding
  const mark = panel.picture
    ? placePicture(panel.picture, {
        area: { x: left, y: y + top + size * 0.15, width: side, height: side },
        fit: 'contain',
        position: { x: 0.5, y: 0 },
        current: panel.pictureColor,
        colorOf,
      })
    : []
  return { kind: 'group', role: 'artifact', items: [...ground, ...mark] }
}

/** The width of the picture at the start of a quotation, in em. */
const MARK_SIZE = 1.2
