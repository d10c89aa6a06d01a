import { join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Deck, TableSource, Words } from '../input/deck/deck.ts'
import { readDeck } from '../input/deck/read-deck.ts'
import { tablePieces } from '../input/deck/table-pieces.ts'
import { changeFiles } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { loadWords } from '../input/project/deck-words.ts'
import { loadDeck, requireOwnDeck } from '../input/project/decks.ts'
import { displayPath, exists, readOnce, readText } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { loadTable } from '../input/project/tables.ts'
import { textChange } from '../input/project/write-file.ts'
import { renderEntries } from '../input/yaml/edit-render.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import { groupEdits } from '../input/yaml/text-edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import type { SourceValue } from '../input/yaml/value.ts'
import { yamlName } from '../translation/lock.ts'

/** The table of a deck that was made into YAML. */
export interface ImportedTable {
  readonly table: string
  readonly pieces: number
  /** The files that were written, as messages show them. */
  readonly files: readonly string[]
}

/**
 * Writes the pieces of a deck's table into deck.yaml, in place of the table, and its words into the files of their
 * languages; all of these files or none. The table stays. Undefined, with problems, if nothing was written.
 */
export async function importTable(
  name: string | undefined,
  opened: Project,
  report: Report,
): Promise<ImportedTable | undefined> {
  const project = readOnce(opened)
  const deck = await loadDeck(project, name, report)
  if (!deck || !requireOwnDeck({ project, deck }, report)) return undefined
  const { table } = deck
  if (!table) {
    report(noTable(deck))
    return undefined
  }
  const pieces = await deckChange(project, deck, table, report)
  const languages = [...deck.tableWords.keys()].map((language) =>
    wordsChange(project, deck, language, report),
  )
  const changes = [pieces, ...(await Promise.all(languages))]
  const whole = changes.flatMap((change) => change ?? [])
  if (whole.length < changes.length || !(await changeFiles(whole, report)))
    return undefined
  return {
    table: table.file.value,
    pieces: deck.pieces.filter(({ span }) => span.file !== deck.sourceSpan.file).length,
    files: whole.map(({ shown }) => shown),
  }
}

/** `from` with what belongs to it, on lines of its own. */
const FROM = /^([ \t]+)from:[^\n]*\n(?:\1[ \t]+\S[^\n]*\n)*/m

/** deck.yaml with the pieces in place of the table. */
async function deckChange(
  project: Project,
  deck: Deck,
  source: TableSource,
  report: Report,
): Promise<FileChange | undefined> {
  const path = join(deck.folder, 'deck.yaml')
  const shown = displayPath(project, path)
  const before = await readText(project, path, report)
  const table = await loadTable(project, deck, source, ignore)
  if (before === undefined || !table) return undefined
  const { pieces } = tablePieces(table, source, ignore)
  const lines = [...pieces.entries].map(
    ([id, { value }]) => `${yamlName(id)}: { ${onOneLine(value)} }\n`,
  )
  const text = before
    .replace(/\n?$/, '\n')
    .replace(FROM, (_, indent: string) =>
      lines.map((line) => `${indent}${line}`).join(''),
    )
  const { name, folder } = deck
  const after = readDeck({ name, folder, file: shown }, text, ignore)
  if (idsOf(after) !== idsOf(deck)) {
    report(notReplaced(source))
    return undefined
  }
  return textChange({ path, shown, text, before, within: project.from })
}

const idsOf = (deck: Deck | undefined): string =>
  (deck?.pieces ?? []).map(({ id }) => id).join()

const onOneLine = (piece: SourceValue): string =>
  renderEntries(groupEdits(editsIn(piece, [])), { flow: true, blocks: false })

/** Every text of a group, by the names that lead to it. */
const editsIn = (value: SourceValue, path: readonly string[]): readonly TextEdit[] => {
  if (value.kind === 'text') return [{ path, value: value.value }]
  return value.kind === 'map'
    ? [...value.entries].flatMap(([key, entry]) => editsIn(entry.value, [...path, key]))
    : []
}

/** A file of words with those of the table that it lacks. */
async function wordsChange(
  project: Project,
  deck: Deck,
  language: string,
  report: Report,
): Promise<FileChange | undefined> {
  const path = join(deck.folder, `${language}.yaml`)
  const shown = displayPath(project, path)
  const words = await loadWords(project, deck, language, report)
  const before = (await exists(path)) ? await readText(project, path, report) : undefined
  const edits = words ? tableEdits(words, shown) : []
  const text = tryEditTexts(before ?? '', edits, shown, report)
  return words && text !== undefined
    ? textChange({ path, shown, text, before, within: project.from })
    : undefined
}

const tableEdits = ({ pieces }: Words, file: string): readonly TextEdit[] =>
  [...pieces].flatMap(([id, slots]) =>
    [...slots].flatMap(([slot, { value, span }]) =>
      span.file === file ? [] : [{ path: ['pieces', id, slot], value }],
    ),
  )

const ignore = (): void => undefined

const noTable = ({ name, sourceSpan }: Deck): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `The pieces of “${excerpt(name)}” come from no table.`,
  hint: 'Write “from: cards.csv” under “pieces:” in deck.yaml.',
  span: sourceSpan,
})

const notReplaced = ({ file }: TableSource): Problem => ({
  code: 'output',
  severity: 'error',
  message: 'The pieces cannot be written in place of the table, so nothing was written.',
  hint: 'Put “from: …” on a line of its own, indented under “pieces:”.',
  span: file.span,
})
