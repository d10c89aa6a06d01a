import { expect, test } from 'vitest'

import { ContentStream } from '../../src/output/pdf/content-stream.ts'

const written = (content: ContentStream): string =>
  Buffer.from(content.toBytes()).toString()

test('what is in force is not set again', () => {
  const content = new ContentStream('page')
  content.set('width', '1 w')
  content.set('fill', '0 0 0 1 k')
  content.set('fill', '0 0 0 1 k')
  content.set('width', '2 w')
  content.set('fill', '0 0 0 0 k')
  expect(written(content)).toBe('0 0 0 1 k\n2 w\n0 0 0 0 k')
})

test('what is set inside ends with the inside', () => {
  const content = new ContentStream('page')
  content.set('fill', '0 0 0 1 k')
  content.nested(() => {
    content.set('fill', '0 0 0 1 k')
    content.set('fill', '1 0 0 0 k')
  })
  content.set('fill', '1 0 0 0 k')
  content.set('fill', '0 0 0 1 k')
  expect(written(content)).toBe('0 0 0 1 k\nq\n1 0 0 0 k\nQ\n1 0 0 0 k\n0 0 0 1 k')
})

test('a form takes nothing for granted but what it sets itself', () => {
  const content = new ContentStream('form')
  content.set('width', '1 w')
  content.set('width', '1 w')
  expect(written(content)).toBe('1 w')
})
