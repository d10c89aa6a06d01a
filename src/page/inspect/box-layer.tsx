import type { JSX } from 'preact'

import type { Area, Side, TemplateBoxFacts } from '../../preview/protocol/side.ts'
import { shownOverlays } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'
import { namesAtCorners, roomBeside } from './box-rows.ts'
import { useTemplateBoxes } from './use-template-boxes.ts'

/** Over a side: the names of its nested boxes while those are shown, and margin, border and padding of the chosen one. */
export function BoxLayer({
  side,
  scale,
}: {
  readonly side: Side
  /** CSS pixels per millimetre. */
  readonly scale: number
}): JSX.Element | null {
  const { state, side: selected, chosenBox } = useWorkspace()
  const isNamed = shownOverlays(state).includes('boxes')
  const isSelected = side.name === selected?.name
  const isNeeded = isNamed || (isSelected && chosenBox !== undefined)
  const boxes = useTemplateBoxes(isNeeded ? side : undefined)
  const chosen = isSelected && chosenBox !== undefined ? boxes[chosenBox] : undefined
  if (boxes.length === 0) return null
  const { trim, margin } = side
  return (
    <>
      <svg
        class="overlay"
        aria-hidden="true"
        viewBox={`${-margin} ${-margin} ${trim.width + 2 * margin} ${trim.height + 2 * margin}`}
      >
        {isNamed &&
          boxes.map((box, index) => <Outline key={index} name="nested" area={box} />)}
        {chosen && <BoxModel box={chosen} />}
      </svg>
      {isNamed && <Names boxes={boxes} {...{ margin, scale }} />}
    </>
  )
}

/** Margin, border, padding and content of a box, as the tools of browsers colour them; of a turned box only its outline. */
function BoxModel({ box }: { readonly box: TemplateBoxFacts }): JSX.Element {
  if (box.turned % 180 !== 0) return <Outline name="model" area={box} />
  const border = shrunk(box, box.border)
  const content = shrunk(border, box.padding)
  const outer = shrunk(
    box,
    box.margin.map((length) => -length),
  )
  return (
    <>
      <Ring name="margin" outer={outer} inner={box} />
      <Ring name="border" outer={box} inner={border} />
      <Ring name="padding" outer={border} inner={content} />
      <Outline name="model" area={box} />
    </>
  )
}

function shrunk(
  { x, y, width, height }: Area,
  [top = 0, right = 0, bottom = 0, left = 0]: readonly number[],
): Area {
  return {
    x: x + left,
    y: y + top,
    width: Math.max(0, width - left - right),
    height: Math.max(0, height - top - bottom),
  }
}

const pathOf = ({ x, y, width, height }: Area): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`

const Ring = ({
  name,
  outer,
  inner,
}: {
  readonly name: string
  readonly outer: Area
  readonly inner: Area
}): JSX.Element => (
  <path
    class="box-model"
    data-part={name}
    fill-rule="evenodd"
    d={pathOf(outer) + pathOf(inner)}
  />
)

const Outline = ({
  name,
  area,
}: {
  readonly name: string
  readonly area: Area
}): JSX.Element => <path class="line" data-line={name} d={pathOf(area)} />

/** In CSS pixels. */
const NAME_HEIGHT = 15

function Names({
  boxes,
  margin,
  scale,
}: {
  readonly boxes: readonly TemplateBoxFacts[]
  readonly margin: number
  readonly scale: number
}): JSX.Element {
  const corners = namesAtCorners(boxes)
  const styleOf = ({ x, y }: Pick<Area, 'x' | 'y'>): JSX.CSSProperties => {
    const room = roomBeside({ x, y }, corners, NAME_HEIGHT / scale)
    return {
      left: `${(x + margin) * scale}px`,
      top: `${(y + margin) * scale}px`,
      ...(room !== undefined && { maxWidth: `${room * scale}px` }),
    }
  }
  return (
    <div class="box-names" aria-hidden="true">
      {corners.map((corner, index) => (
        <span key={index} style={styleOf(corner)}>
          {corner.names}
        </span>
      ))}
    </div>
  )
}
