import type { Template } from '../input/project/templates.ts'
import { slotsOf } from '../input/template/check-names.ts'
import type { SlotsOfKind } from '../typesetting/language/resolve.ts'

/** The slots that a template shows, by kind of piece. */
export const shownSlots =
  ({ kinds }: Pick<Template, 'kinds'>): SlotsOfKind =>
  (kind) => {
    const layout = kinds.get(kind)
    return layout && slotsOf(layout)
  }
