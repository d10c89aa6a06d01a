import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { iconNamesIn, isIconName } from '../../base/text/icon.ts'
import type { Deck } from '../deck/deck.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import { loadPictures } from './pictures.ts'
import { displayPath, namesIn, readText } from './project.ts'
import type { Project } from './project.ts'
import type { Template } from './templates.ts'

/** The folder of drawings that words may hold: of a deck, of a template, and of all decks. */
const FOLDER = 'icons'

/** What a deck takes drawings from. */
interface IconSources {
  readonly deck: Pick<Deck, 'folder' | 'pieces' | 'tableWords'>
  readonly template: Pick<Template, 'folders'>
}

/** The drawings that words may hold. */
interface ProjectIcons {
  /** The names of all, used or not. */
  readonly iconNames: readonly string[]
  /** Those that a text names, by name; without those that cannot be read. */
  readonly icons: ReadonlyMap<string, DeckPicture>
}

/**
 * Finds the drawings that words may hold: those of the deck before those of its template and of all decks. Only those
 * that a text names are read, so that a folder may hold hundreds, and a broken one that nobody uses harms nothing.
 */
export async function loadIcons(
  project: Project,
  sources: IconSources,
  report: Report,
): Promise<ProjectIcons> {
  const found = await iconFiles(project, sources)
  if (found.every(({ files, unnamed }) => files.length + unnamed.length === 0))
    return { iconNames: [], icons: new Map() }
  const isUsed = await usedNames(project, sources)
  const loaded = await Promise.all(
    found.map(async ({ folder, files, unnamed }) => {
      for (const file of unnamed)
        report(unusable(file, displayPath(project, join(folder, file))))
      const named = files
        .map((file) => ({ name: nameOf(file), file }))
        .filter(({ name }) => isUsed(name))
      return loadPictures(project, { folders: [folder], named }, report)
    }),
  )
  return {
    iconNames: [...new Set(found.toReversed().flatMap(({ files }) => files.map(nameOf)))],
    icons: new Map(loaded.toReversed().flatMap((icons) => [...icons])),
  }
}

/** A name that comes from a fact, as in `:{fact.suit}:`, may be any. */
const FILLED = /:\{[^{}]*\}:/

/** Whether a text of the deck, in any language, or of its template names a drawing. */
async function usedNames(
  project: Project,
  { deck, template }: IconSources,
): Promise<(name: string) => boolean> {
  const folders = template.folders.flatMap((folder) =>
    ['', 'parts', 'words'].map((inner) => join(folder, inner)),
  )
  const files = await Promise.all([deck.folder, ...folders].map(yamlIn))
  const texts = await Promise.all(
    // Who uses such a file tells what is wrong with it.
    files.flat().map((file) => readText(project, file, () => undefined)),
  )
  const ofTable = [...deck.tableWords.values()].flatMap((pieces) =>
    [...pieces.values()].flatMap((slots) => [...slots.values()]),
  )
  const facts = deck.pieces.flatMap((piece) => [...piece.facts.values()])
  const all = [...texts, ...[...ofTable, ...facts].map(({ value }) => value)]
  if (all.some((text) => text !== undefined && FILLED.test(text))) return () => true
  const used = new Set(all.flatMap((text) => iconNamesIn(text?.normalize('NFC') ?? '')))
  return (name) => used.has(name)
}

const yamlIn = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))

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
