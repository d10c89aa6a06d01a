import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'

import { excerpt } from '../base/problems/excerpt.ts'
import { startPreview } from '../preview/start-preview.ts'
import type { PreviewOptions } from '../preview/start-preview.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'

/** The parsed flags of `preview`. */
export interface PreviewFlags {
  readonly port: number
  readonly open?: boolean
  readonly edit?: boolean
  readonly poll?: boolean
}

/** Runs a preview until Ctrl+C. */
export async function runPreview(
  deck: string | undefined,
  { port, open, edit, poll }: PreviewFlags,
  context: CliContext,
  environment: PreviewOptions['environment'],
): Promise<ExitCode> {
  const { terminal, folder, packageRoot, precompiled, date } = context
  // The program starts without V8's optimising compiler, which does not pay for a single build; a preview builds all day.
  setFlagsFromString('--opt')
  setFlagsFromString('--no-liftoff-only')
  const fault = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error)
    terminal.err(
      `${terminal.color.red('This is a bug in cardpress, not a mistake in your files:')} ${excerpt(message)}`,
    )
    if (environment['CARDPRESS_DEBUG'] === '1' && error instanceof Error)
      terminal.err(error.stack ?? '')
  }
  const preview = await startPreview({
    folder,
    packageRoot,
    precompiled,
    date,
    port,
    edit: edit ?? false,
    poll: poll ?? false,
    environment,
    onFault: fault,
  })
  const url =
    deck === undefined ? preview.url : `${preview.url}?deck=${encodeURIComponent(deck)}`
  // Ctrl+C works as soon as the address is printed, so listen before.
  const ended = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
    // Without an output for its address, a preview is of no use.
    once(terminal.lost, 'abort'),
  ])
  terminal.out(`Preview: ${terminal.outColor.bold(url)}`)
  terminal.err(
    terminal.color.dim('It shows every file that you save. Press Ctrl+C to stop.'),
  )
  if (open === true) openBrowser(url)
  await ended
  await preview.close()
  return EXIT.fine
}

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}

/** Opens an address in the browser; if that fails, the printed address can still be clicked. */
function openBrowser(url: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
