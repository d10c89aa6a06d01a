import type { JSX } from 'preact'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Area, Side } from '../../preview/protocol/side.ts'
import type { OverlayName } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'
import { marksOf, shortMessage } from './boxes.ts'

/** Lines over a side, in millimetres of its trim. */
export function Overlay({
  side,
  overlays,
  chosen,
}: {
  readonly side: Side
  readonly overlays: readonly OverlayName[]
  readonly chosen: number | undefined
}): JSX.Element {
  const { trim, margin } = side
  const box = chosen === undefined ? undefined : side.boxes[chosen]
  return (
    <svg
      class="overlay"
      aria-hidden="true"
      viewBox={`${-margin} ${-margin} ${trim.width + 2 * margin} ${trim.height + 2 * margin}`}
    >
      {overlays.map((name) => LINES[name](side))}
      {box && <Outline name="chosen" area={box} />}
    </svg>
  )
}

const LINES: Readonly<Record<OverlayName, (side: Side) => JSX.Element | JSX.Element[]>> =
  {
    trim: ({ trim, cornerRadius }) => (
      <Outline name="trim" area={around(trim, 0)} radius={cornerRadius} />
    ),
    bleed: ({ trim, bleed }) => <Outline name="bleed" area={around(trim, bleed)} />,
    safe: ({ trim, safe, cornerRadius }) => (
      <Outline name="safe" area={around(trim, -safe)} radius={cornerRadius - safe} />
    ),
    folds: ({ trim, folds }) =>
      folds.map((x) => (
        <path class="line" data-line="folds" d={`M${x} 0V${trim.height}`} />
      )),
    boxes: ({ boxes }) => boxes.map((box) => <Outline name="boxes" area={box} />),
    baselines: ({ baselines }) =>
      baselines.map(({ x, y, width }) => (
        <path class="line" data-line="baselines" d={`M${x} ${y}h${width}`} />
      )),
    grid: ({ trim }) => <path class="line" data-line="grid" d={gridOver(trim)} />,
  }

/** Millimetres between the lines of the grid. */
const GRID = 5

/** The lines of a grid over the trim, from its top left corner. */
function gridOver({ width, height }: Side['trim']): string {
  return [
    ...steps(width).map((x) => `M${x} 0V${height}`),
    ...steps(height).map((y) => `M0 ${y}H${width}`),
  ].join('')
}

const steps = (length: number): readonly number[] =>
  Array.from({ length: Math.floor(length / GRID) }, (_, index) => (index + 1) * GRID)

const around = ({ width, height }: Side['trim'], by: number): Area => ({
  x: -by,
  y: -by,
  width: width + 2 * by,
  height: height + 2 * by,
})

function Outline({
  name,
  area: { x, y, width, height },
  radius = 0,
}: {
  readonly name: string
  readonly area: Area
  /** Of its corners; negative ones are square. */
  readonly radius?: number
}): JSX.Element {
  return (
    <rect
      class="line"
      data-line={name}
      x={x}
      y={y}
      width={Math.max(width, 0)}
      height={Math.max(height, 0)}
      rx={Math.max(radius, 0)}
    />
  )
}

/** Outlines of problems on a side; the list of problems has their details. */
export function Marks({
  side,
  problems,
}: {
  readonly side: Side
  readonly problems: readonly ProblemFacts[]
}): JSX.Element {
  const { words } = useWorkspace()
  const share = (length: number, whole: number): string =>
    `${(100 * length) / (whole + 2 * side.margin)}%`
  return (
    <div class="marks" aria-hidden="true">
      {marksOf(side, problems).map(({ problem, x, y, width, height }) => (
        <div
          class="mark"
          data-severity={problem.severity}
          style={{
            left: share(x + side.margin, side.trim.width),
            top: share(y + side.margin, side.trim.height),
            width: share(width, side.trim.width),
            height: share(height, side.trim.height),
          }}
        >
          <span>{shortMessage(words.told(problem.message) ?? problem.message)}</span>
        </div>
      ))}
    </div>
  )
}
