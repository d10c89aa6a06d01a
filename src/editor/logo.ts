import { join } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import type { Text } from '../input/deck/deck.ts'
import { MOST_BYTES } from '../input/pictures/raster.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { exists, readBytes, displayPath } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import type { LogoOwner } from '../preview/protocol/editor.ts'
import { organisationChanges } from './change-organisation.ts'
import { deckChange } from './edit-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'
import { projectFolder } from './project-folder.ts'
import { takePicture } from './take-picture.ts'

const LIMITS = {
  as: 'logo',
  most: 8,
  hint: 'Export it as SVG, or as PNG about 1000 pixels wide.',
} as const

/** A logo as it is now, and how its line in a file is written. */
interface LogoPlace {
  readonly project: Project
  readonly folder: string
  readonly logo: Text | undefined
  /** Whether something else shows a file of that name. */
  readonly isUsed: (name: string) => boolean
  readonly line: (name: string) => Promise<UndoStep | undefined>
}

function placeOf(owner: LogoOwner, editable: EditableDeck, report: Report): LogoPlace {
  const { deck, project } = editable
  if (owner === 'organisation')
    return {
      project,
      folder: projectFolder(project),
      logo: deck.organisation?.logo,
      isUsed: () => false,
      line: (name) => organisationChanges({ key: 'logo', value: name }, editable, report),
    }
  return {
    project,
    folder: deck.folder,
    logo: deck.logo,
    isUsed: (name) => deck.pieces.some(({ picture }) => picture?.value === name),
    line: (name) => deckChange(editable, { path: ['logo'], value: name }, report),
  }
}

/**
 * The file changes that make a picture the logo of a deck or of the organisation: its file, named `logo` with the
 * extension of its type, and its line. An earlier logo of another type is removed if the editor wrote it. Undefined (and
 * problems) where the picture cannot be printed, or the name is taken by another file.
 */
export async function logoChanges(
  owner: LogoOwner,
  base64: string,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const uploaded = await takePicture(base64, LIMITS, editable, report)
  if (!uploaded) return undefined
  const name = `logo.${uploaded.ending}`
  const place = placeOf(owner, editable, report)
  const picture = await pictureChange(name, uploaded.bytes, place, report)
  const line = picture && (await place.line(name))
  return line && [...picture, ...line, ...(await oldLogoChange(name, place, report))]
}

/** The file changes that remove a logo; its picture is deleted if the editor wrote it. */
export async function noLogoChanges(
  owner: LogoOwner,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const place = placeOf(owner, editable, report)
  if (!place.logo) return []
  const line = await place.line('')
  return line && [...line, ...(await oldLogoChange(undefined, place, report))]
}

async function pictureChange(
  name: string,
  after: Uint8Array,
  { folder, project, logo, isUsed }: LogoPlace,
  report: Report,
): Promise<readonly FileChange[] | undefined> {
  const path = join(folder, name)
  const file = displayPath(project, path)
  if (!(await exists(path))) return [{ path, shown: file, before: undefined, after }]
  const before = await readBytes(project, path, MOST_BYTES, report)
  if (!before) return undefined
  if (before.equals(after)) return []
  if (logo?.value === name && !isUsed(name)) return [{ path, shown: file, before, after }]
  report(nameTaken(file))
  return undefined
}

const nameTaken = (file: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${file}” already exists and is not the logo, so nothing was written.`,
  hint: 'Give that file another name, and choose the logo again.',
})

/** The names that the editor gives to logos. */
const EDITOR_NAME = /^logo\.(?:svg|png|jpg|webp|avif|tif|gif)$/

/** The change that deletes the old logo if the editor wrote it and the new one has another name. */
async function oldLogoChange(
  name: string | undefined,
  { folder, project, logo, isUsed }: LogoPlace,
  report: Report,
): Promise<readonly FileChange[]> {
  const old = logo?.value ?? ''
  if (old === name || !EDITOR_NAME.test(old) || isUsed(old)) return []
  const path = join(folder, old)
  if (!(await exists(path))) return []
  const before = await readBytes(project, path, MOST_BYTES, report)
  return before
    ? [{ path, shown: displayPath(project, path), before, after: undefined }]
    : []
}
