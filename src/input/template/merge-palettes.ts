import type { Cmyk, SpotInk } from '../../base/color/color.ts'
import { parseCssColor } from '../../base/color/css-color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { WrittenColor, WrittenPalette } from './palette.ts'

/** The tones that a colour brings along, as they follow its name. */
export const TONES = ['-deep', '-pale', '-text'] as const

/** A tone of a colour: deep for words, pale for grounds, and the colour of words on it. */
export type Tone = (typeof TONES)[number]

/** A colour of which inks, sRGB (`#RRGGBB`) or both are known, or that is a tone of another one. */
export interface KnownColor {
  readonly cmyk?: Cmyk | undefined
  readonly srgb?: string | undefined
  readonly spot?: SpotInk
  readonly overprint?: boolean
  readonly toneOf?: { readonly name: string; readonly tone: Tone } | undefined
  /** Where it is given; of a tone, where its colour is. */
  readonly span: Span
}

/** A colour as it is written, or a tone that is not, and the number of its file. */
interface Entry extends WrittenColor, Pick<KnownColor, 'toneOf'> {
  readonly layer: number
  /** Whether it is in the palette of a project or a deck, not in that of a template. */
  readonly isOwn: boolean
}

/** The palettes of a template, with those that it extends before it, and of a project and a deck: the later ones win. */
export interface PaletteLayers {
  readonly template: readonly WrittenPalette[]
  readonly own: readonly WrittenPalette[]
}

/**
 * The colours of the palettes of a template, a project and a deck, in this order: those of a later one replace those of the
 * same name. One that is given by a single value, or outside the template, has tones too, but for those that stand in its
 * file or a later one. Reports entries that lead to no colour.
 */
export function mergePalettes(
  { template, own }: PaletteLayers,
  report: Report,
): ReadonlyMap<string, KnownColor> {
  const entries = new Map(
    [...template, ...own].flatMap((palette, layer) =>
      Array.from(palette, ([name, color]): [string, Entry] => [
        name,
        { ...color, layer, isOwn: layer >= template.length },
      ]),
    ),
  )
  addTones(entries)
  const colors = new Map<string, KnownColor>()
  for (const [name, end] of endsOf(entries)) {
    const { text, cmyk, srgb, spot, overprint, toneOf } = end
    const span = entries.get(name)?.span ?? end.span
    const named = text === undefined ? undefined : entries.get(text)
    const isCycle = named !== undefined && named.text !== text
    const css = text === undefined || isCycle ? undefined : parseCssColor(text)
    const press = { ...(spot && { spot }), ...(overprint && { overprint }) }
    const color = { cmyk, srgb: srgb ?? css, ...press, toneOf, span }
    if (cmyk ?? color.srgb ?? toneOf) colors.set(name, color)
    else report({ ...noColor(name, text ?? '', entries), span })
  }
  return colors
}

/** Adds the tones that colours bring along. The name of another colour, in an own palette, brings that one's tones. */
function addTones(entries: Map<string, Entry>): void {
  const written = [...entries].filter(
    ([name]) => !TONES.some((tone) => name.endsWith(tone)),
  )
  const isAlias = ([name, { text }]: (typeof written)[number]): boolean =>
    text !== undefined && text !== name && entries.has(text)
  const missing = (name: string, layer: number): readonly Tone[] =>
    TONES.filter((tone) => (entries.get(`${name}${tone}`)?.layer ?? -1) < layer)
  for (const one of written.filter((entry) => !isAlias(entry))) {
    const [name, { layer, isOwn, cmyk, srgb, span }] = one
    const isWhole = cmyk !== undefined && srgb !== undefined && !isOwn
    for (const tone of isWhole ? [] : missing(name, layer))
      entries.set(`${name}${tone}`, { toneOf: { name, tone }, span, layer, isOwn })
  }
  for (const [name, { layer, isOwn, text = '', span }] of written.filter(isAlias))
    for (const tone of isOwn ? missing(name, layer) : [])
      if (entries.has(`${text}${tone}`))
        entries.set(`${name}${tone}`, { text: `${text}${tone}`, span, layer, isOwn })
}

/**
 * Where each name leads in the end: to an entry with a colour, or whose text is no name. An entry that names itself is
 * meant as a colour of CSS: `tomato: tomato`.
 */
function endsOf(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const ends = new Map<string, Entry>()
  for (const [name, first] of entries) {
    const visited = new Set<string>()
    let at = name
    let end = ends.get(at)
    while (!end) {
      visited.add(at)
      const entry = entries.get(at) ?? first
      const next = entry.text
      if (next === undefined || !entries.has(next) || visited.has(next)) end = entry
      else {
        at = next
        end = ends.get(at)
      }
    }
    for (const step of visited) ends.set(step, end)
  }
  return ends
}

/** The problem that an entry leads to a text that is no colour. */
function noColor(
  name: string,
  text: string,
  entries: ReadonlyMap<string, Entry>,
): Omit<Problem, 'span'> {
  const problem = { code: 'unknown-color', severity: 'error' } as const
  if (entries.has(text))
    return {
      ...problem,
      message: `“${excerpt(name)}” refers back to itself and never reaches a colour.`,
    }
  if (/^(?:[\da-f]{3}){1,2}$/i.test(text))
    return {
      ...problem,
      message: `“${excerpt(text)}” lacks the “#” before it.`,
      hint: `Write '#${text}', in quotes.`,
    }
  if (/^#|\(/.test(text) || text === 'transparent')
    return {
      ...problem,
      message: `“${excerpt(text)}” is no solid colour of CSS.`,
      hint: "Write it as in '#D1332E' or hsl(2 64% 50%), and see-through where it is used, as in “ember / 40%”.",
    }
  return {
    ...problem,
    message: `There is no “${excerpt(text)}” in the palette.`,
    hint: didYouMean(text, entries.keys()),
  }
}
