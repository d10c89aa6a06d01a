import type { BlockRules } from '../../../input/template/text-style.ts'
import { plainText } from '../../language/resolved.ts'
import type { Block } from '../../language/resolved.ts'
import { minimumWidth, naturalWidth } from '../../text/lines.ts'
import type { SideContext } from '../context.ts'
import type { ComputedStyle } from '../type/computed-style.ts'
import { colorOf, innerStyle, points } from '../type/styles.ts'
import { elementIn, setParagraph } from './paragraph.ts'
import type { ParentBlock, SlotContext } from './paragraph.ts'
import type { Paragraph, Table, TableRow } from './story.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** How a table is set where the theme says nothing of it; lengths in em. */
const SPACE = 0.8
const GAP = 1.2
const PADDING = 0.3
const RULE = 0.05

const STANDING = { top: 0, middle: 0.5, bottom: 1 } as const

/** Sets a table; distances come out in em of the text box. */
export function setTable(
  block: TableBlock,
  parent: ParentBlock,
  slot: SlotContext,
): Table {
  const { context, rules, source } = slot
  const own = rules.table
  const style = innerStyle(own, parent.style, context)
  const em = { scale: 0, em: style.scale }
  const element = elementIn(parent, { role: 'table' })
  const rows = setRows(block, { ...parent, ...CELL, style, within: element }, slot)
  const cells = rows.flatMap((row) => row.cells)
  const lengthOr = (length: Parameters<typeof points>[0], usual: number): number =>
    length ? points(length, em) : usual * style.scale
  return {
    kind: 'table',
    before: lengthOr(own?.spaceBefore, SPACE),
    after: lengthOr(own?.spaceAfter, SPACE),
    start: parent.start,
    end: parent.end,
    ...(parent.panel && { background: parent.panel }),
    columns: block.align.map((_, column) => columnOf(rows, column)),
    rows,
    gap: lengthOr(own?.gap, GAP),
    padding: lengthOr(own?.padding, PADDING),
    standing: STANDING[own?.verticalAlign ?? 'top'],
    rule: {
      thickness: lengthOr(own?.borderWidth, RULE),
      color:
        own?.borderColor === undefined ? style.color : colorOf(own.borderColor, context),
    },
    keepWithNext: false,
    notes: cells.flatMap(({ notes }) => notes),
    words: plainText([block]),
    element,
    from: source.span,
  }
}

function setRows(
  { align, rows }: TableBlock,
  cell: ParentBlock,
  slot: SlotContext,
): readonly TableRow[] {
  const { context, rules } = slot
  return rows.map(({ cells, isHeader }): TableRow => {
    const style = isHeader ? headerStyle(rules, cell.style, context) : cell.style
    const ground = isHeader ? rules.tableHeader?.backgroundColor : undefined
    const element = elementIn(cell, { role: 'row' })
    const readAs = { role: isHeader ? 'header-cell' : 'cell' } as const
    return {
      element,
      isHeader,
      ...(ground !== undefined && { ground: colorOf(ground, context) }),
      cells: cells.map((words, column) =>
        aligned(
          setParagraph(
            words,
            undefined,
            { ...cell, style, within: element },
            { slot, readAs },
          ),
          align[column] ?? rules.table?.textAlign ?? 'start',
        ),
      ),
    }
  })
}

/** What a cell does not take over from what is around its table. */
const CELL = { start: 0, end: 0, role: 'cell' } as const

const headerStyle = (
  { tableHeader }: BlockRules,
  around: ComputedStyle,
  context: SideContext,
): ComputedStyle => innerStyle(tableHeader ?? { fontWeight: 700 }, around, context)

const aligned = (cell: Paragraph, align: ComputedStyle['align']): Paragraph => ({
  ...cell,
  style: { ...cell.style, align, balance: false, hanging: [] },
})

/** How wide a column is on one line, and how narrow it may get, in em of the text box. */
function columnOf(rows: readonly TableRow[], column: number): Table['columns'][number] {
  const cells = rows.flatMap(({ cells: own }) => own[column] ?? [])
  const widest = (widthOf: (text: Paragraph['text']) => number): number =>
    Math.max(0, ...cells.map(({ text, style }) => widthOf(text) * style.scale))
  return { natural: widest(naturalWidth), least: widest(minimumWidth) }
}
