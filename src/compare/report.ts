import { createHash } from 'node:crypto'

import type { ComparedPair, ComparedSides } from './compare-sides.ts'
import { html, trusted } from './html.ts'
import type { Html } from './html.ts'
import { REPORT_SCRIPT } from './report-script.ts'
import { changedSection, sameSection } from './report-sides.ts'
import type { PairPictures } from './report-sides.ts'
import { REPORT_STYLE } from './report-style.ts'

/** What a report is made from. */
export interface ComparisonReport {
  /** What was compared: the name of a deck, or of a folder. */
  readonly title: string
  /** What the two are, in the words of whoever asked. */
  readonly before: string
  readonly after: string
  readonly compared: ComparedSides
  readonly pictures: ReadonlyMap<ComparedPair, PairPictures>
}

/** How each report begins, so that a report is replaced by a newer one and nothing else is. */
export const REPORT_BEGINNING =
  '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="cardpress compare">'

/** A comparison as one HTML file that needs no other, and may fetch none. */
export function reportHtml(report: ComparisonReport): string {
  const { title, before, after, compared, pictures } = report
  const changed = compared.pairs.filter(({ state }) => state !== 'same')
  const same = compared.pairs.filter(({ state }) => state === 'same')
  const sections = changed.map((pair, index) =>
    changedSection(pair, index, pictures.get(pair) ?? {}),
  )
  const page = html`${trusted(REPORT_BEGINNING)}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${compared.summary}</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<header>
<h1>What changed in <bdi>${title}</bdi></h1>
<p class="summary">${compared.summary}</p>
<dl class="compared">
<dt>Before</dt><dd><bdi>${before}</bdi></dd>
<dt>After</dt><dd><bdi>${after}</bdi></dd>
</dl>
${changed.length === 0 ? [] : contents(changed)}
</header>
<main>
${changed.length === 0 ? [] : toolbar()}
${sections}
${same.length === 0 ? [] : sameSection(same, pictures)}
</main>
<footer><p>Made by cardpress compare. The dashed line is where a side is cut.</p></footer>
<script>${trusted(REPORT_SCRIPT)}</script>
</body>
</html>
`
  return page.html
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing from anywhere; the one style and the one script that are ours. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src ${hashOf(REPORT_STYLE)}`,
  `script-src ${hashOf(REPORT_SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const contents = (changed: readonly ComparedPair[]): Html =>
  html`<nav aria-label="Sides that changed">
    <ul>
      ${changed.map(
        ({ name, words }, index) =>
          html`<li>
            <a href="#side-${index + 1}"><bdi>${name}</bdi></a> <span>${words}</span>
          </li>`,
      )}
    </ul>
  </nav>`

/** Shown only where scripts run. */
const toolbar = (): Html =>
  html`<div class="toolbar" role="group" aria-label="How sides are shown" hidden>
    <fieldset class="choice">
      <legend>View</legend>
      ${VIEWS.map(
        ([value, name], index) =>
          html`<label
            ><input
              type="radio"
              name="view"
              value="${value}"
              ${trusted(index === 0 ? ' checked' : '')}
            />${name}</label
          >`,
      )}
    </fieldset>
    <label class="outline"
      ><input type="checkbox" id="outline" checked />Outline what changed</label
    >
    <button type="button" id="pause" hidden>Pause</button>
    <button type="button" id="swap" hidden>Swap before and after</button>
  </div>`

const VIEWS = [
  ['beside', 'Side by side'],
  ['slider', 'Slider'],
  ['blink', 'Blink'],
  ['difference', 'Difference'],
] as const
