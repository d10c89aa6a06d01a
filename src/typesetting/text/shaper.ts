import type * as HarfBuzz from 'harfbuzzjs'

import { CardpressError } from '../../base/problems/problem.ts'
import type {
  OpenedFace,
  RuleMetrics,
  ShapingOptions,
  TextInContext,
  ShapedGlyph,
} from './face.ts'
import { featuresIn } from './features.ts'

/** Opens font files for shaping. */
export interface Shaper {
  /**
   * Opens a static TrueType or OpenType file.
   * @throws CardpressError (`unknown-font`) for a file that cannot be used
   */
  openFace(id: string, data: Uint8Array): OpenedFace
  /** Opens the `cmap` table of a font alone, which says what characters the font has. */
  openCharacterMap(cmap: Uint8Array): (codePoint: number) => boolean
}

let loading: Promise<Shaper> | undefined

/** The shaper of this process; HarfBuzz is WebAssembly and starts asynchronously, once. */
export function loadShaper(): Promise<Shaper> {
  loading ??= import('harfbuzzjs').then(async (harfBuzz) => {
    // In the bundle, HarfBuzz is ready only after its module has loaded.
    if ('ready' in harfBuzz) await harfBuzz.ready
    const engine = { harfBuzz, buffer: new harfBuzz.Buffer(), pen: startPen(harfBuzz) }
    return {
      openFace: (id, data) => openFace(engine, id, data),
      openCharacterMap: (cmap) => openCharacterMap(harfBuzz, cmap),
    }
  })
  return loading
}

interface HarfBuzzContext {
  readonly harfBuzz: typeof HarfBuzz
  /** One for all faces: buffers are freed only by the garbage collector. */
  readonly buffer: HarfBuzz.Buffer
  readonly pen: Pen
}

/** What outlines are drawn with to find out whether there are any. */
interface Pen {
  readonly functions: HarfBuzz.DrawFuncs
  /** The lines and curves that it drew. */
  drawn: number
}

function startPen(harfBuzz: typeof HarfBuzz): Pen {
  const pen = { functions: new harfBuzz.DrawFuncs(), drawn: 0 }
  const draw = (): void => void (pen.drawn += 1)
  pen.functions.setLineToFunc(draw)
  pen.functions.setQuadraticToFunc(draw)
  pen.functions.setCubicToFunc(draw)
  return pen
}

function openFace(engine: HarfBuzzContext, id: string, data: Uint8Array): OpenedFace {
  const { harfBuzz, pen } = engine
  const file = new harfBuzz.Face(new harfBuzz.Blob(data))
  if (!isUsable(file)) throw unusableFont(id)
  const font = new harfBuzz.Font(file)
  const em = file.upem
  const glyph = memoised((codePoint) => font.nominalGlyph(codePoint) ?? 0)
  const extents = font.hExtents()
  const metric = (tag: number): number => font.getMetricPositionWithFallback(tag) / em
  let features: ReadonlySet<string> | undefined
  const hyphen = glyph(0x2010) === 0 ? '-' : '\u2010'
  return {
    id,
    ascent: extents.ascender / em,
    descent: -extents.descender / em,
    capHeight: metric(harfBuzz.MetricsTag.CAP_HEIGHT),
    xHeight: metric(harfBuzz.MetricsTag.X_HEIGHT),
    // Fonts give the upper edge of both (OpenType, post and OS/2).
    underline: ruleOf(
      metric(harfBuzz.MetricsTag.UNDERLINE_OFFSET),
      metric(harfBuzz.MetricsTag.UNDERLINE_SIZE),
    ),
    strikeout: ruleOf(
      metric(harfBuzz.MetricsTag.STRIKEOUT_OFFSET),
      metric(harfBuzz.MetricsTag.STRIKEOUT_SIZE),
    ),
    hyphen,
    glyph,
    covers: (codePoint) => glyph(codePoint) !== 0,
    hasOnlyPicture: () => false,
    hasFeature: (tag) => (features ??= featuresOf(file)).has(tag),
    outline: memoised((index) => {
      pen.drawn = 0
      const isRead = font.drawGlyphOrFail(index, pen.functions)
      return !isRead ? 'broken' : pen.drawn > 0 ? 'some' : 'none'
    }),
    advance: memoised((index) => font.glyphHAdvance(index) / em),
    shape: shapeWith(engine, font, {
      em,
      noBreakHyphen: glyph(0x2011) === 0 ? hyphen : '\u2011',
    }),
  }
}

