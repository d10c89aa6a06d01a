import type { Glyphs } from '../../typesetting/frame/frame.ts'
import { clustersOf, separateClusters } from './clusters.ts'
import type { Cluster } from './clusters.ts'
import { overprints } from './color-model.ts'
import { decimal } from './decimal.ts'
import type { EmbeddedFont } from './font.ts'
import { lettersOf, textSpans } from './replacement-text.ts'
import type { TextSpan } from './replacement-text.ts'
import type { Surface } from './surface.ts'
import { utf16 } from './to-unicode.ts'

/** The runs beside a run on its line. */
export interface Neighbours {
  readonly left?: Glyphs | undefined
  /** From left to right. */
  readonly right: readonly Glyphs[]
}

/** Draws a run of text, each glyph exactly where it was put. */
export function drawGlyphs(surface: Surface, run: Glyphs, beside: Neighbours): void {
  const { content } = surface
  const { name, font } = surface.font(run.font)
  const show = clusterShower(font)
  surface.overprint(
    overprints(run.color, surface.overprintsBlack) ? 'OverprintFills' : 'OverprintNone',
  )
  content.set('fill', surface.fill(run.color))
  if (run.language !== undefined) content.write(`/Span <</Lang (${run.language})>> BDC`)
  content.write('BT')
  content.set('font', `/${name} ${decimal(run.size)} Tf`)
  if (run.unseen) content.write(`${INVISIBLE} Tr`)
  // The page runs downwards, letters do not.
  content.write(
    `${decimal(run.unseen?.stretch ?? 1)} 0 0 -1 ${decimal(run.at.x)} ${decimal(run.at.y)} Tm`,
  )
  for (const { clusters, actual = [] } of spansOf(run, font, beside)) {
    // Only a /Span is replaced for poppler.
    for (const [index, text] of actual.entries())
      content.write(
        `/${index === 0 ? 'Span' : 'P'} <</ActualText ${textString(text)}>> BDC`,
      )
    for (const row of byRise(clusters)) {
      content.set('rise', `${decimal(row.y * run.size)} Ts`)
      content.write(show(row.clusters))
    }
    for (const _ of actual) content.write('EMC')
  }
  if (run.unseen) content.write(`${FILLED} Tr`)
  content.write('ET')
  for (const { middle, thickness, width } of run.rules ?? []) {
    const top = run.at.y - (middle + thickness / 2) * run.size
    const sizes = [run.at.x, top, width * run.size, thickness * run.size]
    content.write(`${sizes.map((size) => decimal(size)).join(' ')} re f`)
  }
  if (run.language !== undefined) content.write('EMC')
}

/** Text rendering modes (ISO 32000-1, 9.3.6). */
const FILLED = 0
const INVISIBLE = 3

const textString = (text: string): string => (text === '' ? '()' : `<FEFF${utf16(text)}>`)

function spansOf(
  { glyphs, level = 0 }: Glyphs,
  font: EmbeddedFont,
  { left, right }: Neighbours,
): readonly TextSpan[] {
  const context = {
    level,
    left: left && { level: left.level ?? 0, last: left.glyphs.at(-1)?.text ?? '' },
    right: right.flatMap((run) => run.glyphs.map(({ text }) => text)).join(''),
  }
  if (font.joinsOutlines) return textSpans(clustersOf(glyphs, level % 2 === 1), context)
  const separate = separateClusters(glyphs)
  return level === 0 ? lettersOf(separate) : textSpans(separate, context)
}

/** Consecutive clusters at one height, in em above the baseline. */
interface RiseRun {
  readonly y: number
  readonly clusters: Cluster[]
}

function byRise(clusters: readonly Cluster[]): readonly RiseRun[] {
  const found: RiseRun[] = []
  for (const cluster of clusters) {
    const last = found.at(-1)
    if (last?.y === cluster.y) last.clusters.push(cluster)
    else found.push({ y: cluster.y, clusters: [cluster] })
  }
  return found
}

/** Writes TJ operators for clusters; each starts where the one before left the pen. */
function clusterShower(font: EmbeddedFont): (clusters: readonly Cluster[]) => string {
  /** In thousandths of an em from the start of the run, where the reader of the file is. */
  let pen = 0
  return (clusters) => {
    let shown = ''
    for (const cluster of clusters) {
      // To a tenth, so that rounding errors of the advances do not fill the file with moves.
      const move = Math.round((cluster.x * 1000 - pen) * 10) / 10
      shown += (move === 0 ? '' : `>${decimal(-move)}<`) + font.code(cluster)
      pen += move + cluster.advance * 1000
    }
    return `[<${shown}>] TJ`.replace('<>', '')
  }
}
