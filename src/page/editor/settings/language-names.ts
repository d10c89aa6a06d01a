/** Languages common among people in Europe who receive help, and among helpers. Others are chosen by tag. */
const COMMON =
  'am ar az bg bn bs ca cs da de el en es et eu fa fi fr fy ga gl gu he hi hr hu hy id is it ja ka kk km ko ku lo lt lv mk ml mn ms my nb ne nl nn pa pl ps pt pt-BR ro ru rw sk sl so sq sr sv sw ta te tg th ti tr uk ur uz vi zh-Hans zh-Hant'.split(
    ' ',
  )

/** A language: its BCP 47 tag, its name in the language of the page, and its own name. */
export interface LanguageName {
  readonly tag: string
  readonly name: string
  readonly own: string
}

/** Common languages, sorted by their names in the language of the page. */
export function languageNames(pageLanguage: string): readonly LanguageName[] {
  const { compare } = new Intl.Collator(pageLanguage)
  return COMMON.map((tag) => ({
    tag,
    name: nameIn(pageLanguage, tag),
    own: nameIn(tag, tag),
  })).toSorted((one, other) => compare(one.name, other.name))
}

/** The tag of a language that is given by either name, or by the tag itself. */
export function tagOf(wanted: string, names: readonly LanguageName[]): string {
  const folded = fold(wanted)
  const found = names.find((one) =>
    [one.tag, one.name, one.own].some((name) => fold(name) === folded),
  )
  return found?.tag ?? wanted.trim()
}

const nameIn = (language: string, tag: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag

const fold = (name: string): string => name.trim().toLowerCase()
