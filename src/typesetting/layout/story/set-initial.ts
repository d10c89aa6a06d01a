import type { BlockRules } from '../../../input/template/text-style.ts'
import { graphemesOf } from '../../text/grapheme.ts'
import { isJoining, scriptOfCharacter } from '../../text/script.ts'
import type { SideContext } from '../context.ts'
import type { StyledText } from '../type/computed-style.ts'
import { innerStyle } from '../type/styles.ts'
import type { Paragraph } from './story.ts'

/** Signs that are set with the letter that they stand before. */
const OPENING = /^[\p{Ps}\p{Pi}"'¿¡]$/u

/**
 * A paragraph whose first letter is an initial of some lines, as high as from the capitals of the first one to the
 * baseline of the last; the paragraph itself where letters join, as those of Arabic do, and where there is none.
 */
export function withInitial(
  paragraph: Paragraph,
  [first, ...others]: readonly StyledText[],
  {
    initialLines: lines,
    rules,
    context,
  }: {
    readonly initialLines: number
    readonly rules: BlockRules['initial']
    readonly context: SideContext
  },
): Paragraph {
  if (lines < 2 || !first || first.raised === true || first.icon) return paragraph
  const taken = firstLetters(first.text).length
  if (taken === 0) return paragraph
  const style = innerStyle(rules, paragraph.style, context)
  const [face] = context.faces(style.family, style.weight, style.italic).general
  const part = (from: number, to?: number): StyledText => ({
    ...first,
    ...(from === 0 && rules && { style }),
    text: first.text.slice(from, to),
    ...(first.copied && { copied: first.copied.slice(from, to) }),
  })
  const { hyphenate } = paragraph.style
  return {
    ...paragraph,
    text: context.setter([part(taken), ...others], { hyphenate }),
    initial: {
      text: context.setter([part(0, taken)], { hyphenate: false }),
      lines,
      capitals: face?.capHeight ?? 0.7,
      without: paragraph,
    },
    notes: paragraph.notes.map(({ number, at }) => ({ number, at: at - taken })),
  }
}

function firstLetters(text: string): string {
  let letters = ''
  for (const grapheme of graphemesOf(text)) {
    if (OPENING.test(grapheme)) {
      letters += grapheme
      continue
    }
    const script = scriptOfCharacter(grapheme)
    const isLetter = /^[\p{L}\p{N}]/u.test(grapheme)
    return isLetter && !(script !== undefined && isJoining(script))
      ? letters + grapheme
      : ''
  }
  return ''
}
