import { replaceControls } from '../base/problems/display.ts'
import type {
  PairFacts,
  ReportFacts,
  ReportSide,
} from '../preview/protocol/comparison.ts'
import type { ComparedPair, ComparedSides, RenderSide } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'
import { picturesOfPair, picturesOfSide, smallPicture } from './report-pictures.ts'
import type { SidePictures } from './report-pictures.ts'
import { selfContained, requireViewer } from './self-contained.ts'

/** The most that a report of 20 sides weighs, without its script and its texts: it is to be mailed. */
const REPORT_BYTES = 1_850_000
const FULL_REPORT = 20

/** What a report shows, with the pictures of all sides; harmful characters are replaced in all texts. */
export async function reportFacts(
  { summary, pairs }: ComparedSides,
  labels: Pick<ReportFacts, 'title' | 'before' | 'after'>,
  render: RenderSide,
): Promise<ReportFacts> {
  const facts: PairFacts<ReportSide>[] = []
  const changed = pairs.filter(({ state }) => state !== 'same').length
  const bytes = REPORT_BYTES / Math.min(Math.max(changed, 1), FULL_REPORT)
  for (const pair of pairs)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    facts.push(await pairFacts(pair, bytes, render))
  const { title, before, after } = labels
  return {
    words: wordsFor(pairs),
    title: replaceControls(title),
    before: replaceControls(before),
    after: replaceControls(after),
    summary: replaceControls(summary),
    pairs: facts,
  }
}

/** Dutch where words in Dutch are compared: who reads those reads a report in it. */
const wordsFor = (pairs: readonly ComparedPair[]): ReportFacts['words'] =>
  pairs.some((pair) => isDutch(pair.after ?? pair.before)) ? 'nl' : 'en'

const isDutch = (side: ComparedSide | undefined): boolean =>
  side?.language?.split('-')[0] === 'nl'

async function pairFacts(
  pair: ComparedPair,
  bytes: number,
  render: RenderSide,
): Promise<PairFacts<ReportSide>> {
  const { name, state, words, areas } = pair
  const { before, after } = await shownSides(pair, bytes, render)
  return {
    name: replaceControls(name),
    state,
    words: replaceControls(words),
    areas,
    ...(before && { before }),
    ...(after && { after }),
  }
}

/** Either may be missing. */
interface BothSides {
  readonly before: ReportSide | undefined
  readonly after: ReportSide | undefined
}

/** Both sides of a pair with their pictures; of two that are the same only one. */
async function shownSides(
  { state, before, after, areas }: ComparedPair,
  bytes: number,
  render: RenderSide,
): Promise<BothSides> {
  if (state === 'same')
    return {
      before: undefined,
      after: after && withPictures(after, await smallPicture(after, render)),
    }
  if (!before || !after)
    return {
      before: before && (await reportSide(before, bytes / 2, render)),
      after: after && (await reportSide(after, bytes / 2, render)),
    }
  const [old, now] =
    (await picturesOfPair([before, after], { areas, bytes }, render)) ?? []
  return { before: withPictures(before, old), after: withPictures(after, now) }
}

/** A side with its pictures in about so many bytes; undefined where they cannot be made. */
export const reportSide = async (
  side: ComparedSide,
  bytes: number,
  render: RenderSide,
): Promise<ReportSide | undefined> =>
  withPictures(side, await picturesOfSide(side, bytes, render))

function withPictures(
  { page, trim, lines, language }: ComparedSide,
  pictures: SidePictures | undefined,
): ReportSide | undefined {
  return (
    pictures && {
      page: { x: -trim.x, y: -trim.y, ...page },
      trim: { width: trim.width, height: trim.height },
      text: lines.map(({ text }) => replaceControls(text)).join('\n'),
      ...(language !== undefined && { language: replaceControls(language) }),
      ...pictures,
    }
  )
}

/** The viewer of reports, as `npm run build` makes it of src/page/compare. */
interface ReportViewer {
  readonly renderReport: (facts: ReportFacts) => {
    readonly title: string
    readonly body: string
  }
}

/** A comparison as one HTML file that needs no other, and may fetch none. */
export function reportHtml(facts: ReportFacts, packageRoot: string): string {
  const { renderReport }: ReportViewer = requireViewer(packageRoot)('./render-report.cjs')
  const page = {
    language: facts.words,
    generator: 'cardpress compare',
    ...renderReport(facts),
    look: 'report',
  } as const
  return selfContained(page, packageRoot)
}
