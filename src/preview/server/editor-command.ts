import { createRequire } from 'node:module'
import { basename } from 'node:path'

/** What determines the text editor of the user. */
export interface EditorContext {
  /** From an option of the command: a program with arguments, such as `code --new-window`. */
  readonly editor?: string | undefined
  /** CARDPRESS_EDITOR, VISUAL and EDITOR are read from it, in this order. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** A program and its arguments. */
export type EditorCommand = readonly [program: string, ...args: string[]]

/** The editor to open files in: the first configured one with a window of its own, else one that is running. */
export function editorFor({
  editor,
  environment,
}: EditorContext): EditorCommand | undefined {
  const { CARDPRESS_EDITOR, VISUAL, EDITOR } = environment
  for (const wish of [editor, CARDPRESS_EDITOR, VISUAL, EDITOR]) {
    const words = wish && parseCommand(wish)
    if (words && !needsTerminal(words)) return words
  }
  const running = parseCommand()
  return running && !needsTerminal(running) ? running : undefined
}

/**
 * Parts of launch-editor. The whole would kill the editor that it started before (`vim`, `emacs`, `nano`) with its
 * unsaved text, let it write into our terminal, and never report that an editor has started.
 */
interface LaunchEditor {
  readonly guess: (wish?: string) => readonly unknown[]
  readonly args: (
    editor: string,
    file: string,
    ...place: readonly number[]
  ) => readonly (string | number)[]
  readonly windows: (editor: string, words: readonly string[]) => string
}

/** Loaded on first use, since most previews never open an editor. */
function launchEditor(): LaunchEditor {
  const require = createRequire(import.meta.url)
  const guess: LaunchEditor['guess'] = require('launch-editor/guess.js')
  const args: LaunchEditor['args'] = require('launch-editor/get-args.js')
  const windows: LaunchEditor['windows'] = require('launch-editor/construct-windows-launch-command.js')
  return { guess, args, windows }
}

/** Splits a command as a shell would; without one, finds an editor that is running. Undefined where there is none. */
function parseCommand(wish?: string): EditorCommand | undefined {
  const [program, ...words] = launchEditor().guess(wish)
  const isCommand = typeof program === 'string' && program !== ''
  return isCommand && words.every((word) => typeof word === 'string')
    ? [program, ...words]
    : undefined
}

/** Editors that would take over the terminal of the preview. */
const IN_TERMINAL =
  /^(?:vi|vim|nvim|nano|pico|micro|helix|hx|kak|joe|jed|ne|ed|mcedit|less|more)$/

const needsTerminal = (words: EditorCommand): boolean =>
  IN_TERMINAL.test(basename(words[0])) || words.includes('-nw') || words.includes('-t')

/** The command that opens a file at a line and a column in an editor. */
export function commandFor(
  [program, ...words]: EditorCommand,
  { path, line, column }: { path: string; line: number; column: number },
): EditorCommand {
  const place = launchEditor().args(program, path, line, column)
  return [program, ...words, ...place.map(String)]
}

/** The command as one line for the shell of Windows, which is needed to start a `.cmd` file such as `code.cmd`. */
export const windowsLine = ([program, ...words]: EditorCommand): string =>
  launchEditor().windows(program, words)
