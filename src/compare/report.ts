import { replaceControls } from '../base/problems/display.ts'
import { encodeWebp } from '../input/pictures/encode-picture.ts'
import type {
  PairFacts,
  ReportFacts,
  ReportSide,
} from '../preview/protocol/comparison.ts'
import { COMPARED_DPI } from './compare-sides.ts'
import type { ComparedPair, ComparedSides, RenderSide } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'
import { beginningOf, selfContained, requireViewer } from './self-contained.ts'

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

/** A side with its picture; undefined where that cannot be made. */
export async function reportSide(
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
export const REPORT_BEGINNING = beginningOf('en', 'cardpress compare')

/** The viewer of reports, as `npm run build` makes it of src/page/compare. */
interface ReportViewer {
  readonly renderReport: (facts: ReportFacts) => string
}

/** A comparison as one HTML file that needs no other, and may fetch none. */
export function reportHtml(facts: ReportFacts, packageRoot: string): string {
  const { renderReport }: ReportViewer = requireViewer(packageRoot)('./render-report.cjs')
  const page = {
    beginning: REPORT_BEGINNING,
    title: `${facts.title}: ${facts.summary}`,
    body: renderReport(facts),
    look: 'report',
  } as const
  return selfContained(page, packageRoot)
}
