import type { FontLibrary } from '../input/fonts/font-library.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { writePage } from '../output/pdf/page-file.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { convertPlaced, PRINTED_RESOLUTION } from './convert-pictures.ts'
import { fontsOf } from './draw-documents.ts'
import type { Separations } from './separations.ts'

/** What drawing a page takes. */
interface PageOptions {
  readonly input: BuildInput
  readonly fonts: FontLibrary
  readonly separations: Separations
}

/** Pixels of a picture for each one of the screen, so that it stays sharp where the two grids do not meet. */
const FINER = 1.5

/**
 * A side alone, as a file of one page in the inks of the press, for a screen of so many pixels to the inch: no more of
 * its pictures than the screen shows. One that cannot be decoded comes out grey.
 */
export async function drawPage(
  frame: Frame,
  dpi: number,
  { input, fonts, separations }: PageOptions,
): Promise<Uint8Array> {
  const resolution = Math.min(dpi * FINER, PRINTED_RESOLUTION)
  const { pictures } = await convertPlaced(
    [frame],
    { input, separations, resolution },
    ignore,
  )
  const { overprintBlack } = input.template.theme
  return writePage(frame, { fonts: fontsOf([frame], fonts), pictures, overprintBlack })
}

/** What is wrong with pictures is told when the side is laid out. */
const ignore = (): void => undefined
