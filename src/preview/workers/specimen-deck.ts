import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { makeTemporaryFolder } from '../../input/project/temporary.ts'

/** A style, and what it is shown with. */
export interface StyleSample {
  readonly style: string
  /** In points. */
  readonly size: number
  readonly words: string
  /** The name of the colour that the words stand on, if that is not the paper. */
  readonly ground?: string
}

/** What the samples are set with. */
export interface SpecimenDeck {
  readonly template: string
  readonly language: string
  /** The colour that `accent` stands for, where there is one. */
  readonly accent: string | undefined
  readonly samples: readonly StyleSample[]
}

/** The name of the deck, of its template and of its format. */
export const SPECIMEN = 'cardpress-specimen'

/** In millimetres. */
const [WIDTH, HEIGHT] = [120, 44]

/** Writes a deck with a card for each style into a temporary folder, for as long as some work takes. */
export async function withSpecimenDeck<T>(
  deck: SpecimenDeck,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder()
  try {
    await Promise.all(
      filesOf(deck).map(async ([path, value]) => {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        // JSON is YAML, too.
        await writeFile(join(folder, path), JSON.stringify(value))
      }),
    )
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const kindOf = (index: number): string => `style-${index + 1}`

const filesOf = ({
  template,
  language,
  accent,
  samples,
}: SpecimenDeck): readonly (readonly [path: string, value: object])[] => {
  const trim = { width: `${WIDTH}mm`, height: `${HEIGHT}mm` }
  const pieces = samples.map((_, index) => [
    kindOf(index),
    { kind: kindOf(index), ...(accent !== undefined && { accent }) },
  ])
  const words = samples.map((sample, index) => [kindOf(index), { words: sample.words }])
  return [
    ['templates/formats.yaml', { [SPECIMEN]: { ...trim, bleed: '0mm', safe: '0mm' } }],
    [`templates/${SPECIMEN}/theme.yaml`, { extends: template, designedFor: trim }],
    ...samples.map(
      (sample, index) =>
        [`templates/${SPECIMEN}/${kindOf(index)}.yaml`, layoutOf(sample)] as const,
    ),
    [
      `content/${SPECIMEN}/deck.yaml`,
      {
        source: language,
        template: SPECIMEN,
        formats: [SPECIMEN],
        pieces: Object.fromEntries(pieces),
      },
    ],
    [`content/${SPECIMEN}/${language}.yaml`, { pieces: Object.fromEntries(words) }],
  ]
}

/** A front that shows words of a style at the size that the theme means. */
function layoutOf({ style, size, ground }: StyleSample): object {
  const fontSize = `${size}pt`
  const sizes = { fontSize, minFontSize: fontSize, maxFontSize: fontSize }
  return {
    front: {
      padding: '3mm',
      justifyContent: 'center',
      ...(ground !== undefined && { backgroundColor: ground }),
      children: [{ text: 'words', style, safe: 'none', ...sizes }],
    },
  }
}

/** As many words as stand in two lines of a sample at a size in points. */
export function sampleOf(text: string, size: number): string {
  const letters = Math.floor((2 * WIDTH) / (size * LETTER))
  const [first = '', ...words] = text
    .replaceAll(/[\s\uFFFC]+/g, ' ')
    .trim()
    .split(' ')
  let sample = first
  for (const word of words) {
    if (sample.length + word.length >= letters) break
    sample = `${sample} ${word}`
  }
  return sample
}

/** How wide a letter is with the space of its line that is left, in millimetres for each point of its size. */
const LETTER = 0.24
