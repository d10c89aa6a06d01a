import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { Separations } from '../build/separations.ts'
import type { DeckPicture } from '../input/drawings/deck-picture.ts'
import { readUploadedPicture } from '../input/project/pictures.ts'
import { loadProfile } from '../input/project/profile.ts'
import type { EditableDeck } from './editable-deck.ts'

/** A picture that the page sent: its bytes, what they hold, and the ending of its kind. */
interface UploadedPicture {
  readonly bytes: Buffer
  readonly picture: DeckPicture
  readonly ending: string
}

/** What is asked of a picture that the page sends. */
interface UploadLimits {
  /** The name of its file, where that is known. */
  readonly file?: string
  /** What it is for, as problems call it. */
  readonly as: 'logo' | 'picture'
  /** The most megabytes that it may have. */
  readonly most: number
  /** What to do with a larger one. */
  readonly hint: string
}

/** Reads a picture that the page sent; undefined (and problems) where it is too large or cannot be printed. */
export async function takePicture(
  base64: string,
  { as, file = `${as}.png`, most, hint }: UploadLimits,
  editable: EditableDeck,
  report: Report,
): Promise<UploadedPicture | undefined> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) {
    report(isEmpty(file))
    return undefined
  }
  if (bytes.length > most * 1024 * 1024) {
    report(tooLarge(`The ${as} is larger than ${most} MB.`, hint))
    return undefined
  }
  const uploaded = await readUploadedPicture(editable.project, bytes, report, file)
  if (!uploaded || !(await isDecodable(uploaded.picture, editable, report)))
    return undefined
  return { ...uploaded, bytes }
}

const isEmpty = (file: string): Problem => ({
  code: 'picture-unsupported',
  severity: 'error',
  message: `The picture “${excerpt(file)}” is empty, or a folder.`,
  hint: 'Choose the pictures in it, or save the picture again.',
})

const tooLarge = (message: string, hint: string): Problem => ({
  code: 'picture-unsupported',
  severity: 'error',
  message,
  hint,
})

/** Whether a build can decode a picture; reports why not. */
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
  return fault?.severity !== 'error'
}
