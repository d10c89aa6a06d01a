import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { descriptionIn } from './icc.ts'
import type { IccProfile } from './icc.ts'
import { bytesOf } from './picture-source.ts'
import { loadSharp } from './pixels.ts'
import type { RasterPicture } from './raster.ts'

/** Profiles of one printing condition have several makers, and each its name. */
const FOGRA39 = /fogra ?39|iso ?coated ?v2/i

/** The warning that a picture in inks was made for another press than that of a profile; undefined if it was not. */
export async function foreignInks(
  picture: RasterPicture,
  press: IccProfile,
): Promise<Problem | undefined> {
  if (picture.color !== 'cmyk') return undefined
  const sharp = await loadSharp()
  const { icc } = await sharp(await bytesOf(picture.source)).metadata()
  const made = icc && descriptionIn(icc)
  if (made === undefined || isSame(made, press.description)) return undefined
  return {
    code: 'picture-profile',
    severity: 'warning',
    message: `The inks of the picture “${excerpt(picture.id)}” are meant for “${excerpt(made)}”; they are printed as they are, and look different on “${excerpt(press.description)}”.`,
    hint: 'Convert it to that profile in the program that made it, or export it in RGB.',
  }
}

const isSame = (one: string, other: string): boolean =>
  one === other || (FOGRA39.test(one) && FOGRA39.test(other))
