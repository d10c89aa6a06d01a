import { CardpressError } from '../../src/base/problems/problem.ts'
import { editTexts } from '../../src/input/yaml/edit.ts'
import type { TextEdit } from '../../src/input/yaml/text-edit.ts'

/** A text for a dotted path, and a note for above it. */
export const textFor = (path: string, value = 'new', comment?: string): TextEdit => ({
  path: path.split('.'),
  value,
  comment,
})

/** A file after texts were written into it: dotted path and text, or path, text and note. */
export const edited = (
  contents: string,
  ...texts: readonly (readonly [path: string, value: string, comment?: string])[]
): string =>
  editTexts(
    contents,
    texts.map((text) => textFor(...text)),
  )

/** The problems for which a file or a text is refused, as `code: message | characters`. */
export function refused(
  contents: string,
  edits: readonly TextEdit[],
  file?: string,
): string[] {
  try {
    return [`written: ${editTexts(contents, edits, file)}`]
  } catch (error) {
    if (!(error instanceof CardpressError)) throw error
    return error.problems.map(({ code, message, span }) =>
      span
        ? `${code}: ${message} | ${contents.slice(span.start, span.end)}`
        : `${code}: ${message}`,
    )
  }
}
