import type { Pixels } from './raster/render-page.ts'

/** A rectangle of pixels; `right` and `bottom` are the first ones outside. */
export interface PixelArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where two pictures are not the same. */
export interface PictureDifference {
  /** How much of the larger picture changed: 0 nothing, 1 every pixel. */
  readonly share: number
  /** Around what changed, from the top; things closer together than a patch are in one. */
  readonly areas: readonly PixelArea[]
}

/**
 * Compares two pictures, laid on each other at their top left corners; what only one of them has counts as changed. Any
 * difference counts: pdfium draws the same page the same every time. `patch` is in pixels.
 */
export function differenceOf(
  before: Pixels,
  after: Pixels,
  patch: number,
): PictureDifference {
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const patches: Patches = {
    columns: Math.ceil(width / patch),
    rows: Math.ceil(height / patch),
    changed: new Map(),
  }
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const isSame = (x: number, y: number): boolean =>
    pixelAt(one, before, x, y) === pixelAt(other, after, x, y)
  let count = 0
  for (let y = 0; y < height; y += 1) {
    for (let column = 0; column < patches.columns; column += 1) {
      let [left, right] = [-1, -1]
      const end = Math.min((column + 1) * patch, width)
      for (let x = column * patch; x < end; x += 1) {
        if (isSame(x, y)) continue
        count += 1
        if (left === -1) left = x
        right = x + 1
      }
      const row = Math.floor(y / patch)
      if (left !== -1)
        note(patches, row * patches.columns + column, {
          left,
          top: y,
          right,
          bottom: y + 1,
        })
    }
  }
  return { share: count / (width * height), areas: areasOf(patches) }
}

/** Each pixel as one number. */
function wordsOf({ rgba }: Pixels): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}

const pixelAt = (
  words: Uint32Array,
  { width, height }: Pixels,
  x: number,
  y: number,
): number | undefined => (x < width && y < height ? words[y * width + x] : undefined)

/** Small squares of a picture, and what changed in each. */
interface Patches {
  readonly columns: number
  readonly rows: number
  readonly changed: Map<number, PixelArea>
}

function note({ changed }: Patches, patch: number, here: PixelArea): void {
  const known = changed.get(patch)
  changed.set(patch, known ? around(known, here) : here)
}

const around = (one: PixelArea, other: PixelArea): PixelArea => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})

/** One area for all patches that touch, also at their corners; areas that lie over each other become one. */
function areasOf(patches: Patches): readonly PixelArea[] {
  const left = new Map(patches.changed)
  const areas: PixelArea[] = []
  for (const start of patches.changed.keys()) {
    const area = takeCluster(start, left, patches)
    if (area) areas.push(area)
  }
  return joined(areas).toSorted(
    (one, other) => one.top - other.top || one.left - other.left,
  )
}

function takeCluster(
  start: number,
  left: Map<number, PixelArea>,
  patches: Patches,
): PixelArea | undefined {
  let found: PixelArea | undefined
  const waiting = [start]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const here = left.get(next)
    if (!here) continue
    left.delete(next)
    found = found ? around(found, here) : here
    waiting.push(...neighboursOf(next, patches))
  }
  return found
}

function neighboursOf(patch: number, { columns, rows }: Patches): readonly number[] {
  const [column, row] = [patch % columns, Math.floor(patch / columns)]
  return [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].flatMap((across) => {
      const [x, y] = [column + across, row + down]
      return x >= 0 && x < columns && y >= 0 && y < rows ? [y * columns + x] : []
    }),
  )
}

/** Joins areas until none lies over another. */
function joined(areas: readonly PixelArea[]): readonly PixelArea[] {
  const apart: PixelArea[] = []
  for (let area of areas) {
    for (let index = 0; index < apart.length;) {
      const other = apart[index]
      if (other && overlap(area, other)) {
        area = around(area, other)
        apart.splice(index, 1)
        index = 0
      } else index += 1
    }
    apart.push(area)
  }
  return apart
}

const overlap = (one: PixelArea, other: PixelArea): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom
