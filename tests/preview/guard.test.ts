import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { guard } from '../../src/preview/server/guard.ts'
import type { RawRequest } from '../../src/preview/server/guard.ts'

const DOOR = { port: 4400, token: 'a'.repeat(43) }
const HOST = '127.0.0.1:4400'
const OWN = 'http://127.0.0.1:4400'

/** Headers by name; a list for one that is sent more than once. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const rawOf = (headers: Headers): readonly string[] =>
  Object.entries(headers).flatMap(([name, values]) =>
    values === undefined ? [] : [values].flat().flatMap((value) => [name, value]),
  )

const GET: Headers = { Host: HOST }
const POST: Headers = {
  Host: HOST,
  Origin: OWN,
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
  'Content-Length': '2',
  'X-Preview-Token': DOOR.token,
}

/** The status with which a request is refused, or what it asks for. */
function judge(asking: Partial<Omit<RawRequest, 'headers'>>, headers: Headers): unknown {
  const verdict = guard(
    { method: 'GET', target: '/', ...asking, headers: rawOf(headers) },
    DOOR,
  )
  return 'target' in verdict ? verdict.target.path : verdict.refusal.status
}

const get = (headers: Headers): unknown => judge({}, { ...GET, ...headers })
const post = (headers: Headers): unknown =>
  judge({ method: 'POST', target: '/api/save' }, { ...POST, ...headers })

test('the page, the address bar and the page’s own changes pass', () => {
  expect(get({})).toBe('/')
  expect(get({ 'Sec-Fetch-Site': 'none' })).toBe('/')
  expect(get({ Origin: OWN, 'Sec-Fetch-Site': 'same-origin' })).toBe('/')
  expect(get({ Host: 'localhost:4400', Origin: 'http://localhost:4400' })).toBe('/')
  expect(get({ Host: '[::1]:4400' })).toBe('/')
  expect(get({ 'Content-Length': '0' })).toBe('/')
  // The value of one header is not the name of the next.
  expect(get({ 'X-A': 'host', 'X-B': 'evil.test' })).toBe('/')
  expect(post({})).toBe('/api/save')
})

test('on the port of http, browsers leave it out', () => {
  const headers = ['Host', 'localhost', 'Origin', 'http://localhost']
  const asking = { method: 'GET', target: '/', headers }
  expect(guard(asking, { ...DOOR, port: 80 })).toHaveProperty('target')
  expect(guard(asking, DOOR)).toHaveProperty('refusal.status', 421)
})

describe('a Host that is not ours, as DNS rebinding brings it (CVE-2025-66414, CVE-2025-49596)', () => {
  test.each([
    [undefined],
    [''],
    ['evil.test:4400'],
    ['127.0.0.1'],
    ['localhost:4401'],
    ['127.0.0.1:4400.evil.test'],
    ['evil.test@127.0.0.1:4400'],
    ['127.0.0.1:4400@evil.test'],
    ['localhost.:4400'],
    ['LOCALHOST:4400'],
    ['0.0.0.0:4400'],
    ['192.168.1.20:4400'],
    ['127.1:4400'],
    ['2130706433:4400'],
    ['[::ffff:127.0.0.1]:4400'],
    ['127.0.0.1:04400'],
  ])('%j', (host) => {
    expect(get({ Host: host })).toBe(421)
    expect(post({ Host: host, Origin: `http://${host}` })).toBe(421)
  })
})

describe('an Origin that is not the one asked', () => {
  test.each([
    ['null'], // CVE-2026-27977
    ['http://evil.test'],
    ['https://127.0.0.1:4400'],
    ['http://127.0.0.1'],
    ['http://127.0.0.1:4401'],
    ['http://localhost:4400'], // Another program may listen there, on IPv6.
    ['http://127.0.0.1:4400.evil.test'],
    ['http://127.0.0.1:4400/'],
    ['http://192.168.1.20:4400'], // CVE-2025-30360
    ['chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh'],
    ['file://'],
    [''],
  ])('%j', (origin) => {
    expect(get({ Origin: origin })).toBe(403)
    expect(post({ Origin: origin })).toBe(403)
  })
})

describe('a site that is not ours', () => {
  test.each([['cross-site'], ['same-site'], ['Same-Origin'], ['']])('%j', (site) => {
    expect(get({ 'Sec-Fetch-Site': site })).toBe(403)
    expect(post({ 'Sec-Fetch-Site': site })).toBe(403)
  })
  test('nobody’s own doing is a POST', () => {
    expect(post({ 'Sec-Fetch-Site': 'none' })).toBe(403)
  })
})

test.each([...Object.keys(POST), 'Content-Encoding'])(
  '%s is not read where it comes twice',
  (name) => {
    const value = String(POST[name])
    expect(post({ [name]: [value, value] })).toBe(400)
    expect(post({ [name]: undefined, [name.toLowerCase()]: [value, 'x'] })).toBe(400)
  },
)

