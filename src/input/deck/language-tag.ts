/** Language, script, region and variant as BCP 47 writes them: `nl`, `pt-BR`, `sr-Latn`. */
const TAG =
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z][a-z\d]{4,7}|\d[a-z\d]{3}))?$/

/** Whether a text is a language tag in its usual capitals, as in the names of files of words. */
export const isLanguageTag = (text: string): boolean => TAG.test(text)
