import type { BlockRules } from '../../../input/template/text-style.ts'
import type { StructureElement } from '../../frame/frame.ts'
import { numberIn } from '../../language/digits.ts'
import type { ResolvedPiece, ResolvedText } from '../../language/resolved.ts'
import type { SideContext } from '../context.ts'
import type { ComputedStyle } from '../type/computed-style.ts'
import { innerStyle } from '../type/styles.ts'
import { paragraphsOf } from './set-blocks.ts'
import { paragraphsIn } from './story.ts'
import type { SetNotes, TextElement } from './story.ts'

/** The footnotes that paragraphs refer to, by number. */
export const calledNotes = (
  paragraphs: readonly TextElement[],
  piece: ResolvedPiece,
): ReadonlyMap<number, ResolvedText> =>
  new Map(
    paragraphs.flatMap(({ notes }) =>
      notes.flatMap(({ number }): readonly [number, ResolvedText][] => {
        const note = piece.notes[number - 1]
        return note ? [[number, note]] : []
      }),
    ),
  )

/** Space for the number before a note, and between notes, in em of the note. */
const INDENT = 1.2
const GAP = 0.35

/** Sets footnotes, each with its number hanging before its first line. */
export function setNotes(
  notes: ReadonlyMap<number, ResolvedText>,
  base: ComputedStyle,
  { context, rules }: { context: SideContext; rules: BlockRules },
): SetNotes {
  const small = rules.note ?? { fontSize: { value: 0.8, unit: 'em' } }
  const style = innerStyle(small, base, context)
  const indent = INDENT * style.scale
  const byNumber = [...notes].flatMap(([number, note]) => {
    // Notes of several paragraphs have been reported.
    const within: StructureElement = { role: 'note' }
    const [paragraph] = paragraphsIn(
      paragraphsOf(note, style, { context, rules, within }),
    )
    if (!paragraph) return []
    const mark = numberIn(context.language, number)
    const text = context.setter([{ text: mark, style }], { hyphenate: false })
    const set = {
      ...paragraph,
      start: indent,
      marker: {
        look: { kind: 'text' as const, text },
        style,
        hang: indent,
        element: { role: 'label' as const, words: mark, within },
      },
      before: 0,
      after: GAP * style.scale,
      role: 'note' as const,
      words: `${mark} ${paragraph.words}`,
    }
    return [[number, set] as const]
  })
  return { byNumber: new Map(byNumber), none: { height: 0, placed: [] } }
}
