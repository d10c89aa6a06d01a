import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import { encodeWebp } from '../input/assets/encode-picture.ts'
import type {
  PairFacts,
  ReportFacts,
  ReportSide,
} from '../preview/protocol/comparison.ts'
import { COMPARED_DPI } from './compare-sides.ts'
import type { ComparedPair, ComparedSides, RenderSide } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'

/** Resolution of sides that did not change: enough to recognise them. */
const SAME_DPI = 40

/** What a report shows, with the pictures of all sides; harmful characters are replaced in all texts. */
export async function reportFacts(
  { summary, pairs }: ComparedSides,
  labels: Pick<ReportFacts, 'title' | 'before' | 'after'>,
  render: RenderSide,
): Promise<ReportFacts> {
  const facts: PairFacts<ReportSide>[] = []
  for (const pair of pairs)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    facts.push(await pairFacts(pair, render))
  const { title, before, after } = labels
  return {
    title: replaceControls(title),
    before: replaceControls(before),
    after: replaceControls(after),
    summary: replaceControls(summary),
    pairs: facts,
  }
}

async function pairFacts(
  pair: ComparedPair,
  render: RenderSide,
): Promise<PairFacts<ReportSide>> {
  const { name, state, words, areas } = pair
  const isSame = state === 'same'
  const show = async (side: ComparedSide | undefined): Promise<ReportSide | undefined> =>
    side && reportSide(side, isSame ? SAME_DPI : COMPARED_DPI, render)
  const before = isSame ? undefined : await show(pair.before)
  const after = await show(pair.after)
  return {
    name: replaceControls(name),
    state,
    words: replaceControls(words),
    areas,
    ...(before && { before }),
    ...(after && { after }),
  }
}

async function reportSide(
  side: ComparedSide,
  dpi: number,
  render: RenderSide,
): Promise<ReportSide | undefined> {
  const pixels = await render(side, dpi)
  if (!pixels) return undefined
  const { page, trim, lines, language } = side
  const webp = Buffer.from(await encodeWebp(pixels))
  return {
    page: { x: -trim.x, y: -trim.y, ...page },
    trim: { width: trim.width, height: trim.height },
    text: lines.map(({ text }) => replaceControls(text)).join('\n'),
    ...(language !== undefined && { language: replaceControls(language) }),
    picture: `data:image/webp;base64,${webp.toString('base64')}`,
    pixels: pixels.width,
  }
}

/** How each report begins, so that a report is replaced by a newer one and nothing else is. */
export const REPORT_BEGINNING =
  '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="cardpress compare">'

/** The viewer of reports, as `npm run build` makes it of src/page/compare. */
interface ReportViewer {
  readonly renderReport: (facts: ReportFacts) => string
}

/** A comparison as one HTML file that needs no other, and may fetch none. */
export function reportHtml(facts: ReportFacts, packageRoot: string): string {
  const viewer = join(packageRoot, 'dist/report')
  const style = readFileSync(join(viewer, 'report.css'), 'utf8').trim()
  const script = readFileSync(join(viewer, 'report.js'), 'utf8').trim()
  const { renderReport }: ReportViewer = createRequire(join(viewer, 'report.js'))(
    './render-report.cjs',
  )
  return `${REPORT_BEGINNING}
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${facts.title}: ${facts.summary}`)}</title>
<style>${style}</style>
</head>
<body>
${renderReport(facts)}
<script>${script}</script>
</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Nothing from anywhere; the one style and the one script that are ours. */
const policyFor = (style: string, script: string): string =>
  [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
