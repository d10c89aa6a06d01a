import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'

import { ask } from './ask.ts'

const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black']
const RENDER = [
  'gs',
  '-q',
  '-sDEVICE=tiffsep',
  '-r72',
  '-oplate.tif',
  'trial.pdf',
] as const

/** The inks in percent at points of the first page, as Ghostscript would expose the plates. */
export async function inksAt(
  pdf: Uint8Array,
  points: readonly (readonly [number, number])[],
): Promise<readonly (readonly number[])[]> {
  const files = ask(pdf, RENDER, (_, folder) =>
    PLATES.map((plate) => readFileSync(join(folder, `plate(${plate}).tif`))),
  )
  // Whoever has loaded it for the pictures of a deck has forbidden it TIFF.
  sharp.unblock({ operation: ['VipsForeignLoadTiffBuffer'] })
  const plates = await Promise.all(
    files.map((file) => sharp(file).raw().toBuffer({ resolveWithObject: true })),
  )
  return points.map(([x, y]) =>
    plates.map(({ data, info }) => {
      const exposed = data[(y * info.width + x) * info.channels] ?? NaN
      return Math.round(((255 - exposed) / 255) * 100)
    }),
  )
}
