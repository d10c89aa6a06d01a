import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Size } from '../../src/base/geometry/box.ts'
import { mm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { imposeCards } from '../../src/output/imposition/cards.ts'
import type { FlipEdge } from '../../src/output/imposition/flip.ts'
import { imposeLeaflet } from '../../src/output/imposition/leaflet.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import {
  A3,
  MARKERS,
  PAPERS,
  card,
  marksOf,
  options,
  piecesOf,
  side,
  size,
} from './sheet-reading.ts'
import type { Place } from './sheet-reading.ts'

/*
 * These tests print: they know nothing of the formula that places backs. A sheet is a thing in space; ink lies on
 * its upper face (z > 0) when it is printed, and turning it about an axis moves what has been printed to the lower one.
 */
interface Spot {
  readonly x: number
  readonly y: number
  readonly z: number
}
interface Printed {
  readonly name: string
  readonly spots: readonly Spot[]
}

/** Half a turn about the line through a point in the plane z = 0, in a direction of that plane. */
function halfTurn([cx, cy]: Place, [dx, dy]: Place): (spot: Spot) => Spot {
  const length = Math.hypot(dx, dy)
  const [ux, uy] = [dx / length, dy / length]
  return ({ x, y, z }) => {
    const along = (x - cx) * ux + (y - cy) * uy
    return { x: 2 * (cx + along * ux) - x, y: 2 * (cy + along * uy) - y, z: -z }
  }
}

/** The axis of a printer that turns the sheet about the long or the short edge. */
function turnSheet({ width, height }: Size, flip: FlipEdge): (spot: Spot) => Spot {
  const upright: Place = [0, 1]
  const level: Place = [1, 0]
  const long = width <= height ? upright : level
  const short = width <= height ? level : upright
  return halfTurn([width / 2, height / 2], flip === 'long' ? long : short)
}

const print = (page: Frame): readonly Printed[] =>
  piecesOf(page).map(({ name, places }) => ({
    name,
    spots: places.map(([x, y]) => ({ x, y, z: 1 })),
  }))

const turnAll = (printed: readonly Printed[], turn: (spot: Spot) => Spot): Printed[] =>
  printed.map(({ name, spots }) => ({ name, spots: spots.map(turn) }))

/** Prints the front, turns the sheet, prints the back, and lays the sheet down with the front up again. */
function printSheet(front: Frame, back: Frame, flip: FlipEdge): readonly Printed[] {
  const turn = turnSheet(front.trim, flip)
  return turnAll([...turnAll(print(front), turn), ...print(back)], turn)
}

const NEAR = mm(0.01)
const near = (a: number, b: number): boolean => Math.abs(a - b) < NEAR

/** Every cut from which there is another one at just this distance. */
const starts = (cuts: number[], length: number): number[] =>
  cuts
    .toSorted((a, b) => a - b)
    .filter((cut, index, all) => index === 0 || !near(cut, all[index - 1]!))
    .filter((cut, _, all) => all.some((other) => near(other - cut, length)))

/** The top left corners of what the crop marks free: stretches between two cuts as wide and high as the card. */
function corners(front: Frame, trim: Size): readonly Place[] {
  const marks = marksOf(front)
  const xs = marks.filter(({ width }) => near(width, 0)).map(({ x }) => x)
  const ys = marks.filter(({ height }) => near(height, 0)).map(({ y }) => y)
  const lefts = starts(xs, trim.width)
  return starts(ys, trim.height).flatMap((top) => lefts.map((left): Place => [left, top]))
}

/** Reads the face that is up: the name of each side whose markers stand upright at their places on this piece. */
function readUp(printed: readonly Printed[], [left, top]: Place, trim: Size): string[] {
  const upright = ({ spots }: Printed): boolean =>
    spots.every(
      ({ x, y, z }, index) =>
        z > 0 &&
        near(x - left, MARKERS[index]![0] * trim.width) &&
        near(y - top, MARKERS[index]![1] * trim.height),
    )
  return printed.filter(upright).map(({ name }) => name)
}

/** Cuts a printed sheet, takes up each piece, reads it, turns it like a page and reads the other side. */
function readPieces(front: Frame, back: Frame, flip: FlipEdge, trim: Size): string[] {
  const printed = printSheet(front, back, flip)
  return corners(front, trim).flatMap((corner) => {
    const axis: Place = [corner[0] + trim.width / 2, corner[1]]
    const ahead = readUp(printed, corner, trim)
    const behind = readUp(turnAll(printed, halfTurn(axis, [0, 1])), corner, trim)
    return ahead.length + behind.length > 0
      ? [`${ahead.join('+')} ${behind.join('+')}`]
      : []
  })
}

/** On square paper the upright edges count as the long ones. */
const SQUARE = { name: 'square', size: size(280, 280), margin: mm(5) }

const flips = fc.constantFrom<FlipEdge>('long', 'short')
const decks = fc.record({
  width: fc.double({ min: 25, max: 260, noNaN: true }),
  height: fc.double({ min: 25, max: 260, noNaN: true }),
  bleed: fc.constantFrom(0, 1.5, 3, 5),
  quantities: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 }),
  paper: fc.constantFrom(...PAPERS, SQUARE),
  flip: flips,
})

test('printed, turned, cut and turned over, every card has its back, as often as is wanted', () => {
  let sheets = 0
  fc.assert(
    fc.property(decks, ({ width, height, bleed, quantities, paper, flip }) => {
      const trim = size(width, height)
      const cards = quantities.map((quantity, index) =>
        card(`c${index}`, trim, quantity, bleed),
      )
      const { problems, report } = collectProblems()
      const pages = imposeCards(cards, options({ paper, flip, report }))
      const read = pages.flatMap((front, index) =>
        index % 2 === 0 ? readPieces(front, pages[index + 1]!, flip, trim) : [],
      )
      sheets += pages.length / 2
      const fitting = problems.every(({ severity }) => severity !== 'error')
      const wanted = quantities.flatMap((quantity, index) =>
        Array.from({ length: quantity }, () => `c${index}/front c${index}/back`),
      )
      expect(read).toEqual(fitting ? wanted : [])
    }),
    { numRuns: 300 },
  )
  expect(sheets).toBeGreaterThan(300)
})

test('an inside lies behind its outside, whichever edge the sheet is turned about', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 60, max: 400, noNaN: true }),
      fc.double({ min: 60, max: 280, noNaN: true }),
      flips,
      (width, height, flip) => {
        const trim = size(width, height)
        const leaflet = {
          outside: side('outside', trim),
          inside: side('inside', trim),
          folds: [],
        }
        const { report } = collectProblems()
        const [front, back] = imposeLeaflet(leaflet, options({ paper: A3, flip, report }))
        const { width: pageWidth, height: pageHeight } = front!.trim
        const corner: Place = [
          (pageWidth - trim.width) / 2,
          (pageHeight - trim.height) / 2,
        ]
        const printed = printSheet(front!, back!, flip)
        const axis: Place = [corner[0] + trim.width / 2, 0]
        expect(readUp(printed, corner, trim)).toEqual(['outside'])
        expect(readUp(turnAll(printed, halfTurn(axis, [0, 1])), corner, trim)).toEqual([
          'inside',
        ])
      },
    ),
  )
})
