import { roundedMm } from '../../base/geometry/length.ts'
import { collectProblems } from '../../base/problems/problem.ts'
import { languageStates } from '../../build/translations.ts'
import type { LanguageState } from '../../build/translations.ts'
import type { Deck, Words } from '../../input/deck/deck.ts'
import { deckTitle, pieceTitle } from '../../input/deck/piece-title.ts'
import { loadWords } from '../../input/project/deck-words.ts'
import { deckNames, loadDeck } from '../../input/project/decks.ts'
import type { Project } from '../../input/project/project.ts'
import { loadPrintData, loadTemplate } from '../../input/project/templates.ts'
import type { Template } from '../../input/project/templates.ts'
import { termChoices } from '../../typesetting/language/term-choices.ts'
import { directionOf } from '../../typesetting/text/language-tag.ts'
import type {
  DeckName,
  LanguageFacts,
  PieceFacts,
  ProjectFacts,
} from '../protocol/project.ts'
import { problemFacts } from './problem-facts.ts'
import { placesIn } from './source-locations.ts'

/** The choices of a project and one of its decks, without what the server adds. */
export type DeckFacts = Omit<ProjectFacts, 'generation' | 'edits' | 'editable'>

/** Reads the choices; of a deck that cannot be read there are only problems. */
export async function deckFacts(
  project: Project,
  wanted: string | undefined,
): Promise<DeckFacts> {
  const { problems, report } = collectProblems()
  const [decks, data] = await Promise.all([
    decksOf(project),
    loadPrintData(project, report),
  ])
  const deck = await loadDeck(project, wanted, report)
  const template = deck && (await loadTemplate(project, deck, report))
  const words = deck && (await loadWords(project, deck, deck.source, report))
  const languages = deck ? await languagesOf(deck, project) : []
  // The default format of the deck comes first.
  const names = deck ? [deck.format, ...deck.formats].map(({ value }) => value) : []
  const offered = [...new Set(names)].flatMap((one) => data.formats.get(one) ?? [])
  return {
    decks,
    deck: deck?.name ?? wanted ?? '',
    languages,
    terms: deck && words ? termChoices(deck, words) : [],
    formats: offered.map(({ name, trim }) => ({
      name,
      width: roundedMm(trim.width, 1),
      height: roundedMm(trim.height, 1),
    })),
    pieces: deck ? pieceFacts(deck, words, template) : [],
    papers: [...data.sheets.papers.keys()],
    problems: problemFacts(problems, {
      texts: project.texts,
      placeOf: placesIn(project.texts),
    }),
  }
}

const decksOf = async (project: Project): Promise<readonly DeckName[]> => {
  const names = await deckNames(project)
  return Promise.all(
    names.map(async (name) => {
      // Problems of a deck are told where it is looked at.
      const deck = await loadDeck(project, name, () => undefined)
      const words = deck && (await loadWords(project, deck, deck.source, () => undefined))
      return { name, title: deckTitle(words) ?? name }
    }),
  )
}

async function languagesOf(
  deck: Deck,
  project: Project,
): Promise<readonly LanguageFacts[]> {
  // Problems of the words of a language are reported by the views of that language.
  const states = await languageStates(project, deck, () => undefined)
  const sorted = states.toSorted(
    (one, other) =>
      Number(other.language === deck.source) - Number(one.language === deck.source),
  )
  return [...sorted.map((one) => languageFacts(one, deck)), ...PSEUDO]
}

const STATES = {
  source: 'source',
  approved: 'reviewed',
  draft: 'draft',
  broken: 'draft',
} as const

const languageFacts = (
  { language, review }: LanguageState,
  { source }: Deck,
): LanguageFacts => ({
  tag: language,
  name: ownName(language),
  direction: directionOf(language) === 'rtl' ? 'rtl' : 'ltr',
  state: language === source ? 'source' : STATES[review],
})

/** The name of a language in that language; its tag where that is not known. */
function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Pseudo-languages for testing a design: texts 40 % longer and with accents, and the same from right to left. */
const PSEUDO: readonly LanguageFacts[] = [
  { tag: 'qps', name: 'Pseudo', direction: 'ltr', state: 'pseudo' },
  { tag: 'qps-mirror', name: 'Pseudo, mirrored', direction: 'rtl', state: 'pseudo' },
]

const pieceFacts = (
  { pieces }: Deck,
  words: Words | undefined,
  template: Template | undefined,
): readonly PieceFacts[] =>
  pieces.map(({ id, kind, accent, folds }) => {
    const css = accent && template?.theme.palette.get(accent.value)?.srgb
    return {
      id,
      title: (words && pieceTitle(id, words)) ?? id,
      kind: kind.value,
      isLeaflet: folds.length > 0,
      ...(css !== undefined && { accent: css }),
    }
  })
