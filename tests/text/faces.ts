import { readFileSync } from 'node:fs'

import type { Face } from '../../src/typesetting/text/face.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'

const fonts = new URL('../../assets/fonts/', import.meta.url)
const shaper = await loadShaper()

/** The bytes of a font file among the project's own. */
export const fontFile = (path: string): Uint8Array => readFileSync(new URL(path, fonts))

/** One of the project's own faces. */
const openFace = (path: string): Face => shaper.openFace(path, fontFile(path))

export const nunitoSans: Face = openFace('nunito-sans/NunitoSans-Regular.ttf')
export const vazirmatn: Face = openFace('vazirmatn/Vazirmatn-Regular.ttf')
const ethiopic = openFace('noto-sans-ethiopic/NotoSansEthiopic-Regular.ttf')
export const notoSans: Face = openFace('noto-sans/NotoSans-Regular.ttf')

/** The stack of the project: by script, then the text face, then the widest one. */
export const body: TextStyle = {
  faces: {
    byScript: { Arab: [vazirmatn], Ethi: [ethiopic] },
    general: [nunitoSans, notoSans],
  },
}
