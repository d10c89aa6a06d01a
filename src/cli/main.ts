import { Writable } from 'node:stream'
import type { Readable } from 'node:stream'

import { Command, CommanderError } from 'commander'

import { excerpt } from '../base/problems/excerpt.ts'
import { CardpressError } from '../base/problems/problem.ts'
import type { Problem } from '../base/problems/problem.ts'
import { whyUnwritable } from '../input/project/reasons.ts'
import {
  buildCommand,
  checkCommand,
  compareCommand,
  listCommand,
  importCommand,
  newCommand,
  previewCommand,
  startCommand,
} from './commands.ts'
import { dateOf, languageOf, todayIn } from './context.ts'
import type { CliContext, Dialog } from './context.ts'
import { EXIT, exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { reviewCommand } from './review.ts'
import { problemsData, showProblems } from './show-problems.ts'
import { openTerminal, readable } from './terminal.ts'
import type { Stream, Terminal } from './terminal.ts'
import { translateCommand } from './translate.ts'

/** What the bundle has beside it: loaded only where that is made. */
export const packaging = () => import('./packaging.ts')

/** Serves a build or a preview from a worker thread; loaded only there, like the commands. */
export async function serveWorker(
  ...options: Parameters<typeof import('./serve-worker.ts').serveWorker>
): Promise<void> {
  const worker = await import('./serve-worker.ts')
  await worker.serveWorker(...options)
}

/** What the process passes to the program. */
export interface ProcessContext {
  readonly folder: string
  readonly packageRoot: string
  /** What `precompile` gave; a build without it takes longer. */
  readonly precompiled: string | undefined
  readonly version: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdin?: () => Readable & { readonly isTTY?: boolean }
  readonly stdout: Stream
  readonly stderr: Stream
}

/** Runs a command line (without node and the script) and gives its exit code. */
export async function main(
  args: readonly string[],
  host: ProcessContext,
): Promise<ExitCode> {
  const { folder, packageRoot, precompiled, environment } = host
  const terminal = openTerminal(host, environment)
  const date = dateOf(environment)
  const dialog = (): Dialog | undefined => dialogOf(host)
  const context: CliContext = {
    terminal,
    dialog,
    folder,
    packageRoot,
    precompiled,
    date,
    today: todayIn(environment, new Date()),
  }
  // As with `diff`, 1 says that something changed, so a failure of `compare` is 2.
  const trouble = args[0] === 'compare' ? EXIT.usage : EXIT.problems
  let code: ExitCode = EXIT.fine
  const program = describeProgram(host, context, (ended) => void (code = ended))
  try {
    if (args.length === 0) code = await (await import('./welcome.ts')).runWelcome(context)
    else await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    code = reportFailure(error, {
      terminal,
      environment,
      isData: args.includes('--json'),
    })
    if (code === EXIT.problems) code = trouble
  }
  await terminal.close()
  if (!terminal.lost.aborted) return code
  terminal.err(
    `${terminal.color.red('error:')} Not all of the output could be written: ${whyUnwritable(terminal.lost.reason)}.`,
  )
  return code === EXIT.fine || code === EXIT.problems ? trouble : code
}

function dialogOf({ stdin, stdout, environment }: ProcessContext): Dialog | undefined {
  const input = stdin?.()
  const isWatched = input?.isTTY === true && stdout.isTTY === true
  return isWatched && stdout instanceof Writable
    ? { input, output: stdout, language: languageOf(environment) }
    : undefined
}

function describeProgram(
  { version, stdout, stderr, environment }: ProcessContext,
  context: CliContext,
  end: (code: ExitCode) => void,
): Command {
  const program = new Command('cardpress')
    .description('Prints card decks: words in YAML and pictures in, print-ready PDF out.')
    .version(version)
    .showHelpAfterError('(cardpress --help lists the commands)')
  // Each command is a module of its own, loaded only when it runs.
  program.addCommand(
    buildCommand(async (deck, flags) =>
      end(await (await import('./build.ts')).runBuild(deck, flags, context)),
    ),
  )
  program.addCommand(
    checkCommand(async (deck, flags) =>
      end(await (await import('./check.ts')).runCheck(deck, flags, context)),
    ),
  )
  for (const command of writingCommands(context, end)) program.addCommand(command)
  program.addCommand(
    listCommand(async (flags) =>
      end(await (await import('./list.ts')).runList(flags, context)),
    ),
  )
  program.addCommand(
    startCommand(async (folder, flags) =>
      end(
        await (await import('./start.ts')).runStart(folder, flags, context, environment),
      ),
    ),
  )
  program.addCommand(
    previewCommand(async (deck, flags) =>
      end(
        await (
          await import('./preview.ts')
        ).runPreview(deck, flags, context, environment),
      ),
    ),
  )
  program.addCommand(
    compareCommand(async (before, after, flags) => {
      const { runCompare } = await import('./compare.ts')
      end(await runCompare({ names: { before, after }, flags, context, environment }))
    }),
  )
  for (const command of workWithOthers(context, end)) program.addCommand(command)
  return withStreams(program, { stdout, stderr })
}

/** The commands for translators and readers. */
const workWithOthers = (
  context: CliContext,
  end: (code: ExitCode) => void,
): readonly Command[] =>
  [translateCommand, reviewCommand].map((commandWith) =>
    commandWith(async (command) => end(await command(context))),
  )

/** The commands that write the YAML of a deck: the first of it, or that of its table. */
const writingCommands = (
  context: CliContext,
  end: (code: ExitCode) => void,
): readonly Command[] => [
  newCommand(async (folder, flags) =>
    end(await (await import('./new.ts')).runNew(folder, flags, context)),
  ),
  importCommand(async (deck, flags) => {
    const { runImportTable } = await import('./import-table.ts')
    end(await runImportTable(deck, flags, context))
  }),
]

/** A program that writes to some streams, without control characters, and throws where it would end the process. */
function withStreams(
  program: Command,
  { stdout, stderr }: Pick<ProcessContext, 'stdout' | 'stderr'>,
): Command {
  for (const command of allCommands(program))
    command.exitOverride().configureOutput({
      writeOut: (text) => void stdout.write(readable(text, false)),
      writeErr: (text) => void stderr.write(readable(text, false)),
    })
  return program
}

/** A command and its subcommands. */
const allCommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(allCommands),
]

