import { binaryKind } from '../base/problems/binary.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import type { ReturnedUnit } from './exchange.ts'

/** The largest file that is imported, in bytes. */
const MOST_BYTES = 5 << 20

/** The most texts of a file that is imported; a deck of 2,000 cards has half of this. */
export const MOST_TEXTS = 20_000

/** The most problems of a kind that are spelt out. */
export const MOST_PROBLEMS = 20

/** A problem with a file, or a place in it, that cannot be read. */
export const unreadable = (message: string, hint: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message,
  hint,
})

/** The problem of a file with more texts than any deck has. */
export const TOO_MANY_TEXTS = unreadable(
  `There are more than ${MOST_TEXTS / 1000},000 texts in this file.`,
  'No deck has that many. Is it the right file?',
)

/** Whether a file is text of a fair size in UTF-8; a problem is reported where it is not. */
export function isReadable(source: SourceFile, howToSave: string): boolean {
  const { text, report } = source
  const garbled = /\ufffd+/.exec(text)
  const kind = binaryKind(text)
  if (Buffer.byteLength(text) > MOST_BYTES)
    report({ ...TOO_LARGE, span: spanIn(source, 0, 0) })
  else if (kind !== undefined)
    report({
      ...unreadable(`This file is ${kind}.`, howToSave),
      span: spanIn(source, 0, 0),
    })
  else if (garbled) {
    const span = spanIn(source, garbled.index, garbled.index + garbled[0].length)
    report({ ...unreadable(GARBLED, howToSave), span })
  } else return true
  return false
}

const TOO_LARGE = unreadable(
  `This file is larger than ${MOST_BYTES >> 20} MB.`,
  'Text alone does not take that much. Is it the right file?',
)

const GARBLED = 'A character here was lost when the file was saved: it is not in UTF-8.'

/** The texts without those whose name came before, which are reported. */
export function uniqueByName(
  received: readonly ReturnedUnit[],
  report: Report,
): readonly ReturnedUnit[] {
  const names = new Set<string>()
  return received.filter(({ name, span }) => {
    if (names.has(name)) report({ ...repeated(name), span })
    return names.size !== names.add(name).size
  })
}

const repeated = (name: string): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `The text “${excerpt(name)}” is in this file twice.`,
  hint: 'Keep the right one and remove the other.',
})
