import { readFile, readdir } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { changeFiles } from '../input/project/change-files.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { loadDeck } from '../input/project/decks.ts'
import { schemaChanges } from '../input/project/json-schemas.ts'
import type { Project } from '../input/project/project.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'

/** A copy of a deck to make. */
export interface DeckCopy {
  /** The deck to copy: one of the user's, or one that comes with cardpress. */
  readonly deck: string
  /** The name of the copy: that of its folder under `content`. */
  readonly name: string
  /** The title of the copy, in the language that the deck is written in. */
  readonly title: string
}

/** Copies a deck with all that is in its folder: all files or none. Returns whether it was copied. */
export async function copyDeck(
  { deck: original, name, title }: DeckCopy,
  project: Project,
  report: Report,
): Promise<boolean> {
  const deck = await loadDeck(project, original, report)
  if (!deck) return false
  const { folder, source } = deck
  const changes = await Promise.all(
    (await filesIn(folder)).map(async (file): Promise<FileChange> => {
      const bytes = await readFile(join(folder, file))
      const isTitled = file === `${source}.yaml`
      return {
        path: join(project.from, 'content', name, file),
        shown: ['content', name, file].join('/'),
        before: undefined,
        after: isTitled ? withTitle(bytes, title) : bytes,
      }
    }),
  )
  return changeFiles(
    [...changes, ...(await schemaChanges(project.from, project))],
    report,
  )
}

/** A file of words with another title of the deck; as it was where it cannot be edited. */
const withTitle = (bytes: Buffer, title: string): Buffer => {
  const edit = { path: ['deck', 'title'], value: title }
  const edited = tryEditTexts(bytes.toString('utf8'), [edit], '', () => undefined)
  return edited === undefined ? bytes : Buffer.from(edited)
}

/** All plain files in a folder, by their paths in it; hidden ones, links and temporary files are left out. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(/[\\/]/).some((part) => basename(part).startsWith('.')))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}
