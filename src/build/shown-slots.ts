import type { Piece } from '../input/deck/deck.ts'
import { layoutFor } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'
import { frontSlotsOf, slotsOf } from '../input/template/check-names.ts'
import { neededSlots } from '../input/template/needed-slots.ts'
import type { ShownSlots } from '../typesetting/language/resolve.ts'

/** The slots that a template shows of a piece. */
export const shownSlots =
  (template: Pick<Template, 'kinds' | 'overridden'>): ShownSlots =>
  (piece) => {
    const layout = layoutFor(piece, template)
    return layout && (piece.back === 'own' ? slotsOf(layout) : frontSlotsOf(layout))
  }

/** Whether a piece can do without words in a slot that its template shows: they are optional, or wanted at times only. */
export const canLack = (
  slot: string,
  piece: Piece,
  template: Pick<Template, 'kinds' | 'overridden'>,
): boolean => {
  const layout = layoutFor(piece, template)
  return (
    layout !== undefined &&
    slotsOf(layout).has(slot) &&
    !neededSlots(layout, piece.back !== 'own').has(slot)
  )
}
