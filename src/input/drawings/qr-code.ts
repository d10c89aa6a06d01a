import { encode } from 'uqr'

import type { PathStep } from '../../base/geometry/path.ts'
import type { VectorPicture } from './values/vector.ts'

/** What a QR code is drawn with. */
interface QrOptions {
  /** How much of it may be damaged: 7, 15, 25 or 30 percent. */
  readonly level: 'L' | 'M' | 'Q' | 'H'
  /** The empty space around it, in modules; readers want 4. */
  readonly quietZone: number
}

/** A QR code as a drawing in the colour of its box, in units of its modules, quiet zone included. */
interface QrCode {
  readonly vector: VectorPicture
  /** Its width without the quiet zone. */
  readonly modules: number
}

/** The QR code of a text (ISO/IEC 18004); undefined where it holds more than a code can. */
export function qrCode(
  text: string,
  { level, quietZone }: QrOptions,
): QrCode | undefined {
  const modules = modulesOf(text, level)
  if (!modules) return undefined
  const side = modules.length + 2 * quietZone
  const area = { x: 0, y: 0, width: side, height: side }
  const path = modules.flatMap((row, y) => rowPath(row, quietZone, y + quietZone))
  const vector: VectorPicture = {
    viewBox: area,
    factor: 1,
    extent: area,
    items: [{ kind: 'shape', path, fill: 'current' }],
    colors: new Map(),
    takesColor: true,
    images: [],
  }
  return { vector, modules: modules.length }
}

function modulesOf(
  text: string,
  ecc: QrOptions['level'],
): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc, border: 0 }).data
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The dark modules of a row: those side by side are one rectangle, and all are one outline, so that no seams show. */
function rowPath(
  row: readonly boolean[],
  left: number,
  top: number,
): readonly PathStep[] {
  const steps: PathStep[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true || row[x - 1] === true) continue
    const length = row.slice(x).findIndex((dark) => !dark)
    const [from, to] = [left + x, left + (length === -1 ? row.length : x + length)]
    steps.push(
      ['M', from, top],
      ['L', to, top],
      ['L', to, top + 1],
      ['L', from, top + 1],
      ['Z'],
    )
  }
  return steps
}
