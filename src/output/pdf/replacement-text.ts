import { NO_CHARACTER } from './clusters.ts'
import type { Cluster } from './clusters.ts'

/*
 * Readers of PDF get right-to-left text from codes in the order of the page, left to right, and each turns it round by
 * rules of its own:
 *
 * - All turn single characters round, those of one code too: a ligature has to list its letters from left to right.
 * - PDFium (Chrome) turns brackets round as well, if a right-to-left letter stands to the right of them.
 * - poppler puts the space before a number or a comma behind it, unless a right-to-left character stands between.
 *
 * ActualText of a `/Span` is read by poppler alone if marked content with another ActualText stands inside: PDFium and
 * MuPDF read the innermost, and where that is empty PDFium reads the codes.
 */

/** Clusters with one treatment. */
export interface TextSpan {
  readonly clusters: readonly Cluster[]
  /** ActualText of nested marked content, the outer one first; codes speak for themselves where there is none. */
  readonly actual?: readonly string[]
}

/** Where a run stands. */
export interface RunContext {
  /** The embedding level (UAX #9); odd is right to left. */
  readonly level: number
  /** The run to the left of it on its line: its level and its last character. */
  readonly left?: { readonly level: number; readonly last: string } | undefined
  /** The text to the right of it on its line. */
  readonly right: string
}

/** An invisible character that is ordered from right to left. */
const RIGHT_TO_LEFT_MARK = '\u200F'

/** What poppler takes for a part of a number, wherever it stands. */
const NUMERIC =
  /^[#$%+,\-./:\p{Nd}\p{Sc}\u00A0\u00B0-\u00B3\u00B9\u0604-\u060C\u066A-\u066C\u2030-\u2034\u2070-\u208F\u2212\u2213]/u

const LETTER = /\p{L}/u
const RIGHT_TO_LEFT_LETTER =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const BRACKETS = new Map(
  Array.from('()[]{}<>«»‹›⟨⟩⟪⟫⁅⁆').map((sign, index, all) => [
    sign,
    all[index ^ 1] ?? sign,
  ]),
)

/** A run as readers are to get it, from left to right. */
export function textSpans(
  clusters: readonly Cluster[],
  context: RunContext,
): readonly TextSpan[] {
  if (context.level === 0) return [{ clusters }]
  const spans =
    context.level % 2 === 1
      ? rightToLeftSpans(clusters, context)
      : embeddedSpans(clusters, context)
  return joined(spans)
}

/** A number or Latin words on a right-to-left line: what follows them in reading order stands to the left. */
function embeddedSpans(
  clusters: readonly Cluster[],
  { left }: RunContext,
): readonly TextSpan[] {
  const first = clusters.findIndex(({ text }) => text.trim() !== '')
  return clusters.map((cluster, index) =>
    index === first && left && left.level % 2 === 1
      ? separated(cluster, NUMERIC.test(left.last))
      : { clusters: [cluster] },
  )
}

function rightToLeftSpans(
  clusters: readonly Cluster[],
  { left, right }: RunContext,
): readonly TextSpan[] {
  const first = clusters.findIndex(({ text }) => text.trim() !== '')
  return clusters.map((cluster, index) => {
    const mirrored = BRACKETS.get(cluster.text)
    if (mirrored !== undefined) {
      const texts = clusters.slice(index + 1).map(({ text }) => text)
      const [letter = 'א'] = LETTER.exec(texts.join('') + right) ?? []
      if (!RIGHT_TO_LEFT_LETTER.test(letter)) return { clusters: [cluster] }
      return { clusters: [{ ...cluster, text: mirrored }], actual: [cluster.text, ''] }
    }
    const turned = { ...cluster, text: Array.from(cluster.text).toReversed().join('') }
    const endsLine = index <= first && !left
    return !endsLine && NUMERIC.test(cluster.text)
      ? separated(turned)
      : { clusters: [turned] }
  })
}

/**
 * Keeps a number apart from the sign beside it, by a right-to-left mark before it. `fromSign`: in the text that PDFium
 * reads as well, which takes a full stop or a comma beside a number for a part of it.
 */
const separated = (cluster: Cluster, fromSign = false): TextSpan => {
  const apart = RIGHT_TO_LEFT_MARK + cluster.text
  return { clusters: [cluster], actual: [apart, fromSign ? apart : cluster.text] }
}

/** Joins what follows each other without ActualText. */
function joined(spans: readonly TextSpan[]): readonly TextSpan[] {
  const found: TextSpan[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last && !last.actual && !span.actual)
      found[found.length - 1] = { clusters: [...last.clusters, ...span.clusters] }
    else found.push(span)
  }
  return found
}

/** Where a font cannot join outlines, those of one letter are a span with its text. */
export const lettersOf = (clusters: readonly Cluster[]): readonly TextSpan[] => {
  const found: TextSpan[] = []
  for (const cluster of clusters) {
    const last = found.at(-1)
    const letter = last?.clusters[0]
    if (last && letter && cluster.text === NO_CHARACTER)
      found[found.length - 1] = {
        clusters: [...last.clusters, cluster],
        actual: [letter.text],
      }
    else found.push({ clusters: [cluster] })
  }
  return joined(found)
}
