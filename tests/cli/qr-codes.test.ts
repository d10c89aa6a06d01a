import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import jsQr from 'jsqr'
import { expect, test } from 'vitest'

import { openRaster } from '../../src/compare/raster/raster.ts'
import { runHere } from '../fuzz/in-process.ts'
import { theme } from '../layout/lay-out.ts'
import { temporaryProject } from './projects.ts'

const ADDRESS = 'https://example.org/a_b--c?d=1&e="2"#10-12'

const project = (box: string, link = ADDRESS): string =>
  temporaryProject({
    'content/d/deck.yaml': `
source: nl
template: t
format: a6
pieces:
  one: { kind: card, accent: teal, facts: { link: '${link}' } }
`,
    'content/d/nl.yaml': 'pieces: { one: { greeting: "Grüße, 你好" } }',
    'templates/t/theme.yaml': theme(),
    'templates/t/card.yaml': `
front:
  padding: 10mm
  gap: 6mm
  alignItems: flex-start
  children: [${box}, { text: greeting, when: { family: none } }]
`,
  })

/** Builds a card with a code, and returns what was told and what a reader finds on the page. */
async function read(box: string, link?: string) {
  const folder = project(box, link)
  try {
    const { out } = await runHere(['build', 'd', '-t', 'press', '--json'], folder)
    const { problems, files } = JSON.parse(out)
    const told = problems.map(({ message }: { message: string }) => message)
    if (files.length === 0) return { told, found: undefined }
    const bytes = readFileSync(join(folder, files[0].path))
    const raster = await openRaster()
    const page = await raster.renderPage({ name: 'card', bytes }, 0, 300, () => undefined)
    const found = jsQr.default(
      new Uint8ClampedArray(page!.rgba),
      page!.width,
      page!.height,
    )?.data
    return { told, found }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['{ qr: fact.link, width: 30mm }', ADDRESS],
  [
    '{ qr: fact.link, width: 40mm, errorCorrection: H, quietZone: 6, color: teal }',
    ADDRESS,
  ],
  ['{ qr: greeting, width: 25mm, errorCorrection: L }', 'Grüße, 你好'],
  ["{ qr: 'https://example.org/{card}', width: 25mm }", 'https://example.org/1'],
])('a reader finds in %s what it holds', async (box, contents) => {
  expect(await read(box)).toEqual({ told: [], found: contents })
})

test('a code that phones cannot read is told', async () => {
  const small = await read('{ qr: fact.link, width: 14mm }')
  expect(small.told).toEqual([
    expect.stringMatching(/The QR code “fact.link” is 1\d.\d mm wide .* from 15 mm/),
  ])
  const pale = await read('{ qr: fact.link, width: 40mm, color: teal-pale }')
  expect(pale.told).toEqual([expect.stringMatching(/stands out only 1.2 : 1/)])
  const dark = '{ qr: fact.link, width: 40mm, color: paper, backgroundColor: teal }'
  expect((await read(dark)).told).toEqual([
    expect.stringMatching(/light on a dark ground/),
  ])
  const long = await read('{ qr: fact.link, width: 40mm }', 'x'.repeat(3000))
  expect(long.told).toEqual([expect.stringMatching(/too long for a QR code/)])
})
