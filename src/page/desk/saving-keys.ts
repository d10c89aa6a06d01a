/** A key that was pressed, and those that were held with it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What Ctrl (or ⌘) with a letter does on the desk; in a field that is written in, Ctrl+Z is the browser's own. */
export function savingKeyOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  isInField: boolean,
): 'save' | 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 's' && !shiftKey) return 'save'
  if (isInField) return undefined
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : undefined
}
