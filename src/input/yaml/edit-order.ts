import type { TextEdit } from './edit.ts'

/** Texts to write, as a tree of the names that lead to them, in the order in which they were asked for. */
export type EditGroup = ReadonlyMap<string, TextEdit | EditGroup>

type OpenGroup = Map<string, TextEdit | OpenGroup>

/** Gathers texts that belong into the same groups. Throws where one text would have to stand inside another. */
export function groupEdits(edits: readonly TextEdit[]): EditGroup {
  const root: OpenGroup = new Map()
  for (const edit of edits) {
    const [last, ...outer] = edit.path.toReversed()
    if (last === undefined) throw new Error('A text is to be written without a name.')
    const group = outer.toReversed().reduce(innerGroup, root)
    if (group.has(last)) throw clash(edit.path)
    group.set(last, edit)
  }
  return root
}

/** Whether what belongs to a name is a group of texts. */
export const isGroup = (edit: TextEdit | EditGroup): edit is EditGroup =>
  edit instanceof Map

function innerGroup(group: OpenGroup, name: string): OpenGroup {
  const inner = group.get(name) ?? new Map()
  if (!(inner instanceof Map)) throw clash([...inner.path, '…'])
  group.set(name, inner)
  return inner
}

const clash = (path: readonly string[]): Error =>
  new Error(`A text is to be written inside another one: ${path.join('.')}.`)
