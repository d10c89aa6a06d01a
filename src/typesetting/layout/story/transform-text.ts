import { inCase } from '../../text/letter-case.ts'
import type { StyledText } from '../type/computed-style.ts'

/** Sets texts in the letters that their styles ask for (`textTransform`); copied, they are as they were written. */
export function transformText(
  styledTexts: readonly StyledText[],
  usual: string,
): readonly StyledText[] {
  let before = ''
  return styledTexts.map((one) => {
    const { text, style, language = usual } = one
    const cased =
      style.letterCase === 'none'
        ? undefined
        : inCase(text, style.letterCase, { language, before })
    before = text.slice(-2)
    return cased && cased.text !== text ? { ...one, ...cased } : one
  })
}
