import { mm } from '../../base/geometry/length.ts'
import { roundedRectangle } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { Shape } from '../../typesetting/frame/frame.ts'
import { registration, segment } from './marks.ts'
import type { Surround } from './sheet-geometry.ts'

const TARGET_DISTANCE = mm(4)
const TARGET_ARM = mm(2)
const TARGET_RADIUS = mm(1.2)

/** How far register targets reach beyond the bleed. */
export const TARGET_REACH: number = TARGET_DISTANCE + TARGET_ARM

function target(x: number, y: number): Path {
  const size = { width: 2 * TARGET_RADIUS, height: 2 * TARGET_RADIUS }
  return [
    ...segment(x - TARGET_ARM, y, x + TARGET_ARM, y),
    ...segment(x, y - TARGET_ARM, x, y + TARGET_ARM),
    ...roundedRectangle(x - TARGET_RADIUS, y - TARGET_RADIUS, size, TARGET_RADIUS),
  ]
}

/** The middle of the panel that is nearest to the middle of the block, so that no target hides a fold mark. */
function clearOfFolds({ block, folds }: Surround): number {
  const bounds = [block.x, ...folds, block.x + block.width]
  const middle = block.x + block.width / 2
  const centres = bounds.slice(1).map((end, index) => (end + (bounds[index] ?? end)) / 2)
  const away = (x: number): number => Math.abs(x - middle)
  return centres.toSorted((a, b) => away(a) - away(b))[0] ?? middle
}

/** One crossed circle on each side, where a press shows that its plates lie on each other. */
export function registerTargets(around: Surround): Shape {
  const { block, bleed } = around
  const x = clearOfFolds(around)
  const y = block.y + block.height / 2
  const distance = bleed + TARGET_DISTANCE
  return registration([
    ...target(x, block.y - distance),
    ...target(x, block.y + block.height + distance),
    ...target(block.x - distance, y),
    ...target(block.x + block.width + distance, y),
  ])
}
