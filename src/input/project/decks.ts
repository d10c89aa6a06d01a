import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import { languageMeant, languageTagOf } from '../../base/problems/language-tag-of.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { englishName } from '../../base/text/language-name.ts'
import type { Deck, Organisation, Words } from '../deck/deck.ts'
import { LOCK_FILE } from '../deck/deck.ts'
import { isLanguageTag } from '../deck/language-tag.ts'
import { matchPieces } from '../deck/match-pieces.ts'
import { readDeck } from '../deck/read-deck.ts'
import { ORGANISATION_FILE, readOrganisation } from '../deck/read-organisation.ts'
import { readWords } from '../deck/read-words.ts'
import { onlyTableWords, withTableWords } from '../deck/with-table.ts'
import { COLORS_FILE } from '../template/palette.ts'
import { madeOnce } from './made-once.ts'
import { projectAbove } from './project-above.ts'
import { exists, locate, namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'
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

/** The languages in which a deck has words. */
export async function languagesOf(deck: Deck): Promise<readonly string[]> {
  const ofTable = [...deck.tableWords.keys()]
  return [...new Set([...(await filedLanguages(deck)), ...ofTable])].toSorted()
}

/** The languages in which a deck has a file of words. */
async function filedLanguages({ folder }: Deck): Promise<readonly string[]> {
  const names = await namesIn(folder)
  return names.flatMap((name) => {
    const language = name.replace(/\.yaml$/, '')
    return language !== name && isLanguageTag(language) ? [language] : []
  })
}

/** Reads the words of a deck in one language. */
export async function loadWords(
  project: Project,
  deck: Deck,
  language: string,
  report: Report,
): Promise<Words | undefined> {
  const known = await languagesOf(deck)
  if (!known.includes(language)) {
    report(unknownLanguage(language, deck, known))
    return undefined
  }
  if (!(await filedLanguages(deck)).includes(language))
    return onlyTableWords(language, deck)
  const file = join(deck.folder, `${language}.yaml`)
  const read = (shownFile: string, text: string, onProblem: Report): Words | undefined =>
    readWords({ language, file: shownFile }, text, onProblem)
  const words = await readCached(project, file, read, report)
  return words && withTableWords(matchPieces(words, deck, report), deck)
}

const NO_SUCH_LANGUAGE = 'cardpress list shows the languages of each deck.'

function unknownLanguage(
  language: string,
  { name, source, sourceSpan }: Deck,
  known: readonly string[],
): Problem {
  const right = languageMeant(language, known)
  const isNew = right === language && suggest(language, known) === undefined
  const meant = isNew ? undefined : (right ?? languageTagOf(language, known))
  return {
    code: 'unknown-language',
    severity: 'error',
    message: `“${excerpt(name)}” has no words in ${
      right === undefined || right === language || known.includes(right)
        ? `“${excerpt(language)}”`
        : `${englishName(right) ?? right} (${right})`
    }.`,
    hint: isNew
      ? `They belong in ${language}.yaml, beside deck.yaml.`
      : (didYouMean(meant ?? language, known) ?? NO_SUCH_LANGUAGE),
    // A language from the command line is in no file.
    ...(language === source && { span: sourceSpan }),
  }
}

/** Reports files that were probably meant as words but are not read. */
async function reportStrayWords(
  { folder, name: deck }: Deck,
  report: Report,
): Promise<void> {
  for (const name of await namesIn(folder)) {
    const [, stem = '', ending] = /^(.*?)\.(ya?ml(?:\.txt)?)$/i.exec(name) ?? []
    const isRead = ending === 'yaml' && (stem === 'deck' || isLanguageTag(stem))
    if (name === LOCK_FILE || name === COLORS_FILE) continue
    if (ending !== undefined && !isRead) report(strayWords(name, stem, deck))
    else if (!isRead) reportDocument(name, folder, report)
  }
}

const strayWords = (name: string, stem: string, deck: string): Problem => {
  const meant = languageMeant(stem, [])
  const place = `“${excerpt(name)}” of “${excerpt(deck)}” is not read.`
  return {
    code: 'unknown-language',
    severity: 'warning',
    message: place,
    hint:
      meant === undefined
        ? 'Name a file of words by its language tag, as in nl.yaml or pt-BR.yaml.'
        : `Call it ${meant}.yaml: a file of words has the tag of its language as its name.`,
  }
}

/** Documents in which people write words; what decks have beside them to read is none, and is no name of a language. */
const DOCUMENT =
  /^(?!readme\.|licen[cs]e\.|notes\.)(.+)\.(?:docx?|odt|rtf|pages|pdf|txt|md)$/i

/** Tells of a document in the place of a file of words: one that is called as a language that has no such file. */
function reportDocument(name: string, folder: string, report: Report): void {
  const stem = DOCUMENT.exec(name)?.[1]
  const language = stem === undefined ? undefined : languageMeant(stem, [])
  if (language === undefined || existsSync(join(folder, `${language}.yaml`))) return
  report({
    code: 'unknown-language',
    severity: 'warning',
    message: `“${excerpt(name)}” is no file of words, and is not read.`,
    hint: `Begin one with: cardpress translate add ${language}. Then copy the words into it, each behind its name.`,
  })
}

/** A language of a deck and the review state of its words. */
export interface LanguageState {
  readonly language: string
  readonly review: 'source' | 'approved' | 'draft' | 'broken'
}

/** The languages of a deck with their states; `broken` if the words cannot be read. */
export async function languageStates(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<readonly LanguageState[]> {
  const languages = await languagesOf(deck)
  return Promise.all(
    languages.map(async (language) => {
      const words = await loadWords(project, deck, language, report)
      if (!words) return { language, review: 'broken' }
      const review = language === deck.source ? 'source' : words.review
      return { language, review }
    }),
  )
}

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
