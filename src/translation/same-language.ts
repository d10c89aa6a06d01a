/** A language and its script, which is how far two tags must agree for one text to be in both. */
interface ParsedTag {
  readonly tag: string
  readonly language: string
  readonly script: string | undefined
  /** Whether it names no country. */
  readonly isGeneral: boolean
}

/** What “Norwegian” means where somebody writes it. */
const BOKMAL = 'nb'

function parseTag(tag: string): ParsedTag | undefined {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'))
    const { language, script } = locale.maximize()
    return {
      tag: locale.toString(),
      language: language === 'no' ? BOKMAL : language,
      script,
      isGeneral: locale.region === undefined,
    }
  } catch {
    return undefined
  }
}

/** Whether something is a language tag in any spelling: `de`, `pt_BR`, `PT-br`; a language's name is none. */
export const isTag = (text: string): boolean => (parseTag(text)?.language.length ?? 9) < 4

/**
 * The known language that a tag of another program stands for: `pl` for `pl_PL`. The same tag is best, then one for every
 * country (RFC 4647, lookup); another one counts where it is the only one in that language and script. Undefined where
 * there is none, or a choice.
 */
export function sameLanguage(tag: string, known: readonly string[]): string | undefined {
  const wanted = parseTag(tag)
  if (!wanted) return undefined
  const near = known.flatMap((name) => {
    const other = parseTag(name)
    const isNear = other?.language === wanted.language && other.script === wanted.script
    return isNear ? [{ name, ...other }] : []
  })
  const exact = near.find((other) => other.tag === wanted.tag)
  const general = near.filter(({ isGeneral }) => isGeneral)
  return exact?.name ?? onlyOne(general) ?? onlyOne(near)
}

const onlyOne = (near: readonly { readonly name: string }[]): string | undefined =>
  near.length === 1 ? near[0]?.name : undefined
