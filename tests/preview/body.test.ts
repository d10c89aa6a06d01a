import { describe, expect, test } from 'vitest'

import { echo, posting, request, save, sendRaw, serve, startOfPost } from './serving.ts'

describe('what is too much', () => {
  test('headers', async () => {
    const { port } = await serve()
    const { status } = await request(port, 'GET /', `X: ${'a'.repeat(8192)}`)
    expect(status).toBe(431)
  })

  test('a message, unless its route says so', async () => {
    const big = echo({ method: 'POST', path: '/api/logo', maxBytes: 12_000_000 })
    const server = await serve(save, big)
    const text = (length: number): RequestInit =>
      posting(server, `"${'a'.repeat(length - 2)}"`)
    const sent = (path: string, length: number): Promise<number> =>
      fetch(server.url + path, text(length)).then(({ status }) => status)
    expect(await sent('api/save', 1_000_000)).toBe(200)
    expect(await sent('api/save', 1_000_001)).toBe(413)
    expect(await sent('api/logo', 12_000_000)).toBe(200)
    expect(await sent('api/logo', 12_000_001)).toBe(413)
  })

  test('it is refused before it is sent, and in plain words', async () => {
    const server = await serve(save)
    const sent = `${startOfPost(server)}Content-Length: 99000000\r\n\r\n`
    const { status, body } = await sendRaw(server.port, sent, '}]}')
    expect(status).toBe(413)
    expect(JSON.parse(body)).toEqual({
      done: false,
      problems: [
        {
          severity: 'error',
          code: 'usage',
          message: 'This is too large: the limit is 1 MB.',
        },
      ],
    })
  })
})

describe('what is no message', () => {
  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['too deep', '['.repeat(33) + ']'.repeat(33)],
    ['very deep', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['very deep objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a key into prototypes', '{"a":[{"__proto__":{"done":true}}]}'],
    ['such a key, escaped', '{"\\u005f_proto__":{}}'],
    ['another one', '{"constructor":{}}'],
    ['a third one', '[{"prototype":1}]'],
  ])('%s', async (_, text) => {
    const server = await serve(save)
    const answer = await fetch(`${server.url}api/save`, posting(server, text))
    expect(answer.status).toBe(400)
  })

  test('no UTF-8', async () => {
    const server = await serve(save)
    const body = Buffer.from([0x22, 0xff, 0x22])
    const answer = await fetch(`${server.url}api/save`, {
      ...posting(server, ''),
      body,
    })
    expect(answer.status).toBe(400)
  })

  test('32 levels are enough for all, and nothing is a value', async () => {
    const server = await serve(save)
    const text = `${'['.repeat(32)}null, 1${']'.repeat(32)}`
    const answer = await fetch(`${server.url}api/save`, posting(server, text))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ body: JSON.parse(text) })
  })
})
