import type { Page } from 'playwright-core'

import { SECRET } from './attacked.ts'
import type { Attacked } from './attacked.ts'

/** Something that a page of somebody else tries; whether it got what it wanted. */
export type Attack = (page: Page, attacked: Attacked) => Promise<boolean>

/** Runs a script in the attacker's page, where `at` is the origin that is attacked; the script returns what it got. */
const inPage =
  (script: string): Attack =>
  async (page, { port }) =>
    (await page.evaluate(
      `(async (at, secret) => { ${script} })('http://127.0.0.1:${port}', '${SECRET}')`,
    )) === true

/** Does it in the page, however that ends, and looks whether the server carried it out. */
const carriedOut =
  (request: string, script: string): Attack =>
  async (page, attacked) => {
    await inPage(script)(page, attacked)
    return attacked.performed.includes(request)
  }

/** An element that loads something; true once it has, false where it cannot. */
const loading = (
  name: string,
  properties: string,
  then = 'true',
): string => `const element = Object.assign(document.createElement('${name}'), ${properties})
  const loaded = new Promise((resolve) => {
    element.onload = () => resolve(true)
    element.onerror = () => resolve(false)
  })
  document.body.append(element)
  return (await loaded) && ${then}`

/** Fetches, and swallows that this fails: what counts is what arrived. */
const sending = (options: string): string =>
  `await fetch(at + '/api/save', { method: 'POST', ${options} }).catch(() => undefined)`

/** A form that is sent into a frame, as it needs no script's permission. */
const FORM = `const frame = Object.assign(document.createElement('iframe'), { name: 'into' })
  document.body.append(frame)
  const form = Object.assign(document.createElement('form'), {
    action: at + '/api/save', method: 'post', enctype: 'text/plain', target: 'into',
  })
  form.append(Object.assign(document.createElement('input'), { name: '{"a":"', value: '"}' }))
  document.body.append(form)
  const sent = new Promise((resolve) => { frame.onload = resolve })
  form.submit()
  await sent`

/** A frame without an origin reads and tells its parent, which is how \`Origin: null\` comes about. */
const SANDBOX = `const told = new Promise((resolve) => {
    addEventListener('message', ({ data }) => resolve(data === true))
  })
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.srcdoc = '<script>fetch("' + at + '/api/secret").then((r) => r.text())' +
    '.then((t) => parent.postMessage(t.includes("' + secret + '"), "*"),' +
    ' () => parent.postMessage(false, "*"))<' + '/script>'
  document.body.append(frame)
  return told`

/** Whether the page can be shown inside of another one, to have its buttons pressed unseen. */
const framed: Attack = async (page, attacked) => {
  await inPage(loading('iframe', "{ src: at + '/' }"))(page, attacked)
  const texts = await Promise.all(page.frames().map((frame) => frame.content()))
  return texts.some((text) => text.includes('<title>deck</title>'))
}

/** Whether who opens a window of the page keeps hold of it: where nobody opened it, it knows of nobody. */
const opened: Attack = async (page, attacked) => {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    inPage("open(at + '/')")(page, attacked),
  ])
  await popup.waitForURL(`http://127.0.0.1:${attacked.port}/`)
  const isHeld = await popup.evaluate(() => opener !== null)
  await popup.close()
  return isHeld
}

/** Under a name of the attacker's that leads to this computer, everything is one origin. */
const rebound: Attack = async (page, { port }) => {
  await page.goto(`http://rebind.test:${port}/`)
  const text = await page.evaluate("fetch('/api/secret').then((answer) => answer.text())")
  return String(text).includes(SECRET)
}

/** The attacks that any page can try. */
export const ATTACKS: readonly (readonly [name: string, attack: Attack])[] = [
  [
    'fetch (CVE-2025-24010, GHSA-67mh-4wv8-2f99)',
    inPage(
      "return fetch(at + '/api/secret').then((r) => r.text()).then((t) => t.includes(secret), () => false)",
    ),
  ],
  [
    'fetch without reading',
    inPage(
      "return fetch(at + '/api/secret', { mode: 'no-cors' }).then(() => true, () => false)",
    ),
  ],
  ['fetch from a frame without an origin (CVE-2026-27977)', inPage(SANDBOX)],
  ['a picture', inPage(loading('img', "{ src: at + '/api/picture.png' }"))],
  [
    'a script (CVE-2025-30359)',
    inPage(loading('script', "{ src: at + '/app.js' }", 'ran')),
  ],
  [
    'a module',
    inPage(loading('script', "{ type: 'module', src: at + '/app.js' }", 'ran')),
  ],
  [
    'a style sheet',
    inPage(loading('link', "{ rel: 'stylesheet', href: at + '/app.css' }")),
  ],
  [
    'fetching ahead',
    carriedOut(
      'GET /api/secret',
      loading('link', "{ rel: 'prefetch', href: at + '/api/secret' }"),
    ),
  ],
  [
    'loading ahead',
    carriedOut(
      'GET /api/picture.png',
      loading('link', "{ rel: 'preload', as: 'image', href: at + '/api/picture.png' }"),
    ),
  ],
  [
    'events',
    inPage(`const events = new EventSource(at + '/api/events')
      return new Promise((resolve) => {
        events.onopen = () => resolve(true)
        events.onerror = () => resolve(false)
      })`),
  ],
  [
    'a web socket (CVE-2026-27148)',
    inPage(`const socket = new WebSocket(at.replace('http', 'ws') + '/api/events')
      return new Promise((resolve) => {
        socket.onopen = () => resolve(true)
        socket.onerror = () => resolve(false)
      })`),
  ],
  [
    'a change as text',
    carriedOut('POST /api/save', sending("mode: 'no-cors', body: '{}'")),
  ],
  [
    'a change as JSON',
    carriedOut(
      'POST /api/save',
      sending("headers: { 'Content-Type': 'application/json' }, body: '{}'"),
    ),
  ],
  [
    'a change with a guessed token',
    carriedOut(
      'POST /api/save',
      sending(
        "headers: { 'Content-Type': 'application/json', 'X-Preview-Token': 'x' }, body: '{}'",
      ),
    ),
  ],
  ['a change by a form', carriedOut('POST /api/save', FORM)],
  ['a frame', framed],
  ['a window', opened],
  ['a name that leads here (DNS rebinding, CVE-2025-66414)', rebound],
]

/** The attack that takes a page of this computer: a worker that lives on, with our script in it. */
export const WORKER_ATTACK: Attack = inPage(
  "return navigator.serviceWorker.register('/worker.js?at=' + at).then(() => true, () => false)",
)
