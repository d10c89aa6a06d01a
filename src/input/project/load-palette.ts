import { join } from 'node:path'

import { BLACK } from '../../base/color/color.ts'
import type { Cmyk, Color } from '../../base/color/color.ts'
import { deepTone, paleTone, textTone } from '../../base/color/tones.ts'
import { watchErrors } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { Deck, Text } from '../deck/deck.ts'
import { convertColors } from '../pictures/convert-colors.ts'
import type { ColorSettings } from '../pictures/convert-colors.ts'
import { withoutThirdInk } from '../pictures/limit-ink.ts'
import { srgbOfInks } from '../pictures/srgb-of-inks.ts'
import { mergePalettes } from '../template/merge-palettes.ts'
import type { KnownColor, Tone } from '../template/merge-palettes.ts'
import { COLORS_FILE, readColors } from '../template/palette.ts'
import type { WrittenPalette } from '../template/palette.ts'
import type { Theme, WrittenTheme } from '../template/theme.ts'
import { loadProfile } from './profile.ts'
import { exists, readCached } from './project.ts'
import type { Project } from './project.ts'

/**
 * A theme with the palettes of the project and of the deck over its own, every colour in inks and in sRGB, and the tones
 * that colours bring along. The same object as before where nothing of it changed. Undefined, with a problem, where the
 * profile for the inks cannot be used.
 */
export async function withPalette(
  theme: WrittenTheme,
  {
    project,
    deck,
    files,
  }: {
    readonly project: Project
    readonly deck: Deck
    /** The files of the theme: those of templates that it extends come first. */
    readonly files: readonly string[]
  },
  report: Report,
): Promise<Theme | undefined> {
  const { report: watched, failed } = watchErrors(report)
  const own = await loadColors(project, deck, watched)
  const known = finished.get(theme)
  if (known && isSame(known.own, own)) return known.theme
  const template = files.map(
    (file) => new Map([...theme.palette].filter(([, { span }]) => span.file === file)),
  )
  const colors = mergePalettes({ template, own }, watched)
  const palette = await inAll(colors, theme, project, report)
  if (!palette) return undefined
  const paletteSpans = new Map(Array.from(colors, ([name, { span }]) => [name, span]))
  const whole = { ...theme, palette, paletteSpans }
  if (!failed()) finished.set(theme, { own, theme: whole })
  return whole
}

/** Themes that were finished without a problem, by what was read of them. */
const finished = new WeakMap<
  WrittenTheme,
  { readonly own: readonly WrittenPalette[]; readonly theme: Theme }
>()

const isSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index])

