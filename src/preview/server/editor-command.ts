import { createRequire } from 'node:module'
import { basename } from 'node:path'

/** How the user likes to edit, and the system that it happens on. */
export interface EditorContext {
  /** What an option says: a program with options of its own, such as `code --new-window`. */
  readonly editor?: string | undefined
  /** CARDPRESS_EDITOR, VISUAL and EDITOR are read in it, in this order. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** A program and what it is told. */
export type EditorCommand = readonly [program: string, ...words: string[]]

/** The editor to open files in: the first one wished for that has a window of its own, else one that is running. */
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
 * Parts of launch-editor. As a whole it kills the editor that it started before (`vim`, `emacs`, `nano`), with what
 * is not saved there, lets it write into our terminal, and never tells that one has started.
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

/** Loaded when it is first used, as few will. */
function launchEditor(): LaunchEditor {
  const require = createRequire(import.meta.url)
  const guess: LaunchEditor['guess'] = require('launch-editor/guess.js')
  const args: LaunchEditor['args'] = require('launch-editor/get-args.js')
  const windows: LaunchEditor['windows'] = require('launch-editor/construct-windows-launch-command.js')
  return { guess, args, windows }
}

/** A wish as words, as a shell would read them; without one, an editor that runs. Undefined where that is none. */
function parseCommand(wish?: string): EditorCommand | undefined {
  const [program, ...words] = launchEditor().guess(wish)
  const isCommand = typeof program === 'string' && program !== ''
  return isCommand && words.every((word) => typeof word === 'string')
    ? [program, ...words]
    : undefined
}

/** Editors that would take the terminal that the preview is using. */
const IN_TERMINAL =
  /^(?:vi|vim|nvim|nano|pico|micro|helix|hx|kak|joe|jed|ne|ed|mcedit|less|more)$/

const needsTerminal = (words: EditorCommand): boolean =>
  IN_TERMINAL.test(basename(words[0])) || words.includes('-nw') || words.includes('-t')

/** The editor, told to open a file at a line and a column as this editor understands it. */
export function commandFor(
  [program, ...words]: EditorCommand,
  { path, line, column }: { path: string; line: number; column: number },
): EditorCommand {
  const place = launchEditor().args(program, path, line, column)
  return [program, ...words, ...place.map(String)]
}

/** One line for the shell of Windows, without which it starts no `code.cmd`. */
export const windowsLine = ([program, ...words]: EditorCommand): string =>
  launchEditor().windows(program, words)
