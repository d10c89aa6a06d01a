import type { Glyph, Glyphs } from '../../typesetting/frame/frame.ts'
import { actualTextSpans } from './actual-text.ts'
import { decimal } from './decimal.ts'
import type { EmbeddedFont } from './font.ts'
import { fillInk, isPureBlack } from './inks.ts'
import type { Surface } from './surface.ts'
import { utf16 } from './to-unicode.ts'

/** Draws a run of text, each glyph exactly where it was put. */
export function drawGlyphs(surface: Surface, run: Glyphs): void {
  const { content } = surface
  const { name, font } = surface.font(run.font)
  const show = glyphShower(font)
  surface.overprint(isPureBlack(run.color) ? 'OverprintFills' : 'OverprintNone')
  content.set('fill', fillInk(run.color))
  content.write('BT')
  content.set('font', `/${name} ${decimal(run.size)} Tf`)
  // The page runs downwards, letters do not.
  content.write(`1 0 0 -1 ${decimal(run.at.x)} ${decimal(run.at.y)} Tm`)
  for (const { glyphs, text } of actualTextSpans(run.glyphs)) {
    if (text !== undefined)
      content.write(`/Span <</ActualText <FEFF${utf16(text)}>>> BDC`)
    for (const row of byRise(glyphs)) {
      content.set('rise', `${decimal(row.y * run.size)} Ts`)
      content.write(show(row.glyphs))
    }
    if (text !== undefined) content.write('EMC')
  }
  content.write('ET')
}

/** Consecutive glyphs at one height, in em above the baseline. */
interface RiseRun {
  readonly y: number
  readonly glyphs: Glyph[]
}

function byRise(glyphs: readonly Glyph[]): readonly RiseRun[] {
  const found: RiseRun[] = []
  for (const glyph of glyphs) {
    const last = found.at(-1)
    if (last?.y === glyph.y) last.glyphs.push(glyph)
    else found.push({ y: glyph.y, glyphs: [glyph] })
  }
  return found
}

/** Writes TJ operators for glyphs; each starts where the one before left the pen. */
function glyphShower(font: EmbeddedFont): (glyphs: readonly Glyph[]) => string {
  /** In thousandths of an em from the start of the run, where the reader of the file is. */
  let pen = 0
  return (glyphs) => {
    let shown = ''
    for (const glyph of glyphs) {
      // To a tenth, so that rounding errors of the advances do not fill the file with moves.
      const move = Math.round((glyph.x * 1000 - pen) * 10) / 10
      shown += (move === 0 ? '' : `>${decimal(-move)}<`) + font.code(glyph)
      pen += move + glyph.advance * 1000
    }
    return `[<${shown}>] TJ`.replace('<>', '')
  }
}
