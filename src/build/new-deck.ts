import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import { changeFiles } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { schemaChanges } from '../input/project/json-schemas.ts'
import { locate } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { loadPrintData, loadStarters } from '../input/project/templates.ts'
import type { Starter } from '../input/template/starter.ts'
import { adviceOnTag } from '../translation/language-advice.ts'
import { folderName } from './folder-name.ts'
import { deckText, newCards, pictureName, wordsTexts } from './new-deck-text.ts'
import { cardWords, namedPictures } from './new-deck-words.ts'
import type { CardWords } from './new-deck-words.ts'
import type { NewDeck } from './wanted-deck.ts'

/** A deck that was begun. */
export interface BegunDeck {
  /** Its name: that of its folder under `content`. */
  readonly deck: string
  readonly format: string
  /** Its files, from the folder of the project. */
  readonly files: readonly string[]
  /** The names of the pictures that a table has for its cards, by card; the files are still to come. */
  readonly pictures: ReadonlyMap<string, string>
}

/**
 * Begins a deck with cards, words and pictures that build at once, in a new project or beside other decks; all of its
 * files or none. Undefined, with problems, if nothing was written.
 */
export async function beginDeck(
  wanted: NewDeck,
  project: Project,
  report: Report,
): Promise<BegunDeck | undefined> {
  const chosen = await choose(wanted, project, report)
  if (!chosen) return undefined
  const { starter, format } = chosen
  const deck =
    wanted.name ??
    folderName(wanted.title) ??
    folderName(basename(wanted.folder)) ??
    'deck'
  const folder = join('content', deck)
  const table = 'table' in wanted.cards ? wanted.cards.table : undefined
  const words = cardWords(wanted, starter)
  const texts = [
    ['deck.yaml', deckText({ ...wanted, format }, starter, words)],
    ...Array.from(
      wordsTexts(wanted, starter, words),
      ([language, text]) => [`${language}.yaml`, text] as const,
    ),
  ] as const
  const contents = [
    ...texts.map(([name, text]) => [name, Buffer.from(text)] as const),
    ...(table ? [[table.name, Buffer.from(table.bytes)] as const] : []),
    ...(table ? [] : await copies(newCards(wanted.cards, starter), words, project)),
  ]
  const written = contents.map(([name, after]): FileChange => {
    const shown = [basename(wanted.folder), 'content', deck, name].join('/')
    const path = join(wanted.folder, folder, name)
    return { path, shown, before: undefined, after, ifThere: OTHER }
  })
  const schemas = await schemaChanges(wanted.folder, project)
  if (!(await changeFiles([...written, ...schemas], report))) return undefined
  return {
    deck,
    format,
    files: contents.map(([name]) => ['content', deck, name].join('/')),
    pictures: namedPictures(words),
  }
}

const OTHER = 'Give the new deck another title (--title), or begin it in another folder.'

/** What a new deck begins with; undefined, with problems, if it cannot be begun. */
async function choose(
  { language, template, format: wanted }: NewDeck,
  project: Project,
  report: Report,
): Promise<{ readonly starter: Starter; readonly format: string } | undefined> {
  const [starters, { formats }] = await Promise.all([
    loadStarters(project, report),
    loadPrintData(project, report),
  ])
  const advice = adviceOnTag(language)
  if (advice) report(advice)
  const starter = starters.get(template)
  if (!starter)
    report({
      code: 'unknown-template',
      severity: 'error',
      message: `There is no template “${excerpt(template)}” to begin with.`,
      hint: didYouMean(template, [...starters.keys()]),
    })
  const format = wanted ?? starter?.format
  const isKnown = format === undefined || formats.has(format)
  if (!isKnown)
    report({
      code: 'unknown-format',
      severity: 'error',
      message: `There is no format “${excerpt(format)}”.`,
      hint: didYouMean(format, [...formats.keys()]),
    })
  if (advice?.severity === 'error' || !isKnown || !starter) return undefined
  return { starter, format: format ?? starter.format }
}

type Content = readonly [name: string, contents: Buffer]

/** The pictures of some cards that have none of their own, each once, by the name that the deck gives them. */
async function copies(
  cards: readonly Starter['cards'][number][],
  words: readonly CardWords[],
  project: Project,
): Promise<readonly Content[]> {
  const named = new Set(
    cards.flatMap(({ picture }, index) =>
      picture !== undefined && !words[index]?.picture ? [picture] : [],
    ),
  )
  const found = await Promise.all(
    Array.from(named, async (picture): Promise<readonly Content[]> => {
      const file = await locate(project, picture)
      return file ? [[pictureName(picture), await readFile(file)]] : []
    }),
  )
  return found.flat()
}
