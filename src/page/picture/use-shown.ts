import { useEffect, useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { pictureAddress } from '../server/server.ts'

/** A side with its picture, ready to be painted. */
export interface Shown {
  readonly side: Side
  readonly image: HTMLImageElement
}

/** The last side whose picture came whole: it stays until the next one is decoded, and where none comes. */
export function useShown(side: Side | undefined, dpi: number): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
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