const ruleOf = (top: number, thickness: number): RuleMetrics => ({
  middle: top - thickness / 2,
  thickness,
})

const featuresOf = (file: HarfBuzz.Face): ReadonlySet<string> =>
  new Set((['GSUB', 'GPOS'] as const).flatMap((table) => file.getTableFeatureTags(table)))

/** The header of a font file and the entry of its only table (OpenType, table directory). */
const DIRECTORY = 12 + 16

function openCharacterMap(
  harfBuzz: typeof HarfBuzz,
  cmap: Uint8Array,
): (codePoint: number) => boolean {
  const file = new Uint8Array(DIRECTORY + cmap.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, 1)
  file.set(new TextEncoder().encode('cmap'), 12)
  view.setUint32(20, DIRECTORY)
  view.setUint32(24, cmap.length)
  file.set(cmap, DIRECTORY)
  const font = new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(file)))
  return memoised((codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0)
}

/** HarfBuzz takes any bytes without complaint, and then shapes to nothing. */
function isUsable(file: HarfBuzz.Face): boolean {
  const has = (table: string): boolean => file.referenceTable(table) !== undefined
  const isOutlined = has('glyf') || has('CFF ')
  return isOutlined && ['head', 'hhea', 'hmtx', 'maxp', 'cmap'].every(has)
}

const unusableFont = (id: string): CardpressError =>
  new CardpressError({
    code: 'unknown-font',
    severity: 'error',
    message: `The font ${id} cannot be used: its file is damaged, or is not TrueType or OpenType.`,
    hint: 'Use a .ttf or .otf file that holds one weight.',
  })

/** What shaping needs of a font: units per em, and what it prints for U+2011. */
interface FontFacts {
  readonly em: number
  readonly noBreakHyphen: string
}

function shapeWith(
  { harfBuzz, buffer }: HarfBuzzContext,
  font: HarfBuzz.Font,
  { em, noBreakHyphen }: FontFacts,
): OpenedFace['shape'] {
  const { Direction, ClusterLevel, BufferFlag } = harfBuzz
  const readFeature = featureReader(harfBuzz)
  const printable = (text: string): string =>
    text.replaceAll('\u2011', noBreakHyphen).replaceAll('\t', ' ')

  const fill = (
    { before, text, after }: TextInContext,
    shaping: ShapingOptions,
  ): void => {
    buffer.clearContents()
    // A mark keeps a cluster of its own, so that copied text stays one to one.
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
    buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
    buffer.addText(before + printable(text) + after, before.length, text.length)
    buffer.setDirection(shaping.rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.setScript(shaping.script)
    buffer.setLanguage(shaping.language)
  }

  return (piece, shaping) => {
    fill(piece, shaping)
    const { before, text, after } = piece
    const features = featuresIn(before + text + after, shaping.features)
    harfBuzz.shape(font, buffer, features.flatMap(readFeature))
    return shapedGlyphs(buffer, em, piece.before.length)
  }
}

function shapedGlyphs(buffer: HarfBuzz.Buffer, em: number, start: number): ShapedGlyph[] {
  const infos = buffer.getGlyphInfos()
  return buffer.getGlyphPositions().map(({ xAdvance, xOffset, yOffset }, index) => ({
    id: infos[index]?.codepoint ?? 0,
    cluster: (infos[index]?.cluster ?? start) - start,
    advance: xAdvance / em,
    x: xOffset / em,
    y: yOffset / em,
  }))
}

const ASCII = /^[ -~]*$/

function featureReader(
  harfBuzz: typeof HarfBuzz,
): (text: string) => readonly HarfBuzz.Feature[] {
  const read = new Map<string, readonly HarfBuzz.Feature[]>()
  return (text) => {
    const cached = read.get(text)
    if (cached) return cached
    // The binding throws on anything but ASCII.
    const feature = ASCII.test(text) ? harfBuzz.Feature.fromString(text) : undefined
    const features = feature ? [feature] : []
    read.set(text, features)
    return features
  }
}

function memoised<T>(compute: (key: number) => T): (key: number) => T {
  const cached = new Map<number, T>()
  return (key) => {
    const value = cached.get(key) ?? compute(key)
    cached.set(key, value)
    return value
  }
}
