const LANGUAGE =
  /^"Language: *([A-Za-z]+(?:[-_][A-Za-z\d]+)*)(?:\.[\w-]+)?(?:@(latin|cyrillic))?\\n"$/m

/** The scripts that locales of gettext name. */
const SCRIPTS: Readonly<Record<string, string>> = { latin: 'Latn', cyrillic: 'Cyrl' }

/** The language that the header of a PO file names, as a tag; undefined where it names none. */
export function declaredLanguage(po: string): string | undefined {
  const [, locale, variant = ''] = LANGUAGE.exec(po) ?? []
  const [language, ...rest] = locale?.split(/[-_]/) ?? []
  return language === undefined
    ? undefined
    : [language, SCRIPTS[variant] ?? [], ...rest].flat().join('-')
}

const PROJECT = /^"Project-Id-Version: *(.+?) *\\n"$/m

/** The project that the header of a PO file names, for which export writes the deck; undefined where it names none. */
export const declaredProject = (po: string): string | undefined => PROJECT.exec(po)?.[1]
