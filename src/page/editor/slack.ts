import type { EditorField, EditorPiece } from '../../preview/protocol/editor.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'

/** The slack of a field: the smallest of the sides of its piece on which it would grow. */
export const slackOfField = (
  sides: readonly SideSlack[],
  piece: string,
  { slot }: Pick<EditorField, 'slot'>,
): SideSlack | undefined =>
  leastOf(slackOf(sides, piece).filter((side) => side.slot === slot))

/** The slack of a piece whose words flow through all of it, so that it is not of a single field. */
export function slackOfPart(
  sides: readonly SideSlack[],
  { id, fields }: Pick<EditorPiece, 'id' | 'fields'>,
): SideSlack | undefined {
  const slots = new Set(fields.map(({ slot }) => slot))
  return leastOf(slackOf(sides, id).filter(({ slot }) => !slots.has(slot)))
}

const slackOf = (sides: readonly SideSlack[], piece: string): readonly SideSlack[] =>
  sides.filter(({ side }) => side.startsWith(`${piece} `))

const leastOf = (sides: readonly SideSlack[]): SideSlack | undefined =>
  sides.toSorted((one, other) => one.millimetres - other.millimetres)[0]

/** With more lines of slack than this, a short field does not mention it. */
const FEW_LINES = 3

/** Whether to show the slack of a field. */
export const isWorthSaying = (
  { isLong }: Pick<EditorField, 'isLong'>,
  { lines }: Pick<SideSlack, 'lines'>,
): boolean => isLong || lines <= FEW_LINES
