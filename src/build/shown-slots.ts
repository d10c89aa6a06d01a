import { layoutFor } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'
import { frontSlotsOf, slotsOf } from '../input/template/check-names.ts'
import type { ShownSlots } from '../typesetting/language/resolve.ts'

/** The slots that a template shows of a piece. */
export const shownSlots =
  (template: Pick<Template, 'kinds' | 'overridden'>): ShownSlots =>
  (piece) => {
    const layout = layoutFor(piece, template)
    return layout && (piece.back === 'own' ? slotsOf(layout) : frontSlotsOf(layout))
  }
