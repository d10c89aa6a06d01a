import type { StructureElement } from '../../frame/frame.ts'
import { inlineText } from '../../language/resolved.ts'
import type { Inline } from '../../language/resolved.ts'

/**
 * What the inlines of a paragraph are read as, one for each, neighbours of one link being one; undefined where there is
 * nothing but text of one language.
 */
export function partsOf(
  inlines: readonly Inline[],
  within: StructureElement,
): readonly StructureElement[] | undefined {
  const looks = inlines.map(lookOf)
  if (looks.every(({ role, language }) => role === 'span' && language === undefined))
    return undefined
  const parts: StructureElement[] = []
  for (const [index, look] of looks.entries()) {
    const before = looks[index - 1]
    const last = parts.at(-1)
    if (last && before && isSame(before, look)) {
      parts.push(last)
      continue
    }
    const end = looks.findIndex((other, at) => at > index && !isSame(other, look))
    const words = inlineText(inlines.slice(index, end < 0 ? undefined : end))
    parts.push({ ...look, words, within, order: index })
  }
  return parts
}

type Look = Pick<StructureElement, 'role' | 'href' | 'language'>

function lookOf(inline: Inline): Look {
  if (inline.kind === 'note') return { role: 'reference' }
  const { href, language } = inline
  return {
    ...(href === undefined ? { role: 'span' } : { role: 'link', href }),
    ...(language !== undefined && { language }),
  }
}

const isSame = (one: Look, other: Look): boolean =>
  one.role === other.role && one.href === other.href && one.language === other.language
