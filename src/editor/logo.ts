import { join } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import { Separations } from '../build/separations.ts'
import type { DeckPicture } from '../input/assets/deck-picture.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { readUploadedPicture } from '../input/project/pictures.ts'
import { loadProfile } from '../input/project/profile.ts'
import { exists, readBytes, shown } from '../input/project/project.ts'
import type { SettingChange } from '../preview/protocol/editor.ts'
import { deckChange } from './edit-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'

/** The most bytes of a logo. */
const LARGEST = 8 * 1024 * 1024

/**
 * The changes that make a picture the logo of a deck: its file, named by what it is, and the line in `deck.yaml`. A logo
 * of another type that the editor wrote before is removed. Undefined (and problems) where it cannot be printed, or another file
 * has its name.
 */
export async function logoChanges(
  { base64 }: Extract<SettingChange, { readonly set: 'logo' }>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > LARGEST) {
    report(TOO_LARGE)
    return undefined
  }
  const given = readUploadedPicture(bytes, report)
  if (!given || !(await isDecodable(given.picture, editable, report))) return undefined
  const name = `logo.${given.ending}`
  const picture = await pictureChange(name, bytes, editable, report)
  const line =
    picture && (await deckChange(editable, { path: ['logo'], value: name }, report))
  return line && [...picture, ...line, ...(await oldLogo(name, editable, report))]
}

/** The changes that leave a deck without a logo; a picture that the editor wrote for it is removed. */
export async function noLogoChanges(
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  if (!editable.deck.logo) return []
  const line = await deckChange(editable, { path: ['logo'], value: '' }, report)
  return line && [...line, ...(await oldLogo(undefined, editable, report))]
}

/** Whether a build could decode a picture; says why where not. */
async function isDecodable(
  picture: DeckPicture,
  { project, template }: EditableDeck,
  report: Report,
): Promise<boolean> {
  if (picture.kind === 'vector') return true
  const profile = await loadProfile(project, report)
  if (!profile) return false
  const { inkLimit } = template.theme
  const fault = await new Separations(1).fault(picture.raster, { profile, inkLimit })
  if (fault) report(fault)
  return fault === undefined
}

const TOO_LARGE: Problem = {
  code: 'picture-unsupported',
  severity: 'error',
  message: 'The logo is larger than 8 MB.',
  hint: 'Export it as SVG, or as PNG about 1000 pixels wide.',
}

async function pictureChange(
  name: string,
  after: Uint8Array,
  { deck, project }: EditableDeck,
  report: Report,
): Promise<readonly FileChange[] | undefined> {
  const path = join(deck.folder, name)
  const file = shown(project, path)
  if (!(await exists(path))) return [{ path, shown: file, before: undefined, after }]
  const before = await readBytes(project, path, MOST_BYTES, report)
  if (!before) return undefined
  if (before.equals(after)) return []
  if (deck.logo?.value === name && !isPieces(name, deck))
    return [{ path, shown: file, before, after }]
  report(taken(file))
  return undefined
}

/** The most bytes that a picture in the folder of a deck may have. */
const MOST_BYTES = 50 * 1024 * 1024

const isPieces = (name: string, { pieces }: EditableDeck['deck']): boolean =>
  pieces.some(({ picture }) => picture?.value === name)

const taken = (file: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${file}” already exists and is not the logo of this deck, so nothing was written.`,
  hint: 'Give that file another name, and choose the logo again.',
})

/** The names that the editor gives to a logo. */
const OWN_NAME = /^logo\.(?:svg|png|jpg)$/

/** Removes a picture that the editor wrote for a logo, unless the new one has its name. */
async function oldLogo(
  name: string | undefined,
  { deck, project }: EditableDeck,
  report: Report,
): Promise<readonly FileChange[]> {
  const old = deck.logo?.value ?? ''
  if (old === name || !OWN_NAME.test(old) || isPieces(old, deck)) return []
  const path = join(deck.folder, old)
  if (!(await exists(path))) return []
  const before = await readBytes(project, path, MOST_BYTES, report)
  return before ? [{ path, shown: shown(project, path), before, after: undefined }] : []
}
