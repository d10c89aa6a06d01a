import { CardpressError, collectProblems } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { addToNothing } from './edit-add.ts'
import type { Editing } from './edit-entries.ts'
import { editGroup } from './edit-group.ts'
import { groupEdits } from './edit-order.ts'
import type { EditGroup } from './edit-order.ts'
import { takeApart } from './edit-parts.ts'
import type { Parts } from './edit-parts.ts'
import { isTooDeep, mustBeGroup } from './edit-problems.ts'
import { prove } from './edit-proof.ts'
import { readWhole } from './edit-reading.ts'
import { applySplices } from './edit-splices.ts'
import { textAt } from './place.ts'
import { MOST_LEVELS } from './tokens.ts'
import type { SourceValue } from './value.ts'

/** A text to write into a file of words, by its way from the outermost key: `['pieces', 'welcome', 'title']`. */
export interface TextEdit {
  readonly path: readonly string[]
  readonly value: string
  /** Lines for a note above the key; only where the key is new, and not between `{` and `}`. */
  readonly comment?: string | undefined
}

/**
 * The file with these texts in place of what stood there, or added where the file lacks them; all else (notes, order,
 * blank lines, style, line ends, byte order mark) stays as it was. Of two texts for one place the later one counts.
 * Throws a `CardpressError` where the file cannot be read, where a list or a group stands in the way, and where no
 * file can hold the text; its problems have a place if `file`, the path as the user writes it, is given.
 */
export function editTexts(
  contents: string,
  edits: readonly TextEdit[],
  file?: string,
): string {
  const before = readWhole(contents, file)
  const parts = takeApart(contents, before)
  if (!parts) throw refusal(before.errors, file)
  const changes = changesIn(before.value, edits)
  if (changes.length === 0) return contents
  const { problems, report } = collectProblems()
  const editing: Editing = { text: parts.text, splices: [], report }
  for (const { path } of changes) if (path.length > MOST_LEVELS) report(isTooDeep(path))
  if (problems.length === 0)
    writeInto({ ...parts, value: before.value }, groupEdits(changes), editing)
  if (problems.length > 0) throw refusal(problems, file)
  const edited = applySplices(contents, editing.splices)
  const refused = prove(changes, before, readWhole(edited, file))
  if (refused.length > 0) throw refusal(refused, file)
  return edited
}

/** The edits that change something, one a place. */
function changesIn(
  value: SourceValue | undefined,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const last = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]))
  return Array.from(last.values()).filter(
    (edit) => !value || textAt(value, edit.path)?.value !== edit.value,
  )
}

function writeInto(
  { root, end, value }: Parts & { readonly value: SourceValue | undefined },
  edits: EditGroup,
  editing: Editing,
): void {
  if (!root) addToNothing(end, edits, editing)
  else if (value?.kind !== 'map') editing.report(mustBeGroup([], value))
  else editGroup({ token: root, value, path: [], indent: 0 }, edits, editing)
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
