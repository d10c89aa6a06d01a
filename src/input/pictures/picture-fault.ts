import { excerpt } from '../../base/problems/excerpt.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { PictureChanged } from './picture-source.ts'
import { LibraryMissing } from './pixels.ts'
import type { RasterPicture } from './raster.ts'

const MEMORY = /out of memory|cannot allocate|bad_?alloc|memory allocation/i

/** What the decoders for AVIF and TIFF say of a file that is whole, but for which they lack a part. */
const NO_DECODER =
  /(?:compression|support)[^.]{0,60}(?:not been built|not built|not configured|not compiled)|no decoding plugin|unsupported (?:codec|feature)/i

/** The problem with a picture of which the pixels cannot be read, by what went wrong. */
export function pixelsFault(picture: RasterPicture, error: unknown): Problem {
  if (error instanceof CardpressError && error.problems[0]) return error.problems[0]
  const said = error instanceof Error ? error.message : ''
  if (error instanceof PictureChanged)
    return fault(picture, 'changed while it was read', 'Save it, then try again.')
  if (error instanceof LibraryMissing)
    return fault(
      picture,
      'cannot be read here: the library for photographs (sharp) does not start',
      'Install this program again on this computer, with its optional packages.',
    )
  if (MEMORY.test(said))
    return fault(
      picture,
      'takes more memory than this computer has left',
      'Close other programs, or export it at 300 dpi in the size in which it is printed.',
    )
  if (NO_DECODER.test(said))
    return fault(
      picture,
      'is packed in a way that cannot be read here',
      'Export it as PNG or JPEG.',
    )
  const hint = 'Open it in a picture program and export it again, in sRGB.'
  const broken = fault(picture, 'is broken: its pixels cannot be read', hint)
  return { ...broken, code: 'picture-broken' }
}

const fault = ({ id }: RasterPicture, what: string, hint: string): Problem => ({
  code: 'picture-unsupported',
  severity: 'error',
  message: `The picture “${excerpt(id)}” ${what}.`,
  hint,
})
