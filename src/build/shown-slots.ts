import type { SlotsShown } from '../language/resolve.ts'
import type { Template } from '../project/templates.ts'
import { slotsOf } from '../template/check-names.ts'

/** The slots that a template shows, by kind of piece. */
export const shownSlots =
  ({ kinds }: Pick<Template, 'kinds'>): SlotsShown =>
  (kind) => {
    const layout = kinds.get(kind)
    return layout && slotsOf(layout)
  }
