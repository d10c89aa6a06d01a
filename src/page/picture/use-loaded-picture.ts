import { useEffect, useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { pictureAddress } from '../server/server.ts'

/** A side with its picture, ready to be painted. */
export interface LoadedPicture {
  readonly side: Side
  readonly image: HTMLImageElement
}

/** The last side whose picture came whole: it stays until the next one is decoded, and where none comes. */
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
    image.src = address
    image.decode().then(
      () => {
        if (state === 'unwanted') return
        state = 'shown'
        setShown({ side, image })
      },
      // A picture that does not come leaves the last one, until the program tells of the side again.
      () => {
        if (state === 'wanted') setMissing(side)
      },
    )
    return () => {
      // Taking the address away ends the loading.
      if (state === 'wanted') image.src = ''
      if (state === 'wanted') state = 'unwanted'
    }
  }, [address, side?.name, missing !== undefined && missing !== side])
  // What is known of a side may change though its picture does not.
  return shown && side && isOf(shown.side, side) ? { ...shown, side } : shown
}

const isOf = (shown: Side, side: Side): boolean =>
  shown.digest === side.digest && shown.name === side.name

/** The finest picture: words on an A4 sheet at four times their size, and memory enough for it. */
const FINEST = 432

/** Dots an inch at which pictures are asked for: few, so that a zoom or a wider window seldom asks again. */
export const RESOLUTIONS: readonly number[] = [36, 72, 108, 144, 216, 288, FINEST]

/** A screen's rounding is no reason for a picture of twice the size. */
const NEARLY = 0.98

/** The lowest resolution that is sharp where a millimetre is so many dots of the screen; at most the finest. */
export const resolutionFor = (dotsPerMm: number): number =>
  RESOLUTIONS.find((dpi) => dpi >= dotsPerMm * 25.4 * NEARLY) ?? FINEST

/** Dots of the screen in a CSS pixel; it changes as a window is moved to another screen, or zoomed. */
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
