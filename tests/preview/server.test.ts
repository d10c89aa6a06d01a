import { EventEmitter, once } from 'node:events'
import { get as httpGet } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'

import { describe, expect, test } from 'vitest'

import { startServer } from '../../src/preview/server/server.ts'
import { echo, posting, request, save, sendRaw, serve } from './serving.ts'

const picture = echo({
  path: '/api/picture/:digest/:dpi.png',
  parts: { digest: 'hex', dpi: 'digits' },
})

describe('what is there', () => {
  test('the page, which alone is told the token', async () => {
    const { url, token } = await serve()
    const answer = await fetch(url)
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain(`<meta name="token" content="${token}">`)
    expect(token).toMatch(/^[\w-]{43}$/)
  })

  test('parts of the path and repeated values of the query', async () => {
    const { url } = await serve(picture)
    const answer = await fetch(`${url}api/picture/0af3/150.png?term=a%3Db&term=c+d`)
    expect(await answer.json()).toEqual({
      parts: { digest: '0af3', dpi: '150' },
      query: [['term', ['a=b', 'c d']]],
    })
  })

  test('the head alone, where only that is asked for', async () => {
    const { port } = await serve(echo())
    const { status, headers, body } = await request(port, 'HEAD /api/echo')
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(headers.get('content-length')).toBe('23')
    expect(await request(port, 'HEAD /api/events')).toMatchObject({
      status: 200,
      body: '',
    })
  })

  test('what JSON says', async () => {
    const { url, ...server } = await serve(save)
    const value = { deck: 'ä', deep: [[{ a: null }]] }
    const answer = await fetch(`${url}api/save`, posting({ url, ...server }, value))
    expect(await answer.json()).toHaveProperty('body', value)
  })
})

test.each([
  ['/nothing', 404],
  ['/index.html', 404],
  ['/package.json', 404],
  ['/api/picture/0AF3/150.png', 404],
  ['/api/picture/0af3/x.png', 404],
  ['/api/picture/0af3/150xpng', 404],
  ['/api/picture/0af3/150.png/more', 404],
  ['/api/picture/..%2f/150.png', 400],
])('GET %s is refused with %i', async (path, status) => {
  const { port } = await serve(picture)
  expect(await request(port, `GET ${path}`)).toHaveProperty('status', status)
})

test('a method that an address does not have is told which it has', async () => {
  const { port } = await serve(save, echo())
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await request(port, `${method} /api/echo`)
    expect({ method, status, allow: headers.get('allow') }).toEqual({
      method,
      status: 405,
      allow: 'GET, HEAD',
    })
    expect(await request(port, `${method} /nothing`)).toHaveProperty('status', 404)
  }
  const { status, headers } = await request(port, 'GET /api/save')
  expect([status, headers.get('allow')]).toEqual([405, 'POST'])
})

test('nothing is relayed', async () => {
  const { port } = await serve()
  const { status } = await request(port, 'CONNECT evil.test:80')
  expect(status).toBeNaN()
})

const SAFE = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

test.each([
  ['the page', 'GET /', 200],
  ['a value', 'GET /api/echo', 200],
  ['nothing', 'GET /nothing', 404],
  ['another method', 'OPTIONS /', 405],
  ['a bad target', 'GET /..', 400],
  ['a POST without its marks', 'POST /api/save', 411],
  ['a fault', 'GET /api/fault', 500],
  ['a broken request', 'GET / /', 400],
  ['too long a target', `GET /?${'a'.repeat(9000)}`, 431],
])('the headers that keep other pages out are with %s', async (_, line, expected) => {
  const fault = echo({ path: '/api/fault', handle: () => Promise.reject(new Error()) })
  const { port } = await serve(echo(), save, fault)
  const { status, headers } = await request(port, line)
  expect(status).toBe(expected)
  expect(Object.fromEntries(headers)).toMatchObject(SAFE)
  expect([...headers.keys()].join()).not.toMatch(/access-control/)
})

test('and with events, which begin with the current generation', async () => {
  const { port } = await serve()
  const start = `GET /api/events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`
  const { headers, body } = await sendRaw(port, start, '}\n\n')
  expect(Object.fromEntries(headers)).toMatchObject({
    ...SAFE,
    'content-type': 'text/event-stream; charset=utf-8',
  })
  expect(body).toContain('retry: 500\n\n')
  expect(body).toContain('event: change\ndata: {"generation":7,"files":[]}\n\n')
})

describe('only this computer is served', () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address)
  test.each(['127.0.0.2', '::1', ...others])('%s leads nowhere', async (address) => {
    const { port } = await serve()
    const socket = connect(port, address)
    const ended = await new Promise((resolve) => {
      socket.on('connect', () => resolve('connected'))
      socket.on('error', () => resolve('refused'))
    })
    socket.destroy()
    expect(ended).toBe('refused')
  })
})

describe('faults and goodbyes', () => {
  test('a handler that fails says so in a sentence, and to us alone why', async () => {
    const error = new Error('secret of /home/someone')
    const throwing = await serve(
      echo({
        handle: () => {
          throw error
        },
      }),
    )
    const answer = await fetch(`${throwing.url}api/echo`)
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain('This is a bug in cardpress, not a mistake in your files.')
    expect(text).not.toMatch(/secret|home|\bat /)
    expect(throwing.faults).toEqual([error])
  })

  test('a value that JSON cannot hold is a fault as well', async () => {
    const { url, faults } = await serve(
      echo({ handle: () => ({ status: 200, type: 'json', value: 1n }) }),
    )
    expect(await fetch(`${url}api/echo`)).toHaveProperty('status', 500)
    expect(faults).toHaveLength(1)
  })

  test('a handler hears that its client has gone', async () => {
    const asked = new EventEmitter()
    const { url, close, faults } = await serve(
      echo({
        handle: async ({ signal }) => {
          asked.emit('asked', signal)
          await once(signal, 'abort')
          throw new Error('nobody waits for this')
        },
      }),
    )
    const hearing = once(asked, 'asked')
    const client = httpGet(`${url}api/echo`).on('error', () => undefined)
    const [signal]: AbortSignal[] = await hearing
    expect(signal).toHaveProperty('aborted', false)
    const aborted = once(signal!, 'abort')
    client.destroy()
    await aborted
    await close()
    expect(faults).toEqual([])
  })

  test('a handler that was heard out hears nothing', async () => {
    const signals: AbortSignal[] = []
    const { url, close } = await serve(
      echo({
        handle: ({ signal }) => {
          signals.push(signal)
          return { status: 200, type: 'json', value: {} }
        },
      }),
    )
    await (await fetch(`${url}api/echo`)).json()
    await close()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })

  test('it ends at once, whoever is still listening', async () => {
    const { url, close } = await serve()
    const listening = await fetch(`${url}api/events`)
    await close()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    await listening.body?.cancel().catch(() => undefined)
  })

  test('a port that is taken is a problem with a way out', async () => {
    const { port } = await serve()
    const serving = { port, page: new Map(), routes: [], onFault: () => undefined }
    await expect(startServer(serving)).rejects.toMatchObject({
      name: 'CardpressError',
      problems: [
        {
          message: `Port ${port} is in use by another program.`,
          hint: 'Choose another port, or use --port 0 for any that is free.',
        },
      ],
    })
  })

  test('a route whose parts nobody described is not served', async () => {
    await expect(serve({ ...picture, parts: {} })).rejects.toThrow(':digest')
  })
})
