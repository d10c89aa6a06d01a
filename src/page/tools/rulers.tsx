import type { ComponentChildren, JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { pictureExtent } from '../zoom/scale.ts'
import { ticksOf } from './geometry.ts'

/** The width of a ruler and the lengths of its ticks, in CSS pixels. */
const RULER_WIDTH = 18
const LONG_TICK = 8
const SHORT_TICK = 4

/** A side with rulers whose zero is the corner of its trim; they stay visible while the side is scrolled. */
export function WithRulers({
  side,
  scale,
  isOn,
  children,
}: {
  readonly side: Side
  readonly scale: number
  readonly isOn: boolean
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <div class="ruled" data-on={isOn}>
      {isOn && <Ruler way="across" side={side} scale={scale} />}
      {isOn && <Ruler way="down" side={side} scale={scale} />}
      {children}
    </div>
  )
}

/** Half the width of a number on a ruler, in CSS pixels. */
const HALF_NUMBER = 11

const hasRoom = (at: number, length: number): boolean =>
  at >= HALF_NUMBER && at <= length - HALF_NUMBER

function Ruler({
  way,
  side,
  scale,
}: {
  readonly way: 'across' | 'down'
  readonly side: Side
  readonly scale: number
}): JSX.Element {
  const { margin } = side
  const { width, height } = pictureExtent(side)
  const isAcross = way === 'across'
  const length = (isAcross ? width : height) * scale
  const place = (at: number): number => (at + margin) * scale
  const ticks = ticksOf(-margin, length / scale - margin, scale)
  return (
    <svg
      class="ruler"
      data-way={way}
      aria-hidden="true"
      width={isAcross ? length : RULER_WIDTH}
      height={isAcross ? RULER_WIDTH : length}
    >
      <path
        d={ticks
          .map(({ at, isLong }) => {
            const stroke = isLong ? LONG_TICK : SHORT_TICK
            return isAcross
              ? `M${place(at)} ${RULER_WIDTH}v${-stroke}`
              : `M${RULER_WIDTH} ${place(at)}h${-stroke}`
          })
          .join('')}
      />
      {ticks
        .filter(({ at, isLong }) => isLong && hasRoom(place(at), length))
        .map(({ at }) => (
          <text
            key={at}
            transform={
              isAcross
                ? `translate(${place(at)} 9)`
                : `translate(9 ${place(at)}) rotate(-90)`
            }
          >
            {at}
          </text>
        ))}
    </svg>
  )
}
