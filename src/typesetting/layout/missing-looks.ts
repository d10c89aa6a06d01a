import { plain } from '../../base/problems/plain.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { FontLibrary } from '../../input/assets/font-library.ts'
import type { FontFile } from '../../input/assets/font.ts'
import type { FaceStretch } from '../text/paragraph.ts'
import type { StyledText } from './computed-style.ts'

/** Tells of looks that some text asks for and the faces that print it have not. */
export type LookTeller = (
  stretches: readonly StyledText[],
  faces: readonly FaceStretch[],
) => void

/**
 * Makes a look teller. A family that a style names must have the weight and slope asked for. Of a family that stands
 * in for it, as for another script, only the look of marked words counts: whether they differ from those around them.
 */
export function lookTeller(library: FontLibrary, report: Report): LookTeller {
  const files = new Map(library.files.map((file) => [file.id, file]))
  return (stretches, faces) => {
    let end = 0
    // Both are in order: faces before the first one of a stretch are not looked at again.
    let first = 0
    for (const stretch of stretches) {
      const start = end
      end += stretch.text.length
      while ((faces[first]?.end ?? Infinity) <= start) first += 1
      for (let at = first; (faces[at]?.start ?? Infinity) < end; at += 1) {
        const file = files.get(faces[at]?.id ?? '')
        if (file) lacksOf(file, stretch, library).forEach(report)
      }
    }
  }
}

function lacksOf(
  file: FontFile,
  { style, around }: StyledText,
  library: FontLibrary,
): readonly Problem[] {
  const { family } = file
  const isNamed = library.find(style.family, style.weight, style.italic) === file
  const isSameAsAround =
    around !== undefined &&
    around.color === style.color &&
    around.scale === style.scale &&
    library.find(family, around.weight, around.italic) === file
  const lacksItalic = style.italic && !file.italic && (isNamed || isSameAsAround)
  const lacksWeight =
    style.weight !== file.weight &&
    (isNamed || (isSameAsAround && style.weight !== around.weight))
  return [
    ...(lacksItalic ? [noItalic(family)] : []),
    ...(lacksWeight ? [noWeight(family, style.weight, file.weight)] : []),
  ]
}

const noItalic = (family: string): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${plain(family)}” has no italic, so *emphasis* is printed upright.`,
  hint: 'Put its italic file into assets/fonts, or give emphasis another look in the theme: under “blocks:”, “emphasis: { fontWeight: 700 }”.',
})

const noWeight = (family: string, wanted: number, used: number): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${plain(family)}” has no weight ${wanted}: ${used} is printed.`,
  hint: `Put its file of that weight into assets/fonts, or write “fontWeight: ${used}” in the template.`,
})
