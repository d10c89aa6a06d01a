// Draws the pictures of the READMEs with cardpress itself: bundles it, since Node 20 reads no TypeScript.
import { join } from 'node:path'

import { bundled } from '../bench/bundled.js'

const here = import.meta.dirname
const { drawPictures } = await bundled(join(here, 'draw.ts'))
await drawPictures(here)
const { drawShowcases } = await bundled(join(here, 'showcase.ts'))
await drawShowcases(join(here, '../..'))
