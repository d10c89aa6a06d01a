import type { Glyph } from '../../typesetting/frame/frame.ts'

/** An outline of a font at a distance from where its cluster begins, in em. */
export interface Part {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** Glyphs that are shown by one code of a PDF. Lengths are in em. */
interface JoinedGlyphs extends Omit<Glyph, 'id'> {
  readonly parts: readonly Part[]
}

/** What is shown by one code of a PDF, and stands for a text. */
export type Cluster = Glyph | JoinedGlyphs

/** Stands for nothing. Some readers make up a character for a code without any, and few leave this one out. */
export const NO_CHARACTER = '\u200B'

const standsForNothing = ({ text }: Glyph): boolean =>
  text === '' || text === NO_CHARACTER

/** Each glyph as a cluster of its own. */
export const separateClusters = (glyphs: readonly Glyph[]): readonly Cluster[] =>
  glyphs.map((glyph) => (glyph.text === '' ? { ...glyph, text: NO_CHARACTER } : glyph))

/**
 * The glyphs of a run as clusters: glyphs that stand for one letter together are shown by one code, and a mark begins
 * where the pen is. Readers guess words from where glyphs begin and end: they take a mark that begins elsewhere for a
 * word of its own, and make up a character for a code that stands for nothing.
 */
export function clustersOf(
  glyphs: readonly Glyph[],
  rightToLeft: boolean,
): readonly Cluster[] {
  if (!glyphs.some((glyph) => glyph.advance === 0 || standsForNothing(glyph)))
    return separateClusters(glyphs)
  const groups = groupsOf(glyphs, rightToLeft)
  const clusters: Cluster[] = []
  let pen = 0
  for (const [index, group] of groups.entries()) {
    // From right to left, marks are drawn before their letter.
    const base = rightToLeft ? groups.slice(index).find(hasAdvance) : undefined
    const cluster = joined(group, base ? startOf(base) : pen)
    clusters.push(cluster)
    if (hasAdvance(group)) pen = cluster.x + cluster.advance
  }
  return clusters
}

/** Glyphs that stand for something, each with those that stand for nothing behind it in reading order. */
function groupsOf(
  glyphs: readonly Glyph[],
  rightToLeft: boolean,
): readonly (readonly Glyph[])[] {
  const groups: Glyph[][] = []
  for (const glyph of rightToLeft ? glyphs.toReversed() : glyphs) {
    const group = groups.at(-1)
    if (group && standsForNothing(glyph)) group.push(glyph)
    else groups.push([glyph])
  }
  return rightToLeft ? groups.map((group) => group.toReversed()).toReversed() : groups
}

const hasAdvance = (group: readonly Glyph[]): boolean =>
  group.some(({ advance }) => advance !== 0)

const spacing = (group: readonly Glyph[]): readonly Glyph[] =>
  group.filter(({ advance }) => advance !== 0)

const startOf = (group: readonly Glyph[]): number =>
  Math.min(...spacing(group).map(({ x }) => x))

/** `pen` is where a cluster of marks begins. */
function joined(group: readonly Glyph[], pen: number): Cluster {
  const bases = spacing(group)
  const x = bases.length > 0 ? startOf(group) : pen
  const y = bases[0]?.y ?? 0
  const text = group
    .map((glyph) => glyph.text)
    .find((own) => own !== '' && own !== NO_CHARACTER)
  return {
    parts: group.map((glyph) => ({ id: glyph.id, x: glyph.x - x, y: glyph.y - y })),
    text: text ?? NO_CHARACTER,
    x,
    y,
    advance: Math.max(0, ...bases.map((base) => base.x + base.advance - x)),
  }
}
