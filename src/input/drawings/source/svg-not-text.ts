import { excerpt } from '../../../base/problems/excerpt.ts'
import type { Problem } from '../../../base/problems/problem.ts'

/** How files begin that are no text in UTF-8, read as if they were: what is no character comes as U+FFFD. */
const NOT_TEXT: readonly (readonly [
  beginnings: readonly string[],
  what: string,
  hint: string,
])[] = [
  [
    ['\u001F\uFFFD'],
    'is a packed drawing (.svgz)',
    'Save it as plain SVG (Inkscape: File > Save As > Plain SVG), or unpack it.',
  ],
  [
    ['\uFFFD\uFFFD<', '\uFFFD\uFFFD\0', '<\0', '\0<'],
    'is written in UTF-16',
    'Save it in UTF-8, or export it as plain SVG.',
  ],
  [['\uFFFDPNG'], 'is really a PNG picture', 'Change its name to end in .png.'],
  [['\uFFFD\uFFFD\uFFFD'], 'is really a JPEG picture', 'Change its name to end in .jpg.'],
  [['%PDF', '%!PS'], 'is a PDF or PostScript file', 'Export it as plain SVG.'],
]

/** Why a file is no text at all; nothing of its bytes is worth showing. */
export function refusalOfBytes(file: string, text: string): Problem | undefined {
  const found = NOT_TEXT.find(([beginnings]) =>
    beginnings.some((beginning) => text.startsWith(beginning)),
  )
  if (!found) return undefined
  const [, what, hint] = found
  const message = `The picture “${excerpt(file)}” ${what}.`
  return { code: 'picture-unsupported', severity: 'error', message, hint }
}
