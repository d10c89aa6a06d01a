import { join } from 'node:path'

import { toMm } from '../base/geometry/length.ts'
import type { Report } from '../base/problems/problem.ts'
import { folderName } from '../build/folder-name.ts'
import { readWords } from '../input/deck/read-words.ts'
import type { DeckPicture } from '../input/drawings/deck-picture.ts'
import { MOST_BYTES } from '../input/pictures/raster.ts'
import { shrinkPicture } from '../input/pictures/shrink-picture.ts'
import type { ShrunkPicture } from '../input/pictures/shrink-picture.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { displayPath, exists, readBytes } from '../input/project/project.ts'
import { loadPrintData, loadStarters } from '../input/project/templates.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import type { SettingChange } from '../preview/protocol/editor.ts'
import { deckChange, deckEntryRemoval } from './edit-deck.ts'
import { fileEdit } from './edit-file.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'
import { takePicture } from './take-picture.ts'

const LIMITS = {
  as: 'picture',
  most: 30,
  hint: 'Export it as JPEG, about 4000 pixels wide.',
} as const

/**
 * The file changes that put a picture on a card: its file, in the folder `pictures` of the deck under a clean name and
 * with no more pixels than the card needs, and the line in `deck.yaml`, without the focus and the fit of the picture before.
 * Undefined (and problems) where it cannot be printed.
 */
export async function pictureChanges(
  { piece, name, base64 }: Extract<SettingChange, { readonly set: 'picture' }>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const uploaded = await takePicture(base64, { ...LIMITS, file: name }, editable, report)
  if (!uploaded) return undefined
  const { bytes, picture, ending } = uploaded
  const shrunk = await shrunkPicture(picture, { bytes, ending }, editable)
  const stem = folderName(name.replace(/\.\w+$/, '')) ?? piece
  const file = await pictureFile(stem, shrunk, editable, report)
  const path = ['pieces', piece]
  const line =
    file &&
    (await deckChange(
      editable,
      { path: [...path, 'picture'], value: file.name },
      report,
      OF_PICTURE.map((key) => ({ path, key })),
    ))
  const words = line && (await withoutDescription(piece, editable, report))
  return words && [...file.changes, ...line, ...words]
}

/**
 * The file changes that take the description of its picture from a card, in each language, where it is still that of the
 * picture which its template began it with. What somebody wrote stays.
 */
async function withoutDescription(
  piece: string,
  { deck, source, languages, template, project }: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const starter = (await loadStarters(project, ignore)).get(template.name)
  const said = source.pieces.get(piece)?.get('alt')?.value
  const isOfStarter = Object.values(starter?.words ?? {}).some((cards) =>
    cards.some(({ alt }) => alt !== undefined && alt === said),
  )
  if (!isOfStarter) return []
  const place = { path: ['pieces', piece], key: 'alt' }
  const steps = [source.language, ...languages].map((language) =>
    fileEdit(
      project,
      {
        path: join(deck.folder, `${language}.yaml`),
        edit: (text) => removeEntry(text, place) ?? text,
        read: (file, text, watched) => readWords({ language, file }, text, watched),
      },
      report,
    ),
  )
  const all = await Promise.all(steps)
  return all.includes(undefined) ? undefined : all.flatMap((step) => step ?? [])
}

/** The keys of a card that are about the picture that it had. */
const OF_PICTURE = ['focus', 'fit']

/** The file change that takes the picture from a card; its file stays, since other cards may show it. */
export const noPictureChanges = (
  { piece }: Extract<SettingChange, { readonly set: 'no-picture' }>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> =>
  deckEntryRemoval(
    editable,
    ['picture', ...OF_PICTURE].map((key) => ({ path: ['pieces', piece], key })),
    report,
  )

/** Pixels to the inch that a card is printed with, and a margin for cropping. */
const PIXELS_PER_MM = (300 / 25.4) * 1.25

/** A picture with no more pixels than fill the largest card that the deck promises to fit. */
async function shrunkPicture(
  picture: DeckPicture,
  { bytes, ending }: ShrunkPicture,
  { deck, project }: EditableDeck,
): Promise<ShrunkPicture> {
  if (picture.kind === 'vector') return { bytes, ending }
  const { formats } = await loadPrintData(project, ignore)
  const sizes = deck.formats.flatMap(({ value }) => formats.get(value) ?? [])
  const most = (pick: 'width' | 'height'): number =>
    Math.max(
      ...sizes.map(({ trim, bleed }) => toMm(trim[pick] + 2 * bleed) * PIXELS_PER_MM),
    )
  if (sizes.length === 0) return { bytes, ending }
  const need = { width: most('width'), height: most('height') }
  return (await shrinkPicture(picture.raster, ending, need)) ?? { bytes, ending }
}

const ignore = (): void => undefined

/** A picture of a deck: its name in deck.yaml, and the file to make; none where the same picture is there already. */
interface PictureFile {
  readonly name: string
  readonly changes: readonly FileChange[]
}

/** The first name that is free, or that of a file with the same bytes: `pictures/garden.jpg`, `pictures/garden-2.jpg`. */
async function pictureFile(
  stem: string,
  { bytes, ending }: ShrunkPicture,
  { deck, project }: EditableDeck,
  report: Report,
): Promise<PictureFile | undefined> {
  for (let count = 1; ; count += 1) {
    const name = `pictures/${stem}${count === 1 ? '' : `-${count}`}.${ending}`
    const path = join(deck.folder, name)
    const shown = displayPath(project, path)
    // oxlint-disable-next-line no-await-in-loop -- the first free name is meant
    if (!(await exists(path)))
      return { name, changes: [{ path, shown, before: undefined, after: bytes }] }
    // oxlint-disable-next-line no-await-in-loop -- the first free name is meant
    const there = await readBytes(project, path, MOST_BYTES, report)
    if (!there) return undefined
    if (there.equals(bytes)) return { name, changes: [] }
  }
}
