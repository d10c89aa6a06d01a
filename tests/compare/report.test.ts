import { createHash } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { compareSides } from '../../src/compare/compare-sides.ts'
import { reportFacts, reportHtml } from '../../src/compare/report.ts'
import { ROOT } from '../cli/run.ts'
import { lines, side } from './sides.ts'

const EVIL = "\"><script>alert(1)</script><img src=http://evil.test/x onerror='x'>&\u202e"

const white = async () => ({ width: 2, height: 3, rgba: new Uint8Array(24).fill(255) })

let text = ''

beforeAll(async () => {
  const other = { picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 } }
  const compared = await compareSides(
    [side(EVIL, lines([EVIL]), { language: EVIL }), side('same', lines([EVIL]))],
    [
      side(EVIL, lines(['new', EVIL]), { ...other, language: EVIL }),
      side('same', lines([EVIL])),
    ],
    white,
  )
  const labels = { title: EVIL, before: EVIL, after: EVIL }
  text = reportHtml(await reportFacts(compared, labels, white), ROOT)
})

test('a report holds nothing of a deck that is not escaped, and refers to nothing elsewhere', () => {
  const html = text.replace(/<script>[^]*?<\/script>/, '')
  expect(text.length - html.length).toBeGreaterThan(1000)
  expect(html).not.toMatch(/<script|<img|\s(?:src|on\w+)="/)
  expect(html).not.toContain('\u202e')
  const addresses = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses)
    expect(address).toMatch(/^(?:data:image\/webp;base64,|#side-\d+$)/)
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
})

test('its policy allows its own style and script, and no other', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!
  const hashOf = (tag: string): string => {
    const inner = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text)![1]!
    return `'sha256-${createHash('sha256').update(inner).digest('base64')}'`
  }
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(text).not.toMatch(/\sstyle="/)
})

test('each line on a side is read out, and a side that differs is there twice', () => {
  expect(text.match(/class="side-picture"/g)).toHaveLength(3)
  expect(text).toMatch(/aria-label="new\n/)
})
