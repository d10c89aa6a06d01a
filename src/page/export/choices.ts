import type { ExportGoal, ExportRequest } from '../../preview/protocol/export.ts'
import type {
  LanguageFacts,
  PieceFacts,
  ProjectFacts,
} from '../../preview/protocol/project.ts'
import type { State } from '../state/state.ts'
import { sheetQueryOf } from '../state/view-query.ts'

/** What is chosen in the dialog. */
export interface ExportChoices {
  readonly goal: ExportGoal
  readonly languages: readonly string[]
  /** All cards and leaflets, the one that is looked at, or those in `pieces`. */
  readonly which: 'all' | 'shown' | 'chosen'
  readonly pieces: readonly string[]
  /** As it is written. */
  readonly copies: string
  readonly paper: string
  readonly flip: 'long' | 'short'
  readonly marks: boolean
  readonly repeat: boolean
}

/** The choices with which the dialog begins: all of what the tab shows. */
export function firstChoices(state: State, project: ProjectFacts): ExportChoices {
  const { language, paper, flip } = sheetQueryOf(state, project)
  return {
    goal: state.view === 'sheets' ? 'sheets' : 'press',
    languages: [language],
    which: 'all',
    pieces: [],
    copies: '1',
    paper,
    flip,
    marks: false,
    repeat: false,
  }
}

/** The request for some choices; undefined where something is still to be chosen. */
export function requestOf(
  choices: ExportChoices,
  state: State,
  project: ProjectFacts,
): ExportRequest | undefined {
  const { which, pieces, copies: written, ...others } = choices
  const copies = Number(written)
  const { deck, format, terms } = sheetQueryOf(state, project)
  const shown = which === 'shown' ? pieceShown(state, project) : undefined
  const named = which === 'chosen' ? pieces : shown ? [shown.id] : []
  const isComplete =
    others.languages.length > 0 &&
    (which === 'all' || named.length > 0) &&
    Number.isInteger(copies) &&
    copies >= 1 &&
    copies <= MOST_COPIES
  return isComplete
    ? { deck, format, terms, ...others, pieces: named, copies }
    : undefined
}

/** The most decks that the server takes. */
export const MOST_COPIES = 9999

/** The card or leaflet that the tab shows. */
export const pieceShown = (
  { piece }: State,
  { pieces }: ProjectFacts,
): PieceFacts | undefined => pieces.find(({ id }) => id === piece) ?? pieces[0]

/** The languages to choose from: made-up ones only where one is looked at. */
export const languagesFor = (
  { language: shown }: State,
  { languages }: ProjectFacts,
): readonly LanguageFacts[] =>
  languages.filter(({ tag, state }) => state !== 'pseudo' || tag === shown)

/** A list with an item more, or without it. */
export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item]

/** A paper as it is written on its package: `A4`, `Letter`. */
export const paperName = (paper: string): string =>
  `${paper.slice(0, 1).toUpperCase()}${paper.slice(1)}`
