import { accentsFor } from '../build/check-accent.ts'
import { showsDeckLogo } from '../build/shows-logo.ts'
import { usualTerms } from '../language/choose-terms.ts'
import type { DeskSettings, TermFacts } from '../protocol/messages.ts'
import type { DeskDeck } from './desk-deck.ts'

/** What of a deck can be set without words. */
export const settingsOf = (deskDeck: DeskDeck): DeskSettings => {
  const { deck } = deskDeck
  return {
    terms: termsOf(deskDeck),
    accents: deck.pieces.flatMap(({ id, accent }) =>
      accent ? [{ piece: id, accent: accent.value }] : [],
    ),
    palette: paletteOf(deskDeck),
    logo: showsDeckLogo(deskDeck.template) ? (deck.logo ? 'shown' : 'none') : 'no-place',
  }
}

function termsOf({ deck, source }: DeskDeck): readonly TermFacts[] {
  const first = usualTerms(source.terms)
  return Array.from(source.terms, ([name, choices]) => ({
    name,
    usual: deck.terms.get(name)?.value ?? first.get(name) ?? '',
    choices: [...choices.keys()],
  }))
}

/** The colours that may be an accent of every piece. */
function paletteOf({ template: { theme, kinds } }: DeskDeck): DeskSettings['palette'] {
  const usable = [...kinds.values()].map((layout) => new Set(accentsFor(layout, theme)))
  return Array.from(theme.palette, ([name, { srgb }]) => ({ name, css: srgb })).filter(
    ({ name }) => usable.every((names) => names.has(name)),
  )
}
