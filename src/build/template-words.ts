import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Deck, Slots, Text, Words } from '../input/deck/deck.ts'
import { layoutsIn } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'
import { patternsOf, slotsOf } from '../input/template/check-names.ts'
import type { SourceText } from '../input/yaml/value.ts'
import { baseLanguage } from '../typesetting/language/base-language.ts'
import { isPseudo, pseudoSlots } from '../typesetting/language/pseudo.ts'

/**
 * Words of a deck together with those that its template brings along, which give way to words of the deck. What the
 * template shows and has in other languages only is printed in English, or else in the first of them, and reported, in a
 * release (`strict`) as an error; words that are in no language are reported too.
 */
export function withTemplateWords(
  words: Words,
  {
    deck,
    template,
    strict,
  }: { readonly deck: Deck; readonly template: Template; readonly strict: boolean },
  report: Report,
): Words {
  if (words.language !== deck.source && !isPseudo(words.language))
    for (const pattern of layoutsIn(template).flatMap(patternsOf))
      if (isInLanguage(pattern.value)) report(fixedWords(pattern, template))
  if (template.words.size === 0) return words
  const own = ownWords(words.language, deck, template)
  const elsewhere = new Map(
    [
      ...template.words.values(),
      template.words.get('en') ?? new Map<string, Text>(),
    ].flatMap((slots) => [...slots]),
  )
  const shown = new Set(layoutsIn(template).flatMap((one) => [...slotsOf(one)]))
  const foreign = [...elsewhere].filter(
    ([slot, { value }]) =>
      shown.has(slot) && !own.has(slot) && !words.deck.has(slot) && isInLanguage(value),
  )
  if (foreign.length > 0)
    report({
      ...foreignWords(new Map(foreign), words, template),
      severity: strict ? 'error' : 'warning',
    })
  return { ...words, deck: new Map([...elsewhere, ...own, ...words.deck]) }
}

/** The words of a template in a language: of pt-BR those of pt where it has none of its own. */
function ownWords(language: string, { source }: Deck, { words }: Template): Slots {
  const find = (tag: string): Slots =>
    words.get(tag) ?? words.get(baseLanguage(tag)) ?? new Map()
  return isPseudo(language) ? pseudoSlots(find(source)) : find(language)
}

/** Whether a text has words beside what is filled in: `{fact.people}` has none. */
const isInLanguage = (text: string): boolean =>
  /\p{L}{2}/u.test(text.replaceAll(/\{[^{}]*\}/g, ''))

const foreignWords = (
  slots: Slots,
  { language }: Words,
  { name }: Template,
): Omit<Problem, 'severity'> => ({
  code: 'missing-words',
  message: `The template “${name}” has no words in ${language}; printed are: ${Array.from(slots.values(), ({ value }) => `“${excerpt(value)}”`).join(', ')}.`,
  hint: `Write them under “deck:” of ${language}.yaml, or into templates/${name}/words/${language}.yaml: ${Array.from(slots.keys(), (slot) => `${excerpt(slot)}: …`).join(', ')}.`,
})

const fixedWords = ({ value, span }: SourceText, { name }: Template): Problem => ({
  code: 'missing-words',
  severity: 'note',
  message: `The words of “${excerpt(value)}” are printed in every language as they stand.`,
  hint: `Where they are to be translated, write them into templates/${name}/words, one file a language (“counter: '${excerpt(value)}'”), and here the name of that slot: “text: counter”.`,
  span,
  onceBy: value,
})
