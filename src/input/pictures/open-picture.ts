import type { Sharp, SharpOptions } from 'sharp'

import type { PixelArea, PixelSize } from './picture-part.ts'
import { loadSharp } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'
import { usualSamples } from './usual-samples.ts'

/** A picture as its file has it, in the colour space in which it is worked on. */
export async function openFile(picture: RasterPicture): Promise<Sharp> {
  const sharp = await loadSharp()
  return inOwnColourSpace(sharp(await usualSamples(picture), options(picture)), picture)
}

/** The size of a picture in whole pixels, reduced to what is needed. */
export const reducedSize = (picture: PixelSize, most: PixelSize): PixelSize => ({
  width: Math.min(picture.width, Math.max(1, Math.ceil(most.width))),
  height: Math.min(picture.height, Math.max(1, Math.ceil(most.height))),
})

/** An upright picture in some size, cut to an area of it, in its own colours. */
export async function openPicture(
  picture: RasterPicture,
  { width, height }: PixelSize,
  area: PixelArea | undefined,
): Promise<Sharp> {
  const image = (await openFile(picture)).autoOrient()
  const cut = (whole: Sharp): Sharp => (area ? whole.extract(area) : whole)
  if (width === picture.width && height === picture.height) return cut(image)
  // The default kernel sharpens, and would put a light line inside the edge of a cut-out.
  const kernel = picture.alpha ? 'linear' : 'lanczos3'
  // Cut afterwards: a JPEG that is cut first is decoded in full, not at a fraction of its size.
  const smaller = cut(image.resize(width, height, { fit: 'fill', kernel }))
  if (!picture.alpha) return smaller
  // With 8 bits a sample, nearly transparent pixels would come out of the resizing too dark. The 16 bits must not reach
  // the profile: the decoder would take sRGB for another colour space then.
  const fine = smaller.pipelineColourspace('rgb16')
  if (picture.color === 'grey') return fine
  const png = fine.keepIccProfile().png({ compressionLevel: 1 })
  const sharp = await loadSharp()
  return sharp(await png.toBuffer(), options(picture))
}

/**
 * How a picture is opened. Broken pixels are refused. An embedded profile is left to the conversion, which goes from it
 * straight to the inks: by way of sRGB, strong colours would lose up to a fifth of an ink. Grey is not converted with a
 * profile, so it is taken to the grey of sRGB here.
 */
const options = ({ color }: RasterPicture): SharpOptions => ({
  limitInputPixels: MOST_PIXELS,
  failOn: 'warning',
  ignoreIcc: color !== 'grey',
})

/** The colour space in which a picture is worked on: its own, with 8 bits a sample. */
function inOwnColourSpace(image: Sharp, { color, deep, alpha }: RasterPicture): Sharp {
  if (color === 'cmyk') {
    const inks = image.pipelineColourspace('cmyk')
    // The decoder has no CMYK with 16 bits: it would cut off what is above 255.
    const share = Array.from({ length: alpha ? 5 : 4 }, () => 255 / 65_535)
    return deep
      ? inks.linear(
          share,
          share.map(() => 0),
        )
      : inks
  }
  // Otherwise 16 bits would be taken for a colour space wider than sRGB.
  return deep ? image.pipelineColourspace(color === 'grey' ? 'b-w' : 'srgb') : image
}

/** The number of colour channels that the decoder gives for a picture; it has no grey. */
export const colorsOf = ({ color }: RasterPicture): number => (color === 'grey' ? 3 : 4)
