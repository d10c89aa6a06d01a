import type { Area, ComparedBox, ComparedSide } from './compared-side.ts'

/** What changed where nothing but the look of a side did: its picture, or colours and shapes around that. */
export function onlyLook(
  areas: readonly Area[],
  sides: readonly [before: ComparedSide, after: ComparedSide],
): string {
  if (sides.some(({ boxes }) => boxes === undefined)) return EITHER
  const pictures = sides.flatMap(({ boxes = [] }) => boxes.flatMap(areaOfPicture))
  const [{ trim }] = sides
  const seen = areas.map((area) => intersection(area, { ...trim, x: 0, y: 0 }))
  if (seen.every((area) => pictures.some((picture) => isWithin(area, picture))))
    return ONLY_PICTURE
  if (
    !seen.some((area) =>
      pictures.some((picture) => !isEmpty(intersection(area, picture))),
    )
  )
    return 'only colours or shapes differ'
  return EITHER
}

/** What is told where a side changed in nothing else. */
export const ONLY_PICTURE = 'only the picture differs'

const EITHER = 'only the picture or colours differ'

const areaOfPicture = ({ picture }: ComparedBox): readonly Area[] =>
  picture ? [picture.area] : []

function intersection(one: Area, other: Area): Area {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  }
}

const isEmpty = ({ width, height }: Area): boolean => width <= 0 || height <= 0

/** How far the pixels of a picture reach past its box, in millimetres. */
const FRINGE = 0.3

const isWithin = (area: Area, around: Area): boolean =>
  isEmpty(area) ||
  (area.x >= around.x - FRINGE &&
    area.y >= around.y - FRINGE &&
    area.x + area.width <= around.x + around.width + FRINGE &&
    area.y + area.height <= around.y + around.height + FRINGE)
