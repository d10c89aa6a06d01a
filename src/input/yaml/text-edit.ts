/** A text to write into a YAML file, by its path from the outermost key: `['pieces', 'welcome', 'title']`. */
export interface TextEdit {
  readonly path: readonly string[]
  readonly value: string
  /** Lines for a comment above the key; only where the key is new, and not between `{` and `}`. */
  readonly comment?: string | undefined
}

/** Edits as a tree of the keys that lead to them, in the order in which they were requested. */
export type EditGroup = ReadonlyMap<string, TextEdit | EditGroup>

type OpenGroup = Map<string, TextEdit | OpenGroup>

/** Gathers edits of the same groups. Throws where one text would have to stand inside another. */
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

/** Whether a key leads to a group of edits. */
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
