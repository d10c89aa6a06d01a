import { join } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import { MOST_BYTES } from '../input/pictures/raster.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { exists, readBytes, displayPath } from '../input/project/project.ts'
import type { SettingChange } from '../preview/protocol/editor.ts'
import { deckChange } from './edit-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'
import { takePicture } from './take-picture.ts'

const LIMITS = {
  as: 'logo',
  most: 8,
  hint: 'Export it as SVG, or as PNG about 1000 pixels wide.',
} as const

/**
 * The file changes that make a picture the logo of a deck: its file, named `logo` with the extension of its type, and the
 * line in `deck.yaml`. An earlier logo of another type is removed if the editor wrote it. Undefined (and problems) where
 * the picture cannot be printed, or the name is taken by another file.
 */
export async function logoChanges(
  { base64 }: Extract<SettingChange, { readonly set: 'logo' }>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const uploaded = await takePicture(base64, LIMITS, editable, report)
  if (!uploaded) return undefined
  const name = `logo.${uploaded.ending}`
  const picture = await pictureChange(name, uploaded.bytes, editable, report)
  const line =
    picture && (await deckChange(editable, { path: ['logo'], value: name }, report))
  return line && [...picture, ...line, ...(await oldLogoChange(name, editable, report))]
}

/** The file changes that remove the logo of a deck; its picture is deleted if the editor wrote it. */
export async function noLogoChanges(
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  if (!editable.deck.logo) return []
  const line = await deckChange(editable, { path: ['logo'], value: '' }, report)
  return line && [...line, ...(await oldLogoChange(undefined, editable, report))]
}

async function pictureChange(
  name: string,
  after: Uint8Array,
  { deck, project }: EditableDeck,
  report: Report,
): Promise<readonly FileChange[] | undefined> {
  const path = join(deck.folder, name)
  const file = displayPath(project, path)
  if (!(await exists(path))) return [{ path, shown: file, before: undefined, after }]
  const before = await readBytes(project, path, MOST_BYTES, report)
  if (!before) return undefined
  if (before.equals(after)) return []
  if (deck.logo?.value === name && !isPictureOfPiece(name, deck))
    return [{ path, shown: file, before, after }]
  report(nameTaken(file))
  return undefined
}

const isPictureOfPiece = (name: string, { pieces }: EditableDeck['deck']): boolean =>
  pieces.some(({ picture }) => picture?.value === name)

const nameTaken = (file: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${file}” already exists and is not the logo of this deck, so nothing was written.`,
  hint: 'Give that file another name, and choose the logo again.',
})

/** The names that the editor gives to logos. */
const EDITOR_NAME = /^logo\.(?:svg|png|jpg|webp|avif|tif|gif)$/

/** The change that deletes the old logo if the editor wrote it and the new one has another name. */
async function oldLogoChange(
  name: string | undefined,
  { deck, project }: EditableDeck,
  report: Report,
): Promise<readonly FileChange[]> {
  const old = deck.logo?.value ?? ''
  if (old === name || !EDITOR_NAME.test(old) || isPictureOfPiece(old, deck)) return []
  const path = join(deck.folder, old)
  if (!(await exists(path))) return []
  const before = await readBytes(project, path, MOST_BYTES, report)
  return before
    ? [{ path, shown: displayPath(project, path), before, after: undefined }]
    : []
}
