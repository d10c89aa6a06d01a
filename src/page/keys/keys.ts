import type { OverlayName, ViewName } from '../state/state.ts'

/** A command that has a single-key shortcut. */
export type Command =
  | 'flip'
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'previous-language'
  | 'next-language'
  | 'next-problem'
  | 'previous-problem'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'zoom-width'
  | 'zoom-real'
  | 'trimmed'
  | OverlayName
  | 'rulers'
  | 'measure'
  | 'colour'
  | ViewName
  | 'next-change'
  | 'previous-change'
  | 'next-look'
  | 'swap'
  | 'pin'
  | 'panel'
  | 'export'
  | 'settings'
  | 'keys'

/** Keys (`KeyboardEvent.key`) and their commands; the first key of a command is the one to display. */
export const KEYS: readonly (readonly [key: string, command: Command])[] = [
  ['f', 'flip'],
  [',', 'previous'],
  ['.', 'next'],
  ['<', 'first'],
  ['>', 'last'],
  ['[', 'previous-language'],
  [']', 'next-language'],
  ['n', 'next-problem'],
  ['N', 'previous-problem'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'zoom-fit'],
  ['9', 'zoom-width'],
  ['8', 'zoom-real'],
  ['w', 'trimmed'],
  ['t', 'trim'],
  ['b', 'bleed'],
  ['s', 'safe'],
  ['d', 'folds'],
  ['o', 'boxes'],
  ['l', 'baselines'],
  ['g', 'grid'],
  ['r', 'rulers'],
  ['m', 'measure'],
  ['c', 'colour'],
  ['1', 'card'],
  ['2', 'both'],
  ['3', 'contact'],
  ['4', 'languages'],
  ['v', 'formats'],
  ['5', 'sheets'],
  ['6', 'compare'],
  ['y', 'specimen'],
  ['7', 'editor'],
  ['k', 'next-change'],
  ['K', 'previous-change'],
  ['a', 'next-look'],
  ['x', 'swap'],
  ['P', 'pin'],
  ['p', 'panel'],
  ['e', 'export'],
  ['i', 'settings'],
  ['?', 'keys'],
]

/** The command of a pressed key; none with Ctrl, Alt or Meta, which belong to the browser. */
export function commandOf(pressed: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): Command | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined
  return KEYS.find(([key]) => key === pressed.key)?.[1]
}

/** The key to display for a command. */
export const keyOf = (command: Command): string =>
  KEYS.find(([, one]) => one === command)?.[0] ?? ''

/** Types of `<input>` that take no letters. */
const NON_TEXT_INPUTS = ['button', 'checkbox', 'radio', 'range', 'submit']

/** Whether an element takes letters. A `<select>` does as well: it jumps to the option that begins with them. */
export function takesLetters(element: {
  readonly tagName: string
  readonly type?: unknown
  readonly isContentEditable?: unknown
}): boolean {
  if (element.isContentEditable === true) return true
  if (element.tagName === 'INPUT') return !NON_TEXT_INPUTS.includes(String(element.type))
  return element.tagName === 'TEXTAREA' || element.tagName === 'SELECT'
}

/** A key press with its modifiers. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What Ctrl (or ⌘) with a letter does in the editor. In a text field, Ctrl+Z belongs to the browser. */
export function savingKeyOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  isInField: boolean,
): 'save' | 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 's' && !shiftKey) return 'save'
  if (isInField) return undefined
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : undefined
}
