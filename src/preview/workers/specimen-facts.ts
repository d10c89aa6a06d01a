import type { Color } from '../../base/color/color.ts'
import { contrastOf, luminanceOf } from '../../base/color/contrast.ts'
import { BODY } from '../../input/template/named-styles.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { boxesOf } from '../../typesetting/layout/boxes-of-frame.ts'
import type { LaidOutBox } from '../../typesetting/layout/boxes-of-frame.ts'
import { colorOf } from '../../typesetting/layout/type/styles.ts'
import type { NamedColor } from '../protocol/side.ts'
import type { ContrastPair, SpecimenColor } from '../protocol/specimen.ts'
import { named } from './named-color.ts'

/** The colours of a palette, each once, with their contrast to white and to black. */
export function specimenColors({
  palette,
}: Pick<Theme, 'palette'>): readonly SpecimenColor[] {
  const names = new Map<string, string[]>()
  for (const [name, color] of palette) {
    const key = JSON.stringify(color)
    names.set(key, [...(names.get(key) ?? []), name])
  }
  return [...names.values()].flatMap(([name = '', ...also]) => {
    const color = palette.get(name)
    return color ? [{ name, also, ...colorFacts(color) }] : []
  })
}

const colorFacts = ({
  cmyk,
  srgb,
  spot,
}: Color): Omit<SpecimenColor, 'name' | 'also'> => ({
  cmyk,
  srgb,
  ...(spot && { spot: spot.name }),
  onWhite: contrastOf(luminanceOf(srgb), 1),
  onBlack: contrastOf(luminanceOf(srgb), 0),
})

/** Which colours of words stand on which grounds on some sides, the hardest to read first. */
export function contrastPairs(frames: readonly Frame[]): readonly ContrastPair[] {
  const pairs = new Map<string, ContrastPair>()
  for (const frame of frames)
    for (const { words, ground, style } of wordsOnGrounds(boxesOf(frame))) {
      const key = `${words.srgb} ${ground.srgb}`
      const styles = pairs.get(key)?.styles ?? []
      const ratio = contrastOf(luminanceOf(words.srgb), luminanceOf(ground.srgb))
      const all = styles.includes(style) ? styles : [...styles, style]
      pairs.set(key, { words, ground, ratio, styles: all })
    }
  return [...pairs.values()].toSorted((one, other) => one.ratio - other.ratio)
}

interface WordsOnGround {
  readonly words: NamedColor
  readonly ground: NamedColor
  readonly style: string
}

/**
 * The texts of a side with the ground of the nearest box around that has a solid one, else white paper. Those on pictures
 * and gradients are left out: `check` measures what is seen there.
 */
function wordsOnGrounds(boxes: readonly LaidOutBox[]): readonly WordsOnGround[] {
  const around: (Color | 'picture')[] = []
  return boxes.flatMap(({ box, depth, context }): readonly WordsOnGround[] => {
    const { backgroundColor, backgroundImage, style = BODY } = box.rules
    around.splice(depth)
    const inherited = around.at(-1) ?? PAPER
    const isPictured =
      backgroundImage !== undefined || box.children.some(liesBehindOthers)
    around[depth] = isPictured
      ? 'picture'
      : backgroundColor
        ? colorOf(backgroundColor.name, context)
        : inherited
    const ground = around[depth]
    if (box.content.kind !== 'text' || ground === 'picture' || !ground) return []
    const { palette } = context.theme
    const words = named(box.content.style.color, palette)
    return [{ words, ground: named(ground, palette), style }]
  })
}

const PAPER: Color = { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' }

/** Whether a box shows a picture that lies behind those beside it. */
const liesBehindOthers = ({ content, rules }: LaidOutBox['box']): boolean =>
  content.kind === 'picture' && rules.position === 'absolute'
