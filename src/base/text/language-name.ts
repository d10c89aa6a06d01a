/** What a language is called in English; undefined for a tag that no language is known by. */
export const englishName = (language: string): string | undefined =>
  nameIn('en', language)

/** What a language is called in English and by itself: `German (Deutsch)`; its tag where it is not known. */
export function fullName(language: string): string {
  const english = englishName(language)
  const own = nameIn(language, language)
  if (english === undefined) return language
  return own === undefined || own === english ? english : `${english} (${own})`
}

const nameIn = (speaker: string, language: string): string | undefined =>
  new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' }).of(language)
