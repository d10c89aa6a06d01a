import { expect, test } from 'vitest'

import { createPictureCache } from '../../src/preview/picture-cache.ts'

/** A cache of pictures of these pages, and what was drawn for it. */
function opened(pages: readonly string[], size = 1) {
  const drawn: string[] = []
  const pictures = createPictureCache(
    async (digest, dpi) =>
      pages.includes(digest)
        ? { index: 0, pdf: Buffer.from(`${digest} ${dpi}`) }
        : undefined,
    async ({ pdf }, dpi) => {
      drawn.push(String(pdf))
      const png = new Uint8Array(size)
      png[0] = dpi
      return png
    },
  )
  return { pictures, drawn }
}

test('a picture is drawn once for each size, also while it is being drawn', async () => {
  const { pictures, drawn } = opened(['a'])
  await Promise.all([
    pictures.get('a', 72),
    pictures.get('a', 72),
    pictures.get('a', 144),
  ])
  await pictures.get('a', 72)
  expect(drawn.toSorted()).toEqual(['a 144', 'a 72'])
})

test('a page that is not there yet may be there later', async () => {
  const pages: string[] = []
  const { pictures } = opened(pages)
  expect(await pictures.get('a', 72)).toBeUndefined()
  pages.push('a')
  expect(await pictures.get('a', 72)).toEqual(new Uint8Array([72]))
})

test('pages that replace others are drawn before they are requested, in the same sizes', async () => {
  const { pictures, drawn } = opened(['old', 'new', 'same', 'unseen'])
  await Promise.all([pictures.get('old', 72), pictures.get('same', 72)])
  drawn.splice(0)
  pictures.prefetch(
    new Map([
      ['new', 'old'],
      ['unseen', 'never'],
    ]),
  )
  await pictures.get('same', 72)
  expect(drawn).toEqual(['new 72'])
})

test('the finest of the pictures that wait is drawn next', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `card${index}`)
  const { pictures, drawn } = opened([...names, 'card'])
  const thumbnails = names.map((name) => pictures.get(name, 36))
  await pictures.get('card', 144)
  expect(drawn.length).toBeLessThan(names.length)
  await Promise.all(thumbnails)
  expect(drawn).toHaveLength(names.length + 1)
})

test('many small pictures are kept, and of large ones those that were requested last', async () => {
  const digests = Array.from({ length: 1000 }, (_, index) => `page${index}`)
  const small = opened(digests)
  for (const digest of [...digests, ...digests]) await small.pictures.get(digest, 36)
  expect(small.drawn).toHaveLength(1000)
  const large = opened(digests, 8 * 1024 * 1024)
  const few = digests.slice(0, 10)
  for (const digest of few) await large.pictures.get(digest, 36)
  await large.pictures.get('page9', 36)
  expect(large.drawn).toHaveLength(10)
  await large.pictures.get('page0', 36)
  expect(large.drawn).toHaveLength(11)
})
