import type { BlockRules } from '../../input/template/text-style.ts'
import { graphemesOf } from '../text/grapheme.ts'
import { isJoining, scriptOfCharacter } from '../text/script.ts'
import type { ComputedStyle, StyledText } from './computed-style.ts'
import type { SideContext } from './context.ts'
import type { Initial } from './story.ts'
import { innerStyle } from './styles.ts'

/** Signs that are set with the letter that they stand before. */
const OPENING = /^[\p{Ps}\p{Pi}"'¿¡]$/u

/** A paragraph whose first letter is set as an initial: that, the other words, and how many characters it took. */
interface WithInitial {
  readonly initial: Initial
  readonly rest: readonly StyledText[]
  readonly taken: number
}

/**
 * Takes the first letter of a paragraph as an initial of some lines, as high as from the capitals of the first one to the
 * baseline of the last; undefined where letters join, as those of Arabic do, and where there is none.
 */
export function takeInitial(
  styledTexts: readonly StyledText[],
  lines: number,
  {
    style: around,
    rules,
    context,
  }: {
    readonly style: ComputedStyle
    readonly rules: BlockRules['initial']
    readonly context: SideContext
  },
): WithInitial | undefined {
  const [first, ...others] = styledTexts
  if (!first || first.raised === true || first.icon) return undefined
  const letters = firstLetters(first.text)
  if (letters === '') return undefined
  const style = innerStyle(rules, around, context)
  const [face] = context.faces(style.family, style.weight, style.italic).general
  const capitals = face?.capHeight ?? 0.7
  const taken = letters.length
  const part = (from: number, to?: number): StyledText => ({
    ...first,
    ...(from === 0 && rules && { style }),
    text: first.text.slice(from, to),
    ...(first.copied && { copied: first.copied.slice(from, to) }),
  })
  const text = context.setter([part(0, taken)], { hyphenate: false })
  return {
    initial: { text, lines, capitals },
    rest: [part(taken), ...others],
    taken,
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
