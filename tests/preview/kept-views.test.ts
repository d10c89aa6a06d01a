import { expect, test } from 'vitest'

import type { RenderedView } from '../../src/preview/workers/render-view.ts'
import { ViewCache } from '../../src/preview/workers/view-cache.ts'
import { sideOf } from './side-of.ts'

/** A view of a generation with one side, whose page is a file of the same name. */
function made(generation: number, digest: string, isGood = true): RenderedView {
  const side = sideOf(digest, digest)
  return {
    view: { generation, sides: isGood ? [side] : [], problems: [], stale: false },
    places: new Map(),
    isGood,
    frames: new Map(),
    rooms: () => [],
    compared: async () => [],
    pages: new Map([
      [digest, async () => ({ file: digest, index: 0, pdf: new Uint8Array() })],
    ]),
  }
}

test('a view is made once in a generation', async () => {
  const kept = new ViewCache()
  let count = 0
  const show = (generation: number) =>
    kept.show('nl', generation, async () => {
      count += 1
      return made(generation, `${count}`)
    })
  await show(1)
  await show(1)
  expect(count).toBe(1)
  await show(2)
  expect(count).toBe(2)
})

test('the last good sides stay, and are stale, until there are new ones', async () => {
  const kept = new ViewCache()
  await kept.show('nl', 1, async () => made(1, 'first'))
  for (const generation of [2, 3]) {
    const { view } = await kept.show('nl', generation, async () =>
      made(generation, 'x', false),
    )
    expect(view).toMatchObject({ generation, stale: true, sides: [{ name: 'first' }] })
    expect((await kept.page('first'))?.file).toBe('first')
  }
  const { view } = await kept.show('nl', 4, async () => made(4, 'last'))
  expect(view).toMatchObject({ stale: false, sides: [{ name: 'last' }] })
})

test('pages of the view before may still be asked for, those before it not', async () => {
  const kept = new ViewCache()
  for (const generation of [1, 2, 3])
    await kept.show('nl', generation, async () => made(generation, `page ${generation}`))
  expect((await kept.page('page 3'))?.file).toBe('page 3')
  expect((await kept.page('page 2'))?.file).toBe('page 2')
  expect(await kept.page('page 1')).toBeUndefined()
})

test('of many views those that were looked at last are kept', async () => {
  const kept = new ViewCache()
  for (let number = 0; number < 200; number += 1)
    await kept.show(`${number}`, 1, async () => made(1, `page ${number}`))
  expect([kept.has('0'), kept.has('199')]).toEqual([false, true])
})
