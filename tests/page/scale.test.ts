import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { RESOLUTIONS, resolutionFor } from '../../src/page/picture/use-loaded-picture.ts'
import {
  ZOOM_STEPS,
  pictureExtent,
  layOutSpread,
  spreadExtent,
  nextZoom,
} from '../../src/page/zoom/scale.ts'
import { side } from './page-sides.ts'

const length = fc.double({ min: 20, max: 500, noNaN: true })
const rooms = fc.record({
  width: fc.double({ min: 700, max: 3000, noNaN: true }),
  height: fc.double({ min: 700, max: 3000, noNaN: true }),
})
const sizes = fc.array(fc.record({ width: length, height: length }), {
  minLength: 1,
  maxLength: 4,
})

test('what fits goes into the room, and touches it', () => {
  fc.assert(
    fc.property(rooms, sizes, (room, some) => {
      const spread = { sizes: some, gap: 10 }
      const extent = spreadExtent(spread, layOutSpread(room, spread, 'fit', 4))
      const over = Math.max(extent.width - room.width, extent.height - room.height)
      expect(Math.abs(over)).toBeLessThan(0.001)
    }),
  )
})

test('what is fitted to the width is as wide as the room, however high it gets', () => {
  fc.assert(
    fc.property(rooms, sizes, (room, some) => {
      const spread = { sizes: some, gap: 10 }
      const extent = spreadExtent(spread, layOutSpread(room, spread, 'width', 4))
      expect(extent.width).toBeCloseTo(room.width, 3)
    }),
  )
})

test('sides lie beside each other in a wide room and under each other in a high one', () => {
  const spread = { sizes: [pictureExtent(side()), pictureExtent(side())], gap: 24 }
  expect(layOutSpread({ width: 1200, height: 700 }, spread, 'fit', 4).direction).toBe(
    'row',
  )
  expect(layOutSpread({ width: 320, height: 900 }, spread, 'fit', 4).direction).toBe(
    'column',
  )
})

test('a percentage is of real millimetres, whatever the room', () => {
  const spread = { sizes: [{ width: 105, height: 148 }], gap: 24 }
  expect(layOutSpread({ width: 100, height: 100 }, spread, 150, 4).scale).toBe(6)
})

test('nothing takes no room', () => {
  const spread = { sizes: [], gap: 24 }
  for (const zoom of ['fit', 'width'] as const) {
    const shown = layOutSpread({ width: 800, height: 600 }, spread, zoom, 4)
    expect(shown.scale).toBeLessThan(1)
    expect(spreadExtent(spread, shown)).toEqual({ width: 0, height: 0 })
  }
})

test('zooming goes through the steps and ends at the last', () => {
  expect([nextZoom(100, 'in'), nextZoom(100, 'out'), nextZoom(87.3, 'in')]).toEqual([
    125, 75, 100,
  ])
  expect([nextZoom(400, 'in'), nextZoom(900, 'in'), nextZoom(20, 'out')]).toEqual([
    400, 400, 50,
  ])
  for (const step of ZOOM_STEPS.slice(1, -1))
    expect(nextZoom(nextZoom(step, 'in'), 'out')).toBe(step)
})

test('pictures are as fine as the screen, no finer than needed, in few steps', () => {
  const dots = fc.double({ min: 0.1, max: 432 / 25.4, noNaN: true })
  fc.assert(
    fc.property(dots, (some) => {
      const dpi = resolutionFor(some)
      const enough = RESOLUTIONS.filter((one) => one >= some * 25.4 * 0.98)
      expect(dpi).toBe(Math.min(...enough))
    }),
  )
  expect(resolutionFor(100)).toBe(432)
})
