import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { isIconName } from '../../base/text/icon.ts'
import type { DeckPicture } from '../assets/deck-picture.ts'
import type { Deck } from '../deck/deck.ts'
import { loadPictures } from './pictures.ts'
import { displayPath, namesIn } from './project.ts'
import type { Project } from './project.ts'
import type { Template } from './templates.ts'

/** The folder of drawings that words may hold: of a deck, of a template, and of all decks. */
const FOLDER = 'icons'

/** What a deck takes drawings from. */
interface IconSources {
  readonly deck: Pick<Deck, 'folder'>
  readonly template: Pick<Template, 'folders'>
}

/** Reads the drawings that words may hold, by name: those of the deck before those of its template and of all decks. */
export async function loadIcons(
  project: Project,
  sources: IconSources,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const found = await iconFiles(project, sources)
  const loaded = await Promise.all(
    found.map(async ({ folder, files, unnamed }) => {
      for (const file of unnamed)
        report(unusable(file, displayPath(project, join(folder, file))))
      const named = files.map((file) => ({ name: nameOf(file), file }))
      return loadPictures(project, { folders: [folder], named }, report)
    }),
  )
  return new Map(loaded.toReversed().flatMap((icons) => [...icons]))
}

/** The names of the drawings that words may hold. */
export const iconNames = async (
  project: Project,
  sources: IconSources,
): Promise<readonly string[]> =>
  (await iconFiles(project, sources)).flatMap(({ files }) => files.map(nameOf))

interface IconFolder {
  readonly folder: string
  readonly files: readonly string[]
  /** Those that words cannot name. */
  readonly unnamed: readonly string[]
}

/** The folders with drawings, the one that counts most first. */
const iconFiles = (
  { roots }: Project,
  { deck, template }: IconSources,
): Promise<readonly IconFolder[]> =>
  Promise.all(
    [deck.folder, ...template.folders, ...roots.map((root) => join(root, 'content'))]
      .map((folder) => join(folder, FOLDER))
      .map(async (folder) => {
        const pictures = (await namesIn(folder)).filter((file) => PICTURE.test(file))
        return {
          folder,
          files: pictures.filter(isNamed),
          unnamed: pictures.filter((file) => !isNamed(file)),
        }
      }),
  )

const isNamed = (file: string): boolean => isIconName(nameOf(file))

/** Photographs are as good as drawings where they are small enough. */
const PICTURE = /^[^.].*\.(?:svg|png|jpe?g|webp|avif|tiff?|gif)$/i

/** Systems spell accents in two ways. */
const nameOf = (file: string): string => file.replace(/\.\w+$/, '').normalize('NFC')

function unusable(file: string, path: string): Problem {
  const name = nameOf(file)
  const better = name
    .replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[^\p{L}]+/u, '')
  return {
    code: 'wrong-value',
    severity: 'warning',
    message: `Words cannot name the drawing “${excerpt(path)}”.`,
    hint: `Its name must begin with a letter, and hold letters, digits, “-” and “_” only${better === '' ? '' : `: “${excerpt(better)}”`}.`,
  }
}
