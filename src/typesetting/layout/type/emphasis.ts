import type { FontLibrary } from '../../../input/fonts/font-library.ts'
import type { FontFile } from '../../../input/fonts/font.ts'
import type { EmphasisMark } from '../../../input/template/theme.ts'
import type { FaceRange } from '../../text/paragraph.ts'
import { hasItalics, isJoining, scriptsIn } from '../../text/script.ts'
import type { ComputedStyle, StyledText } from './computed-style.ts'

/** Gives emphasis another look where its script has no italics. */
export type EmphasisMarker = (
  styledTexts: readonly StyledText[],
  faces: readonly FaceRange[],
) => readonly StyledText[]

/** Letter spacing that marks emphasis, in em. */
const SPACING = 0.15

/** The least difference of weights that is seen. */
const LEAST_CONTRAST = 200

/**
 * In a script without italics, words that would be italic and otherwise as those around them are bold or spaced: as the
 * theme says for the script, by weight if it says nothing, and by the other one where that cannot be done. Where neither
 * can, the text stays as it is, to be reported.
 */
export function emphasisMarker(
  library: FontLibrary,
  byScript: ReadonlyMap<string, EmphasisMark>,
): EmphasisMarker {
  const files = new Map(library.files.map((file) => [file.id, file]))
  const marks = new Map(
    [...byScript].flatMap(([code, mark]) =>
      scriptsIn(code).map((script) => [script, mark] as const),
    ),
  )
  const styleFor = (text: StyledText, { id, script }: FaceRange): ComputedStyle => {
    const file = files.get(id)
    const { style, around } = text
    if (!file || !around || hasItalics(script)) return style
    if (!style.italic || !isPrintedAsAround(text, file, library)) return style
    const mark = marks.get(script) ?? 'weight'
    return marked(style, { mark, bold: bolder(file, around, library), script })
  }
  return (styledTexts, faces) => {
    if (!styledTexts.some(({ around, style }) => around && style.italic))
      return styledTexts
    let start = 0
    return styledTexts.flatMap((text) => {
      const parts = partsOf(text, { start, faces, styleFor })
      start += text.text.length
      return parts
    })
  }
}

/** Whether marked words come out like the words around them, in the face that they are printed in. */
export const isPrintedAsAround = (
  { style, around }: StyledText,
  file: FontFile,
  library: FontLibrary,
): boolean =>
  around !== undefined &&
  around.color === style.color &&
  around.scale === style.scale &&
  around.tracking === style.tracking &&
  around.letterCase === style.letterCase &&
  around.variants.caps === style.variants.caps &&
  around.decoration.join() === style.decoration.join() &&
  library.find(file.family, around.weight, around.italic) === file

/** A weight of the same family that stands out from the words around. */
function bolder(
  file: FontFile,
  around: ComputedStyle,
  library: FontLibrary,
): number | undefined {
  const wanted = around.weight < 600 ? 700 : 900
  const weight = library.find(file.family, wanted, false)?.weight ?? 0
  return weight >= file.weight + LEAST_CONTRAST ? weight : undefined
}

interface Marking {
  readonly mark: EmphasisMark
  readonly bold: number | undefined
  readonly script: string
}

function marked(style: ComputedStyle, { mark, bold, script }: Marking): ComputedStyle {
  const upright = { ...style, italic: false }
  if (mark === 'none') return upright
  const isSpaced = !isJoining(script) && (mark === 'spacing' || bold === undefined)
  if (isSpaced) return { ...upright, tracking: style.tracking + SPACING }
  return bold === undefined ? style : { ...upright, weight: bold }
}

/** A text in the styles of its faces; neighbours in the same style stay together. */
function partsOf(
  styledText: StyledText,
  {
    start,
    faces,
    styleFor,
  }: {
    readonly start: number
    readonly faces: readonly FaceRange[]
    readonly styleFor: (text: StyledText, range: FaceRange) => ComputedStyle
  },
): readonly StyledText[] {
  const end = start + styledText.text.length
  if (!styledText.around || !styledText.style.italic) return [styledText]
  const parts: { style: ComputedStyle; end: number; key: string }[] = []
  for (const range of faces) {
    if (range.end <= start || range.start >= end) continue
    const style = styleFor(styledText, range)
    const key = JSON.stringify(style)
    const part = { style, key, end: Math.min(range.end, end) }
    if (parts.at(-1)?.key === key) parts.pop()
    parts.push(part)
  }
  if (parts.length === 0) return [styledText]
  let at = start
  const last = parts.at(-1)
  return parts.map(({ style, end: partEnd }, index) => {
    const to = parts[index] === last ? end : partEnd
    const [from, until] = [at - start, to - start]
    const text = styledText.text.slice(from, until)
    const copied = styledText.copied?.slice(from, until)
    at = to
    return { ...styledText, text, style, ...(copied && { copied }) }
  })
}
