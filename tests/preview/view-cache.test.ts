import { expect, test } from 'vitest'

import type { RenderedView } from '../../src/preview/workers/render-view.ts'
import { ViewCache } from '../../src/preview/workers/view-cache.ts'
import { sideOf } from './side-of.ts'

/** A view with one side, whose page is in a file named like its digest. */
function rendered(generation: number, digest: string, isGood = true): RenderedView {
  const side = sideOf('front', digest)
  return {
    view: { generation, sides: isGood ? [side] : [], problems: [], stale: false },
    isGood,
    frames: new Map(),
    slack: async () => ({ sides: [], limits: [] }),
    compared: async () => [],
    pages: new Map([[digest, async () => Buffer.from(digest)]]),
    readPicture: async () => 'fine',
  }
}

test('a view is rendered once in a generation', async () => {
  const cache = new ViewCache()
  let count = 0
  const show = (generation: number) =>
    cache.show('nl', generation, async () => {
      count += 1
      return rendered(generation, `${count}`)
    })
  await show(1)
  await show(1)
  expect(count).toBe(1)
  await show(2)
  expect(count).toBe(2)
})

test('the last good sides are shown, marked as stale, until there are new ones', async () => {
  const cache = new ViewCache()
  await cache.show('nl', 1, async () => rendered(1, 'first'))
  for (const generation of [2, 3]) {
    const { view } = await cache.show('nl', generation, async () =>
      rendered(generation, 'x', false),
    )
    expect(view).toMatchObject({ generation, stale: true, sides: [{ digest: 'first' }] })
    expect(String(await cache.page('first')?.(72))).toBe('first')
  }
  const { view } = await cache.show('nl', 4, async () => rendered(4, 'last'))
  expect(view).toMatchObject({ stale: false, sides: [{ digest: 'last' }] })
})

test('each changed side names the digest that it replaces', async () => {
  const cache = new ViewCache()
  const replaced = async (generation: number, digest: string, isGood = true) => {
    const view = rendered(generation, digest, isGood)
    return [...(await cache.show('nl', generation, async () => view)).replaced]
  }
  expect(await replaced(1, 'first')).toEqual([])
  expect(await replaced(2, 'second')).toEqual([['second', 'first']])
  expect(await replaced(3, 'broken', false)).toEqual([])
  expect(await replaced(4, 'third')).toEqual([['third', 'second']])
  expect(await replaced(5, 'third')).toEqual([])
})

test('pages of the view before can still be requested, older ones cannot', async () => {
  const cache = new ViewCache()
  for (const generation of [1, 2, 3])
    await cache.show('nl', generation, async () =>
      rendered(generation, `page ${generation}`),
    )
  expect(String(await cache.page('page 3')?.(72))).toBe('page 3')
  expect(String(await cache.page('page 2')?.(72))).toBe('page 2')
  expect(cache.page('page 1')).toBeUndefined()
})

test('of many views the most recently shown are kept', async () => {
  const cache = new ViewCache()
  for (let number = 0; number < 200; number += 1)
    await cache.show(`${number}`, 1, async () => rendered(1, `page ${number}`))
  expect([cache.has('0'), cache.has('199')]).toEqual([false, true])
})
