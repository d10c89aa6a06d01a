import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cardpress, filesIn, project } from '../cli/run.ts'
import type { Change } from '../cli/run.ts'

const SVG = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inner}</svg>`

const DECK = 'content/small/deck.yaml'
const WORDS = 'content/small/nl.yaml'

/** Decks of somebody who means ill. */
const HOSTILE: Readonly<
  Record<string, Readonly<Record<string, Change | readonly Change[]>>>
> = {
  'pictures that want something from the web, or from the disk': {
    [DECK]: [
      ['quantity: 3', 'quantity: 3, picture: style.svg'],
      ['owl: { kind: card,', 'owl: { kind: card, picture: entities.svg,'],
      ['guide: { kind: leaflet,', 'guide: { kind: leaflet, picture: itself.svg,'],
    ],
    'content/small/scene.svg': SVG(
      '<image href="http://127.0.0.1:9/x.png" width="9" height="9"/>',
    ),
    'content/small/style.svg': SVG(
      '<style>@import url(http://127.0.0.1:9/x.css);</style><path d="M0 0H9V9Z"/>',
    ),
    'content/small/entities.svg': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${SVG('<text>&b;&c;</text>')}`,
    'content/small/itself.svg': SVG('<g id="a"><use href="#a"/><use href="#a"/></g>'),
  },
  'a picture whose document type lies on the web': {
    'content/small/scene.svg': `<!DOCTYPE svg SYSTEM "http://127.0.0.1:9/x.dtd">${SVG('<path d="M0 0H9V9Z" fill="#188C8D"/>')}`,
  },
  'names that would be paths or addresses': {
    [DECK]: [
      ['picture: scene.svg', 'picture: "http://127.0.0.1:9/x.png"'],
      ['  owl: {', '  "../../owl": {'],
    ],
  },
  'anchors that grow': {
    [WORDS]:
      'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\npieces: { hare: { name: *c } }\n',
  },
  'nothings, words without end, and signs that turn text around': {
    [WORDS]: [
      [
        'body: De uil ziet alles, ook ’s nachts.',
        'body: |\n      #\n\n      -\n\n      >\n\n      > —\n\n      [^none]\n',
      ],
      ['De haas rent', 'x'.repeat(15_000)],
      ['name: Vos', 'name: "\\u202e\\u2066\\u0007\\u001b[31mVos"'],
    ],
  },
  'room for nothing': {
    'templates/plain/card.yaml': [
      '  padding: 6mm\n  children',
      '  padding: 999mm\n  children',
    ],
  },
}

/** Says so when a process tries to reach another one. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net'
net.Socket.prototype.connect = () => { process.stderr.write('NETWORK\\n'); throw new Error('network') }
`)}`

test.concurrent.each(Object.entries(HOSTILE))('does no harm: %s', async (_, changes) => {
  const folder = project('small', changes)
  const before = filesIn(folder)
  const { code, out, err } = await cardpress(['build', '-t', 'press', '-o', 'made'], {
    folder,
    node: ['--import', WATCH],
  })
  expect([0, 1]).toContain(code)
  expect(err).not.toMatch(/NETWORK|\n\s+at |bug in cardpress/)
  // Nothing that a terminal would obey.
  expect((out + err).replaceAll('\n', '')).not.toMatch(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
  )
  const made = filesIn(folder).filter((file) => !before.includes(file))
  expect(made.filter((file) => !file.startsWith(join('made', 'small')))).toEqual([])
  expect(code === 0).toBe(made.length > 0)
})
