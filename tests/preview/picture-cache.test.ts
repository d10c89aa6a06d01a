import { expect, test } from 'vitest'

import { createPictureCache } from '../../src/preview/picture-cache.ts'

/** A cache of pictures of these pages, and what was drawn for it. */
function opened(pages: readonly string[]) {
  const drawn: string[] = []
  const pictures = createPictureCache(
    async (digest) =>
      pages.includes(digest)
        ? { file: digest, index: 0, pdf: new Uint8Array() }
        : undefined,
    async ({ file }, dpi) => {
      drawn.push(`${file} ${dpi}`)
      return new Uint8Array([dpi])
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

test('of very many pictures the most recently requested are kept', async () => {
  const digests = Array.from({ length: 400 }, (_, index) => `page${index}`)
  const { pictures, drawn } = opened(digests)
  for (const digest of digests) await pictures.get(digest, 36)
  await pictures.get('page399', 36)
  expect(drawn).toHaveLength(400)
  await pictures.get('page0', 36)
  expect(drawn).toHaveLength(401)
})
