import { useEffect, useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { pictureAddress } from '../server/server.ts'
import { pictureIsComing } from './pictures-coming.ts'

/** A side with its decoded picture. */
export interface LoadedPicture {
  readonly side: Side
  readonly image: HTMLImageElement
}

/**
 * The side with the last picture of it that was decoded: an older one stays until the next is decoded, or where that fails.
 * Undefined until there is one of that side: never that of another.
 */
export function useLoadedPicture(
  side: Side | undefined,
  dpi: number,
): LoadedPicture | undefined {
  const [shown, setShown] = useState<LoadedPicture>()
  const [missing, setMissing] = useState<Side>()
  const address = side && pictureAddress(side.digest, dpi)
  useEffect(() => {
    if (!side || address === undefined) return
    const image = new Image()
    let state: 'wanted' | 'shown' | 'unwanted' = 'wanted'
    const arrived = pictureIsComing()
    image.src = address
    image.decode().then(
      () => {
        arrived()
        if (state === 'unwanted') return
        state = 'shown'
        setShown({ side, image })
      },
      // A picture that fails to load leaves the last one, until the server sends the side again.
      () => {
        arrived()
        if (state === 'wanted') setMissing(side)
      },
    )
    return () => {
      arrived()
      // Removing the address stops the loading.
      if (state === 'wanted') image.src = ''
      if (state === 'wanted') state = 'unwanted'
    }
  }, [address, side?.name, missing !== undefined && missing !== side])
  // The facts of a side may change although its picture does not.
  if (shown && side && shown.side.name !== side.name) return undefined
  return shown && side && isPictureOf(shown.side, side) ? { ...shown, side } : shown
}

const isPictureOf = (shown: Side, side: Side): boolean =>
  shown.digest === side.digest && shown.name === side.name

/** The highest resolution: sharp for an A4 sheet at four times its size, within the memory for such a picture. */
const MAX_DPI = 432

/** The resolutions of pictures, in pixels per inch: few, so that zooming seldom needs another picture. */
export const RESOLUTIONS: readonly number[] = [36, 72, 108, 144, 216, 288, MAX_DPI]

/** So that rounding of screen sizes does not lead to the next higher resolution. */
const TOLERANCE = 0.98

/** The lowest resolution that is sharp at a number of screen pixels per millimetre, if there is one. */
export const resolutionFor = (dotsPerMm: number): number =>
  RESOLUTIONS.find((dpi) => dpi >= dotsPerMm * 25.4 * TOLERANCE) ?? MAX_DPI

/** Screen pixels per CSS pixel, which changes when a window is zoomed or moved to another screen. */
export function useDevicePixelRatio(): number {
  const [dots, setDots] = useState(devicePixelRatio)
  useEffect(() => {
    const query = matchMedia(`(resolution: ${dots}dppx)`)
    const changed = (): void => setDots(devicePixelRatio)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [dots])
  return dots
}