describe('a target that no browser would send for our page', () => {
  test.each([
    ['empty', ''],
    ['none', '*'],
    ['absolute', 'http://127.0.0.1:4400/'],
    ['of another host', 'http://evil.test/'],
    ['an authority', '127.0.0.1:4400'],
    ['without its slash', 'api/view'],
    ['CVE-2023-34092: two slashes', '//app.js'],
    ['two slashes later', '/api//view'],
    ['a slash at the end', '/api/'],
    ['GHSA-93m4-6634-74q7: a backslash', '/app.js\\'],
    ['a backslash in front', '\\app.js'],
    ['CVE-2025-32395: an anchor', '/app.js#/../../etc/passwd'],
    ['an anchor in the query', '/?a=1#b'],
    ['CVE-2025-30208: a second query', '/etc/passwd?raw??'],
    ['CVE-2026-39364: a second query later', '/?a=1?raw'],
    ['CVE-2025-31486: in the query', '/app.js?.svg?.wasm?init'],
    ['CVE-2026-39365: a step up', '/../package.json.map'],
    ['a step up inside', '/api/../../etc/passwd'],
    ['a step nowhere', '/./app.js'],
    ['a hidden file', '/.env'],
    ['a hidden folder', '/.git/config'],
    ['an escaped step up', '/%2e%2e/etc/passwd'],
    ['an escaped slash', '/api%2fview'],
    ['an escaped backslash', '/..%5cetc'],
    ['escaped twice', '/%252e%252e/etc/passwd'],
    ['an escaped letter', '/%61pp.js'],
    ['a NUL', '/app.js\0.png'],
    ['an escaped NUL', '/app.js%00.png'],
    ['a line end', '/app.js\r\nX: y'],
    ['a blank', '/app js'],
    ['no ASCII', '/äpp.js'],
    ['CVE-2025-31125: a drive', '/C:/windows/win.ini'],
    ['a folder of the file system', '/@fs/etc/passwd'],
    ['a stream of NTFS', '/app.js::$DATA'],
    ['parameters of a part', '/app.js;x=/../y'],
    ['a broken escape in the query', '/?a=%zz'],
    ['a broken escape in a name', '/?%zz=a'],
    ['no UTF-8 in the query', '/?a=%ff'],
    ['a long form of UTF-8 in the query', '/?a=%c0%ae'],
    ['a NUL in the query', '/?a=%00'],
    ['a line end in the query', '/?a=%0d%0aX:%20y'],
    ['longer than any', `/?a=${'b'.repeat(2048)}`],
  ])('%s', (_, target) => {
    expect(judge({ target }, GET)).toBe(400)
    expect(judge({ target, method: 'POST' }, POST)).toBe(400)
  })
})

test.each([
  ['/api/view', []],
  ['/api/view?', []],
  ['/api/view?a', [['a', ['']]]],
  [
    '/api/view?a&b=1',
    [
      ['a', ['']],
      ['b', ['1']],
    ],
  ],
  ['/api/view?a=b=c', [['a', ['b=c']]]],
  [`/api/view?a=${'b'.repeat(2034)}`, [['a', ['b'.repeat(2034)]]]],
] as const)('%s is read as %j', (target, query) => {
  const verdict = guard({ method: 'GET', target, headers: rawOf(GET) }, DOOR)
  expect(verdict).toEqual({ target: { path: '/api/view', query: new Map(query) } })
})

test('what comes through is a plain path, whatever came', () => {
  const unit = constantFrom(...Array.from('/.%2eE5cC\\#?&=a:@;~\0ä'))
  const anything = oneof(string({ unit }), string({ unit: 'binary' }))
  const plain = /^(?:400|(?:\/[\w-][\w.-]*)+|\/)$/
  assert(
    property(anything, (text) => plain.test(String(judge({ target: `/${text}` }, GET)))),
  )
})

test('any words come through a query as they were', () => {
  const words = string({ unit: 'grapheme', maxLength: 20 })
    // oxlint-disable-next-line no-control-regex -- these are refused
    .filter((text) => !/[\0-\x1f\x7f]/.test(text))
  assert(
    property(array(tuple(words, words), { maxLength: 4 }), (pairs) => {
      const sent = new URLSearchParams()
      for (const [name, value] of pairs) sent.append(name, value)
      const target = `/?${sent.toString()}`
      const verdict = guard({ method: 'GET', target, headers: rawOf(GET) }, DOOR)
      const names = [...new Set(sent.keys())]
      expect(verdict).toEqual({
        target: {
          path: '/',
          query: new Map(names.map((name) => [name, sent.getAll(name)])),
        },
      })
    }),
  )
})

test.each([
  ['no origin', { Origin: undefined }, 403],
  ['what a form sends', { 'Content-Type': 'text/plain' }, 415],
  ['no type', { 'Content-Type': undefined }, 415],
  ['more than the type', { 'Content-Type': 'application/json; charset=utf-8' }, 415],
  ['a type in disguise', { 'Content-Type': 'text/plain; x=application/json' }, 415],
  ['packed', { 'Content-Encoding': 'gzip' }, 415],
  ['no length', { 'Content-Length': undefined }, 411],
  ['in pieces', { 'Transfer-Encoding': 'chunked' }, 411],
  ['no token', { 'X-Preview-Token': undefined }, 403],
  ['an empty token', { 'X-Preview-Token': '' }, 403],
  ['another token', { 'X-Preview-Token': 'b'.repeat(43) }, 403],
  ['a part of the token', { 'X-Preview-Token': 'a'.repeat(42) }, 403],
  ['more than the token', { 'X-Preview-Token': 'a'.repeat(44) }, 403],
])('a POST with %s is refused', (_, headers, status) => {
  expect(post(headers)).toBe(status)
})

test.each([
  ['a body', { 'Content-Length': '1' }, 400],
  ['a body in pieces', { 'Transfer-Encoding': 'chunked' }, 411],
  ['a web socket', { Connection: 'Upgrade', Upgrade: 'websocket' }, 403], // CVE-2026-39363
  ['a service worker', { 'Service-Worker': 'script' }, 403],
])('a GET with %s is refused', (_, headers, status) => {
  expect(get(headers)).toBe(status)
})

test('a refusal says in a sentence what to do, and no more than anybody knows', () => {
  const verdict = guard({ method: 'GET', target: '/', headers: ['Host', 'x'] }, DOOR)
  expect(verdict).toEqual({
    refusal: {
      status: 421,
      message: 'The preview is at http://127.0.0.1:4400/ only.',
    },
  })
})
