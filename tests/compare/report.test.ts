import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { compareSides } from '../../src/compare/compare-sides.ts'
import { html } from '../../src/compare/html.ts'
import { reportPictures } from '../../src/compare/report-pictures.ts'
import { reportHtml } from '../../src/compare/report.ts'
import { lines, side } from './sides.ts'

const EVIL = "\"><script>alert(1)</script><img src=http://evil.test/x onerror='x'>&\u202e"

const white = async () => ({ width: 2, height: 3, rgba: new Uint8Array(24).fill(255) })

async function report(): Promise<string> {
  const other = { picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 } }
  const compared = await compareSides(
    [side(EVIL, lines([EVIL]), { language: EVIL }), side('same', lines([EVIL]))],
    [
      side(EVIL, lines(['new', EVIL]), { ...other, language: EVIL }),
      side('same', lines([EVIL])),
    ],
    white,
  )
  const pictures = await reportPictures(compared.pairs, white)
  return reportHtml({ title: EVIL, before: EVIL, after: EVIL, compared, pictures })
}

test('a report holds nothing of a deck that is not escaped, and refers to nothing elsewhere', async () => {
  const text = await report()
  expect(text.match(/<script/g)).toHaveLength(1)
  expect(text).not.toContain('<img src=http')
  expect(text).not.toContain('\u202e')
  for (const [, address] of text.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"'\s)>]+)/g))
    expect(address).toMatch(/^(?:data:image\/png;base64,|#side-\d+$|http:\/\/evil\.test)/)
  expect(text).not.toMatch(/(?:src|href)="https?:/)
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('its policy allows its own style and script, and no other', async () => {
  const text = await report()
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!
  const hashOf = (tag: string): string => {
    const inner = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text)![1]!
    return `&#39;sha256-${createHash('sha256').update(inner).digest('base64')}&#39;`
  }
  expect(policy.split('; ')).toEqual([
    'default-src &#39;none&#39;',
    'img-src data:',
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    'base-uri &#39;none&#39;',
    'form-action &#39;none&#39;',
  ])
  expect(text).not.toMatch(/\sstyle="|\son\w+="/)
})

test('text in a piece of HTML is text, in elements and attributes', () => {
  expect(
    html`<a title="${'"<&\'>'}">${[html`<b>${1}</b>`, html`<i></i>`]}</a>`.html,
  ).toBe('<a title="&quot;&lt;&amp;&#39;&gt;"><b>1</b>\n<i></i></a>')
})