/** The palettes beside `content` and beside `deck.yaml`, the later one first to count. */
async function loadColors(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<readonly WrittenPalette[]> {
  const [root = project.from] = project.roots
  const files = [root, deck.folder].map((folder) => join(folder, COLORS_FILE))
  const read = await Promise.all(
    files.map(async (file) =>
      (await exists(file)) ? readCached(project, file, readColors, report) : undefined,
    ),
  )
  const { color } = deck.organisation ?? {}
  return [
    ...(color ? [organisationPalette(color)] : []),
    ...read.flatMap((palette) => palette ?? []),
  ]
}

/** The colour of the organisation under its name, the same object for the same text. */
function organisationPalette(color: Text): WrittenPalette {
  const { value, span } = color
  const palette =
    ofOrganisation.get(color) ?? new Map([['organisation', { text: value, span }]])
  ofOrganisation.set(color, palette)
  return palette
}

const ofOrganisation = new WeakMap<Text, WrittenPalette>()

type KnownColors = ReadonlyMap<string, KnownColor>

/** Every colour in inks and in sRGB; undefined, with a problem, where they cannot be converted. */
async function inAll(
  colors: KnownColors,
  { inkLimit }: WrittenTheme,
  project: Project,
  report: Report,
): Promise<ReadonlyMap<string, Color> | undefined> {
  // Most palettes need no profile, nor the library that reads it.
  if ([...colors.values()].every(({ cmyk, srgb }) => cmyk && srgb)) return wholeOf(colors)
  const profile = await loadProfile(project, report)
  if (!profile) return undefined
  const press = { profile, inkLimit }
  const known = wholeOf(await completed(colors, press))
  const toned = new Set([...colors.values()].flatMap(({ toneOf }) => toneOf?.name ?? []))
  const tones = await tonesOf(
    [...toned].flatMap((name) => known.get(name) ?? []),
    { light: known.get('paper') ?? WHITE, dark: known.get('ink') ?? BLACK },
    press,
  )
  return new Map(
    [...colors].flatMap(([name, { toneOf }]) => {
      const base = toneOf && known.get(toneOf.name)
      const color = toneOf ? base && tones.get(base)?.[toneOf.tone] : known.get(name)
      return color ? [[name, color] as const] : []
    }),
  )
}

const WHITE: Color = { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' }

const wholeOf = (colors: KnownColors): ReadonlyMap<string, Color> =>
  new Map(
    [...colors].flatMap(([name, { cmyk, srgb, spot, overprint }]) =>
      cmyk && srgb
        ? [
            [
              name,
              { cmyk, srgb, ...(spot && { spot }), ...(overprint && { overprint }) },
            ] as const,
          ]
        : [],
    ),
  )

/** Colours with what they lack: inks by the profile, within the ink limit, or how inks look. */
async function completed(
  colors: KnownColors,
  press: ColorSettings,
): Promise<KnownColors> {
  const all = [...colors.values()]
  const withoutInks = all.flatMap(({ cmyk, srgb }) => (cmyk ? [] : (srgb ?? [])))
  const inks = await convertColors(withoutInks, press)
  const withoutSrgb = all.flatMap(({ cmyk, srgb }) => (cmyk && !srgb ? [cmyk] : []))
  const looks = await srgbOfInks(withoutSrgb, press.profile)
  const look = new Map(withoutSrgb.map((cmyk, index) => [cmyk, looks[index]]))
  return new Map(
    Array.from(colors, ([name, color]) => {
      const cmyk = color.cmyk ?? inks.get(color.srgb ?? '')
      return [name, { ...color, cmyk, srgb: color.srgb ?? (cmyk && look.get(cmyk)) }]
    }),
  )
}

/** The tones of some colours, in inks and as these look; `ends` are what words on a colour are in. */
async function tonesOf(
  colors: readonly Color[],
  { light, dark }: { readonly light: Color; readonly dark: Color },
  press: ColorSettings,
): Promise<ReadonlyMap<Color, Readonly<Record<Tone, Color>>>> {
  const wanted = colors.flatMap(({ srgb }) => [deepTone(srgb), paleTone(srgb)])
  const converted = await convertColors(wanted, press)
  const inks = wanted.map((srgb, index) => {
    const cmyk = converted.get(srgb) ?? BLACK.cmyk
    return index % 2 === 0 ? inksOfWords(cmyk) : inksOfGround(cmyk)
  })
  const looks = await srgbOfInks(inks, press.profile)
  const tone = (index: number): Color => ({
    cmyk: inks[index] ?? BLACK.cmyk,
    srgb: looks[index] ?? BLACK.srgb,
  })
  return new Map(
    colors.map((color, index) => {
      const text = textTone(color.srgb, light, dark)
      return [
        color,
        { '-deep': tone(2 * index), '-pale': tone(2 * index + 1), '-text': text },
      ]
    }),
  )
}

/** Inks for small words: two and black at most. Where black is full, the least of three cannot be seen. */
function inksOfWords(cmyk: Cmyk): Cmyk {
  const samples = Uint8Array.from(cmyk, (percent) => Math.round(percent * 2.55))
  withoutThirdInk(samples)
  const [c = 0, m = 0, y = 0, k = 0] = Array.from(samples, (sample) =>
    Math.round(sample / 2.55),
  )
  const least = Math.min(c, m, y)
  const kept = (ink: number): number => (ink === least ? 0 : ink)
  return [kept(c), kept(m), kept(y), k]
}

/** Dots smaller than this, in percent, may not print (ISO 12647-2 wants 3 % and more). */
const LEAST_DOT = 2

/** Inks for a pale ground: without dots that may not print, and those of colours without black, whose dots would be seen. */
const inksOfGround = ([c, m, y, k]: Cmyk): Cmyk =>
  c + m + y === 0 ? [0, 0, 0, k] : [printed(c), printed(m), printed(y), 0]

const printed = (ink: number): number => (ink < LEAST_DOT ? 0 : ink)
