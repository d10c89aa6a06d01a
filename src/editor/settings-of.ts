import { accentsFor } from '../build/check-accent.ts'
import { showsDeckLogo } from '../build/shows-logo.ts'
import type { DeskSettings } from '../preview/protocol/desk.ts'
import { termChoices } from '../typesetting/language/term-choices.ts'
import type { EditableDeck } from './editable-deck.ts'

/** What of a deck can be set without words. */
export const settingsOf = (deskDeck: EditableDeck): DeskSettings => {
  const { deck, source } = deskDeck
  return {
    terms: termChoices(deck, source),
    accents: deck.pieces.flatMap(({ id, accent }) =>
      accent ? [{ piece: id, accent: accent.value }] : [],
    ),
    palette: paletteOf(deskDeck),
    logo: showsDeckLogo(deskDeck.template) ? (deck.logo ? 'shown' : 'none') : 'no-place',
  }
}

/** The colours that may be an accent of every piece. */
function paletteOf({
  template: { theme, kinds },
}: EditableDeck): DeskSettings['palette'] {
  const usable = [...kinds.values()].map((layout) => new Set(accentsFor(layout, theme)))
  return Array.from(theme.palette, ([name, { srgb }]) => ({ name, css: srgb })).filter(
    ({ name }) => usable.every((names) => names.has(name)),
  )
}
