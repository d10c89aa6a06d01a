// Draws the pictures of the READMEs with cardpress itself: bundles it, since Node 20 reads no TypeScript.
import { join } from 'node:path'

import { bundled } from '../bench/bundled.js'

const { drawPictures } = await bundled(join(import.meta.dirname, 'draw.ts'))
await drawPictures(import.meta.dirname)
