import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Deck, Slots, Words } from '../input/deck/deck.ts'
import { layoutsIn } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'
import { patternsOf, slotsOf } from '../input/template/check-names.ts'
import type { SourceText } from '../input/yaml/value.ts'
import { baseLanguage } from '../typesetting/language/base-language.ts'
import { isPseudo, pseudoSlots } from '../typesetting/language/pseudo.ts'

/**
 * Words of a deck together with those that its template brings along, which give way to words of the deck. What the
 * template shows and has in another language only is reported, and words that are in no language.
 */
export function withTemplateWords(
  words: Words,
  { deck, template }: { readonly deck: Deck; readonly template: Template },
  report: Report,
): Words {
  if (words.language !== deck.source && !isPseudo(words.language))
    for (const pattern of layoutsIn(template).flatMap(patternsOf))
      if (/\p{L}{2}/u.test(pattern.value.replaceAll(/\{[^{}]*\}/g, '')))
        report(fixedWords(pattern, template))
  if (template.words.size === 0) return words
  const own = ownWords(words.language, deck, template)
  const elsewhere = new Map([...template.words.values()].flatMap((slots) => [...slots]))
  const shown = new Set(layoutsIn(template).flatMap((one) => [...slotsOf(one)]))
  const lacking = [...elsewhere.keys()].filter(
    (slot) => shown.has(slot) && !own.has(slot) && !words.deck.has(slot),
  )
  for (const slot of lacking) report(missingWords(slot, words, template))
  return { ...words, deck: new Map([...elsewhere, ...own, ...words.deck]) }
}

/** The words of a template in a language: of pt-BR those of pt where it has none of its own. */
function ownWords(language: string, { source }: Deck, { words }: Template): Slots {
  const find = (tag: string): Slots =>
    words.get(tag) ?? words.get(baseLanguage(tag)) ?? new Map()
  return isPseudo(language) ? pseudoSlots(find(source)) : find(language)
}

const missingWords = (
  slot: string,
  { language }: Words,
  { name }: Template,
): Problem => ({
  code: 'missing-words',
  severity: 'error',
  message: `The template “${name}” has no words for “${excerpt(slot)}” in ${language}.`,
  hint: `Add “${excerpt(slot)}: …” to templates/${name}/words/${language}.yaml, or under “deck:” of ${language}.yaml.`,
})

const fixedWords = ({ value, span }: SourceText, { name }: Template): Problem => ({
  code: 'missing-words',
  severity: 'note',
  message: `The words of “${excerpt(value)}” are printed in every language as they stand.`,
  hint: `Where they are to be translated, write them into templates/${name}/words, one file a language (“counter: '${excerpt(value)}'”), and here the name of that slot: “text: counter”.`,
  span,
  onceBy: value,
})
