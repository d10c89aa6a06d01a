import type { Template } from '../input/project/templates.ts'
import { frontSlotsOf, slotsOf } from '../input/template/check-names.ts'
import type { ShownSlots } from '../typesetting/language/resolve.ts'

/** The slots that a template shows of a piece. */
export const shownSlots =
  ({ kinds }: Pick<Template, 'kinds'>): ShownSlots =>
  ({ kind, back }) => {
    const layout = kinds.get(kind.value)
    return layout && (back === 'own' ? slotsOf(layout) : frontSlotsOf(layout))
  }
