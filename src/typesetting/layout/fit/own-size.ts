import { pt } from '../../../base/geometry/length.ts'
import type { Report } from '../../../base/problems/problem.ts'
import type { ResolvedPiece } from '../../language/resolved.ts'
import { walkBoxes } from '../boxes/box-tree.ts'
import type { SideBox, TextContent } from '../boxes/box-tree.ts'
import type { Sizing } from '../type/computed-style.ts'
import { onGrid } from '../type/styles.ts'
import { lengthOf } from './fit.ts'
import type { PreparedSide } from './side.ts'

/** A size that a deck gives to a card. */
type PieceSize = NonNullable<ResolvedPiece['size']>

/**
 * The sides of a card whose deck gives it a size of its own: its longest text, and what looks like it, has that size, or
 * a smaller one where it must, and no other card shares it.
 */
export function withOwnSize(
  sides: readonly PreparedSide[],
  size: PieceSize,
  report: Report,
): readonly PreparedSide[] {
  const boxes = sides.flatMap((side) => [...walkBoxes(side.boxes)])
  const [longest] = boxes
    .filter(hasText)
    .toSorted((one, other) => lengthOf(other.content) - lengthOf(one.content))
  if (!longest) return sides
  const { sizing } = longest.content.style
  const wanted = wantedSize(size, sizing, sides)
  if (wanted < sizing.least) reportTooSmall(size, sizing, report)
  const usual = pt(Math.max(sizing.least, wanted))
  const resize = (one: TextBox): TextBox =>
    one.content.look === longest.content.look
      ? withSizing(one, { usual, greatest: usual })
      : one
  return sides.map((side) => ({ ...side, boxes: mapTexts(side.boxes, resize) }))
}

/** A box with text. */
type TextBox = SideBox & { readonly content: TextContent }

const hasText = (box: SideBox): box is TextBox => box.content.kind === 'text'

function withSizing(box: TextBox, sizes: Pick<Sizing, 'usual' | 'greatest'>): TextBox {
  const { content } = box
  const sizing: Sizing = { ...content.style.sizing, ...sizes, shared: 'card' }
  return { ...box, content: { ...content, style: { ...content.style, sizing } } }
}

const mapTexts = (box: SideBox, map: (text: TextBox) => TextBox): SideBox => {
  const children = box.children.map((child) => mapTexts(child, map))
  return { ...(hasText(box) ? map(box) : box), children }
}

/** What `small` and `large` are, as factors of the usual size. */
const NAMED_SIZES = { small: 0.8, large: 1.25 }

/** The size in points that a deck asks for; like the sizes of the theme it scales with the format. */
function wantedSize(
  { value }: PieceSize,
  { usual }: Sizing,
  [side]: readonly PreparedSide[],
): number {
  const scale = side?.context.scale ?? 1
  return onGrid(typeof value === 'string' ? usual * NAMED_SIZES[value] : value * scale)
}

const reportTooSmall = ({ span }: PieceSize, { least }: Sizing, report: Report): void =>
  report({
    code: 'no-effect',
    severity: 'warning',
    message: `This size is less than the smallest one of the template, so the words are set in ${least} pt.`,
    hint: 'Choose a larger size; the template says the smallest one (“minFontSize”).',
    span,
  })