/** Where an error is reported. */
interface FailureContext {
  readonly terminal: Terminal
  readonly environment: ProcessContext['environment']
  /** Whether the result is printed as JSON. */
  readonly isData: boolean
}

/** Reports the error that ended a command (wrong usage, a broken file or a bug), and returns its exit code. */
function reportFailure(
  error: unknown,
  { terminal, environment, isData }: FailureContext,
): ExitCode {
  terminal.progress('')
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  const problems = isOutOfHandles(error)
    ? ([NO_MORE_FILES] as const)
    : error instanceof CardpressError
      ? error.problems
      : undefined
  if (problems) {
    if (isData) terminal.data({ ok: false, problems: problemsData(problems, new Map()) })
    else showProblems(problems, new Map(), { terminal, quiet: false })
    return exitCodeOf(problems)
  }
  reportBug(error, terminal, environment)
  return EXIT.bug
}

/** Whether the system refused to open another file; an error from a worker has only its message. */
const isOutOfHandles = (error: unknown): boolean =>
  error instanceof Error && /^E[MN]FILE\b/.test(error.message)

const NO_MORE_FILES: Problem = {
  code: 'file-unreadable',
  severity: 'error',
  message: 'cardpress cannot go on: too many files are open.',
  hint: 'Close other programs, or let this one open more files, such as by “ulimit -n 1024”.',
}

/** Reports a bug; the stack trace only with CARDPRESS_DEBUG=1. */
function reportBug(
  error: unknown,
  terminal: Terminal,
  environment: ProcessContext['environment'],
): void {
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(
    `${terminal.color.red('This is a bug in cardpress, not a mistake in your files:')} ${excerpt(message)}`,
  )
  terminal.err(
    'Please report it, with the command that you ran. CARDPRESS_DEBUG=1 shows where it happened.',
  )
  if (environment['CARDPRESS_DEBUG'] === '1' && error instanceof Error)
    terminal.err(error.stack ?? '')
}

/** Reports an uncaught error as a bug, since Node would print source code; returns the exit code. */
export function endUncaught(error: unknown, host: ProcessContext): ExitCode {
  const { environment } = host
  reportBug(error, openTerminal(host, environment), environment)
  return EXIT.bug
}
