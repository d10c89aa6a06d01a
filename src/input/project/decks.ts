import { dirname, isAbsolute, join, relative, sep } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Deck, Organisation } from '../deck/deck.ts'
import { readDeck } from '../deck/read-deck.ts'
import { ORGANISATION_FILE, readOrganisation } from '../deck/read-organisation.ts'
import { madeOnce } from './made-once.ts'
import { projectAbove } from './project-above.ts'
import { exists, locate, namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'
import { reportStrayWords } from './stray-words.ts'
import { loadTablePieces } from './tables.ts'

/** The deck of the package that is meant where none is named; the others show its templates. */
const MAIN_DECK = 'samenleerwijzer'

/** The names of all decks: those of the user first, then the main one of the package. */
export async function deckNames(project: Project): Promise<readonly string[]> {
  const found = await Promise.all(
    project.roots.map(async (root) => {
      const content = join(root, 'content')
      const names = await namesIn(content)
      const areDecks = await Promise.all(
        names.map((name) => exists(join(content, name, 'deck.yaml'))),
      )
      const decks = names.filter((_, index) => areDecks[index])
      // The package is the last root.
      return root === project.roots.at(-1) ? mainFirst(decks) : decks
    }),
  )
  return [...new Set(found.flat())]
}

const mainFirst = (names: readonly string[]): readonly string[] =>
  names.includes(MAIN_DECK) ? [...new Set([MAIN_DECK, ...names])] : names

/** Reads a deck by name, or the first deck of the project. */
export async function loadDeck(
  project: Project,
  requested: string | undefined,
  report: Report,
): Promise<Deck | undefined> {
  const around = await projectAround(project)
  if (around !== undefined && requested === undefined) {
    report(insideProject(project, around))
    return undefined
  }
  const names = await deckNames(project)
  const name = requested ?? names[0]
  const file =
    name !== undefined && names.includes(name)
      ? await locate(project, join('content', name, 'deck.yaml'))
      : undefined
  if (name === undefined || file === undefined) {
    report(unknownDeck(name, names, { ...project, around }))
    return undefined
  }
  const folder = dirname(file)
  const read = (shownFile: string, text: string, onProblem: Report): Deck | undefined =>
    readDeck({ name, folder, file: shownFile }, text, onProblem)
  const deck = await readCached(project, file, read, report)
  if (!deck) return undefined
  await reportStrayWords(deck, report)
  const whole = await loadTablePieces(project, deck, report)
  const organisation = whole && (await loadOrganisation(project, report))
  return whole && organisation
    ? madeOnce([whole, organisation], () => ({ ...whole, organisation }), report)
    : whole
}

/** The project in whose decks or templates somebody stands: they mean what is there, not the deck of the package. */
async function projectAround({ from, roots }: Project): Promise<string | undefined> {
  const above = roots.includes(from) ? undefined : await projectAbove(from)
  const [within = ''] = above === undefined ? [] : relative(above, from).split(sep)
  return ['content', 'templates', 'assets'].includes(within) ? above : undefined
}

const insideProject = ({ from }: Project, around: string): Problem => ({
  code: 'unknown-deck',
  severity: 'error',
  message: `${excerpt(from)} lies inside a project, and commands work from its folder.`,
  hint: `Go there first: cd "${excerpt(around)}"`,
})

/** Who makes the decks of a project; undefined where it does not say so. */
async function loadOrganisation(
  project: Project,
  report: Report,
): Promise<Organisation | undefined> {
  const [root = project.from] = project.roots
  const file = join(root, ORGANISATION_FILE)
  return (await exists(file))
    ? readCached(project, file, readOrganisation, report)
    : undefined
}

const unknownDeck = (
  name: string | undefined,
  names: readonly string[],
  { from, roots, around }: Project & { readonly around: string | undefined },
): Problem => ({
  code: 'unknown-deck',
  severity: 'error',
  message:
    name === undefined
      ? 'There is no deck here.'
      : `There is no deck “${excerpt(name)}”.`,
  hint: [
    didYouMean(name ?? '', names) ??
      'A deck is a folder under content/ with a deck.yaml in it.',
    ...(around === undefined
      ? []
      : [`The project that this folder lies in is ${excerpt(around)}: go there first.`]),
    ...(roots.includes(from) || around !== undefined
      ? []
      : [`There is no folder “content” in ${excerpt(from)}.`]),
  ].join(' '),
})

/** Whether a deck is the user's own; reports a problem if it comes with cardpress. */
export function requireOwnDeck(
  { project, deck }: { readonly project: Project; readonly deck: Deck },
  report: Report,
): boolean {
  const from = relative(project.from, deck.folder)
  if (!from.startsWith('..') && !isAbsolute(from)) return true
  report(notOwn(deck.name))
  return false
}

const notOwn = (name: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${excerpt(name)}” comes with cardpress, so nothing is written to it.`,
  hint: 'Copy its folder into a folder “content” of your own, and work on it there.',
})
