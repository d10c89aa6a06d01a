import { useEffect, useState } from 'preact/hooks'

import type { BoxFacts, Side } from '../../preview/protocol/side.ts'
import { pictureAddress } from '../server/server.ts'
import { estimateContrast } from './contrast.ts'
import type { WordsOnGround } from './contrast.ts'
import { readPicture } from './readable-picture.ts'

/** Fine enough for the stems of small letters to have their own colour. */
const DPI = 216

/** The contrast of the words in a box, as soon as the picture of its side has come; undefined where it has no words. */
export function useContrast(side: Side, box: BoxFacts): WordsOnGround | undefined {
  const [contrast, setContrast] = useState<WordsOnGround>()
  const address = box.kind === 'paragraph' ? pictureAddress(side.digest, DPI) : undefined
  useEffect(() => {
    setContrast(undefined)
    if (address === undefined) return
    const image = new Image()
    image.src = address
    let isWanted = true
    image.decode().then(
      () => {
        const picture = isWanted ? readPicture(side, image) : undefined
        if (picture) setContrast(estimateContrast(picture.pixels(box)))
      },
      // A picture that never comes tells no contrast; the next change of the files asks again.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [address, box.x, box.y, box.width, box.height])
  return contrast
}
