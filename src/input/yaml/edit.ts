import { CardpressError, collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { cleanCharacters, characterProblemIn } from './characters.ts'
import { cannotBeWritten, isTooDeep } from './edit-problems.ts'
import { spliceTexts } from './edit-splices.ts'
import type { EditableFile } from './edit-splices.ts'
import { nameProblem, SPACE_AROUND_NAME } from './name-problem.ts'
import { overLimit } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'
import { groupEdits } from './text-edit.ts'
import type { TextEdit } from './text-edit.ts'
import { MOST_LEVELS } from './tokens.ts'
import { textAt } from './value-path.ts'
import type { SourceValue } from './value.ts'
import { verifyEdit, readResult } from './verify-edit.ts'
import type { ReadResult } from './verify-edit.ts'

/**
 * The file with these texts in place of the old ones, or added where the file lacks them; all else (comments, order,
 * blank lines, style, line ends, byte order mark) stays as it was. Of two texts for one place the later one counts.
 * Throws a `CardpressError` where the file cannot be read, where a list or a group stands in the way, and where no
 * file can hold the text; its problems have a place if `file`, the path as the user writes it, is given.
 */
export function editTexts(
  contents: string,
  edits: readonly TextEdit[],
  file?: string,
): string {
  const before = readResult(contents, file)
  const editable = editableFile(contents, before)
  if (!editable) throw refusal(before.errors, file)
  const changes = changesIn(before.value, edits)
  if (changes.length === 0) return contents
  const { problems, report } = collectProblems()
  for (const { path } of changes) if (path.length > MOST_LEVELS) report(isTooDeep(path))
  if (problems.length > 0) throw refusal(problems, file)
  changes.forEach((edit) => checkWritable(edit, report))
  const group = groupEdits(changes)
  let failed: readonly Problem[] = []
  for (const blocks of [true, false]) {
    const edited = spliceTexts(editable, group, { blocks, report })
    if (problems.length > 0) throw refusal(problems, file)
    failed = verifyEdit(changes, before, readResult(edited, file))
    if (failed.length === 0) return edited
  }
  throw refusal(failed, file)
}

/** The file for editing, if it can be read or has no content yet; else undefined. */
function editableFile(
  contents: string,
  { value, errors }: ReadResult,
): EditableFile | undefined {
  // A file over the limits must not be parsed again.
  if (errors.some(({ code }) => code === 'yaml-limit')) return undefined
  const text = contents + (/(?:^\ufeff?|\n)$/.test(contents) ? '' : lineEndOf(contents))
  const clean = cleanCharacters({ file: '', text, report: () => undefined })
  if (clean === undefined || (!value && !NO_CONTENT.test(withoutComments(clean))))
    return undefined
  return {
    text,
    clean,
    value,
    lineEnd: lineEndOf(contents),
    added: text.length - contents.length,
  }
}

const withoutComments = (text: string): string => text.replace(/^\ufeff|#.*|\s+/g, '')

const NO_CONTENT = /^(?:---)?(?:\.\.\.)?$/

/** The line end of a file: that of its first line. */
const lineEndOf = (contents: string): string => /\r?\n/.exec(contents)?.[0] ?? '\n'

/** The edits that change something; the last one for each path. */
function changesIn(
  value: SourceValue | undefined,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const last = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]))
  return Array.from(last.values()).filter(
    (edit) => !value || textAt(value, edit.path)?.value !== edit.value,
  )
}

/** The most characters of a name: YAML 1.2.2, 7.4.2 allows 1,024 before the “:”, and each may need an escape. */
const LONGEST_NAME = 160

/** Reports an edit that no file can hold. */
function checkWritable({ path, value }: TextEdit, report: Report): void {
  for (const name of path) {
    const reason = newNameProblem(name)
    if (reason?.severity === 'error') return report(cannotBeWritten([name], reason))
  }
  const reason = characterProblemIn(value)
  if (reason?.severity === 'error') report(cannotBeWritten(path, reason))
}

function newNameProblem(name: string): UnplacedProblem | undefined {
  if (name.length > LONGEST_NAME)
    return overLimit(`A name can have ${LONGEST_NAME} characters, and this one has more.`)
  if (name.trim() !== name) return SPACE_AROUND_NAME
  return nameProblem(name, new Map()) ?? characterProblemIn(name)
}

function refusal(
  [first, ...others]: readonly Problem[],
  file: string | undefined,
): Error {
  const placed = ({ span, ...problem }: Problem): Problem =>
    file === undefined ? problem : { ...problem, span }
  return first
    ? new CardpressError(placed(first), ...others.map(placed))
    : new Error('A file was refused without a reason.')
}

/** Edits a file as `editTexts` does; undefined, with problems, if that fails. */
export function tryEditTexts(
  contents: string,
  edits: readonly TextEdit[],
  file: string,
  report: Report,
): string | undefined {
  try {
    return editTexts(contents, edits, file)
  } catch (error) {
    if (!(error instanceof CardpressError)) throw error
    error.problems.forEach(report)
    return undefined
  }
}
