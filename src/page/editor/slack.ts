import type { EditorField, EditorPiece } from '../../preview/protocol/editor.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'

/** The least room for more words of a field: of its piece, on the sides where it would grow. */
export const slackOfField = (
  sides: readonly SideSlack[],
  piece: string,
  { slot }: Pick<EditorField, 'slot'>,
): SideSlack | undefined =>
  leastOf(slackOf(sides, piece).filter((side) => side.slot === slot))

/** The least room for words that run through all of a piece: of what no field of it alone would fill. */
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

/** More lines than this are no news beside words of a single line. */
const FEW = 3

/** Whether it is worth saying how much room there is. */
export const isWorthSaying = (
  { isLong }: Pick<EditorField, 'isLong'>,
  { lines }: Pick<SideSlack, 'lines'>,
): boolean => isLong || lines <= FEW
