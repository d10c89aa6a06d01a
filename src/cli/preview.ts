import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'

import { excerpt } from '../base/problems/excerpt.ts'
import { CardpressError } from '../base/problems/problem.ts'
import { deckNames } from '../input/project/decks.ts'
import { openProject } from '../input/project/project.ts'
import { startPreview } from '../preview/start-preview.ts'
import type { Preview, PreviewOptions } from '../preview/start-preview.ts'
import { languageOf } from './context.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'

/** The parsed flags of `preview`. */
export interface PreviewFlags {
  readonly port: number
  readonly open?: boolean
  readonly edit?: boolean
  readonly poll?: boolean
  /** Whether the start page is shown, at any port if that one is taken. */
  readonly isStart?: boolean
}

/** Runs a preview until Ctrl+C. */
export async function runPreview(
  deck: string | undefined,
  { port, open, edit, poll, isStart = false }: PreviewFlags,
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
  const preview = await startAt(isStart ? [port, 0] : [port], {
    folder,
    packageRoot,
    precompiled,
    date,
    edit: edit ?? false,
    poll: poll ?? false,
    environment,
    onFault: fault,
  })
  const search = isStart ? START : await searchFor(deck, edit ?? false, context)
  const url = `${preview.url}${search}`
  // Ctrl+C works as soon as the address is printed, so listen before.
  const ended = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
    // Without an output for its address, a preview is of no use.
    once(terminal.lost, 'abort'),
  ])
  terminal.out(`Preview: ${terminal.outColor.bold(url)}`)
  terminal.err(terminal.color.dim(isStart ? keepOpen(environment) : SHOWS_SAVED))
  if (open === true) openBrowser(url)
  await ended
  await preview.close()
  return EXIT.fine
}

const SHOWS_SAVED = 'It shows every file that you save. Press Ctrl+C to stop.'

/** What the window of a starter says, in the language of the system as the starter itself does. */
const keepOpen = (environment: PreviewOptions['environment']): string =>
  languageOf(environment) === 'nl'
    ? 'Je kaarten staan in de browser. Laat dit venster open zolang je werkt, en sluit het om te stoppen.'
    : 'Your cards are in the browser. Leave this window open while you work, and close it to stop.'

/** The address of the start page. */
const START = '?view=start'

/** Starts a preview at the first of some ports that is free. */
async function startAt(
  [port = 0, ...others]: readonly number[],
  options: Omit<PreviewOptions, 'port'>,
): Promise<Preview> {
  try {
    return await startPreview({ ...options, port })
  } catch (error) {
    if (!(error instanceof CardpressError) || others.length === 0) throw error
    return startAt(others, options)
  }
}

/**
 * What the page opens with: the deck that is named, or the only one, on the desk if it can be edited there; else the start
 * page.
 */
async function searchFor(
  named: string | undefined,
  edit: boolean,
  { folder, packageRoot }: CliContext,
): Promise<string> {
  const project = await openProject(folder, packageRoot)
  const own = await deckNames({ ...project, roots: [folder] })
  const deck = named ?? (own.length === 1 ? own[0] : undefined)
  if (deck === undefined) return START
  const query = new URLSearchParams({
    ...(named !== undefined && { deck }),
    ...(edit && own.includes(deck) && { view: 'editor' }),
  })
  return query.size === 0 ? '' : `?${query.toString()}`
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
