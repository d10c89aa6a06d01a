import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { posix, win32 } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { SourceLocation } from '../workers/source-locations.ts'
import { editorFor, windowsLine, commandFor } from './editor-command.ts'
import type { EditorCommand, EditorContext } from './editor-command.ts'

/**
 * Opens a place in the user's editor, which stays open when cardpress ends. Returns a problem where it could not: nothing
 * is started for a file that does not exist, or whose name could be taken for a command.
 */
export async function openEditor(
  place: SourceLocation,
  context: EditorContext,
): Promise<Problem | undefined> {
  const { path } = place
  if (!isSafe(path, context.platform))
    return {
      code: 'usage',
      severity: 'error',
      message: `“${excerpt(path)}” cannot be opened from here: its name has characters that could be taken for a command.`,
      hint: 'Open it in your editor yourself.',
    }
  const facts = await stat(path).catch(() => undefined)
  if (!facts?.isFile())
    return {
      code: 'file-missing',
      severity: 'error',
      message: `“${excerpt(path)}” does not exist any more.`,
    }
  const editor = editorFor(context)
  if (!editor) return noEditor('No editor was found that has a window of its own.')
  try {
    const child = start(commandFor(editor, place), context.platform)
    await once(child, 'spawn')
    child.unref()
    return undefined
  } catch {
    return noEditor(`The editor “${excerpt(editor[0])}” could not be started.`)
  }
}

const noEditor = (message: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message,
  hint: 'Set CARDPRESS_EDITOR to the name of your editor, such as code, subl or gedit, and start the preview again.',
})

// oxlint-disable-next-line no-control-regex -- control characters are what is searched for
const CONTROLS = /[\0-\x1f\x7f]/

/** Characters that the shell of Windows interprets, quoted or not, and paths to another computer. */
const WINDOWS = /[&|<>^%"!;,=`]|^[\\/]{2}/

/** Whether every program on the way to the editor reads a path in the same way. */
export const isSafe = (path: string, platform: NodeJS.Platform): boolean =>
  !CONTROLS.test(path) &&
  (platform === 'win32'
    ? win32.isAbsolute(path) && !WINDOWS.test(path)
    : posix.isAbsolute(path))

/** Detached, so that Ctrl+C ends the preview and not the editor. */
function start(command: EditorCommand, platform: NodeJS.Platform): ChildProcess {
  const options: SpawnOptions = { stdio: 'ignore', windowsHide: true }
  if (platform === 'win32')
    return spawn(windowsLine(command), { ...options, shell: true })
  const [program, ...words] = command
  return spawn(program, words, { ...options, detached: true })
}
