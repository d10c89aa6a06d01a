import { pt } from '../../../base/geometry/length.ts'
import type { Length } from '../../../base/geometry/length.ts'
import type { FrameItem } from '../../frame/frame.ts'
import { setLine } from '../../text/line.ts'
import { breakLines } from '../../text/lines.ts'
import type { SideContext } from '../context.ts'
import { placeLine } from '../flow/place-text.ts'
import { boxStyle } from '../type/styles.ts'

/**
 * Gives a function that sets one line of slug information in black, with its baseline starting at the origin; size in
 * points. The line is in the language of the deck, unless it is in another one.
 */
export const slugLineSetter =
  (size: number, context: SideContext) =>
  (
    text: string,
    language?: string,
  ): { readonly items: readonly FrameItem[]; readonly width: Length } => {
    const style = { ...boxStyle({}, context), balance: false, tracking: 0 }
    const prepared = context.setter([{ text, style }], { hyphenate: false, language })
    const [line] = breakLines(prepared, Number.POSITIVE_INFINITY)
    if (!line) return { items: [], width: pt(0) }
    const set = setLine(prepared, line)
    return {
      items: placeLine(set, { x: 0, baseline: 0, size }),
      width: pt(set.width * size),
    }
  }
