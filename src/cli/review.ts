import { Command } from 'commander'

import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { DECK, outputFlags } from './options.ts'
import type { ReviewFlags } from './review-make.ts'

/** Runs a command with its context. */
type RunCommand = (command: (context: CliContext) => Promise<ExitCode>) => Promise<void>

/** The commands with which others read a deck and send remarks back. */
export const reviewCommand = (run: RunCommand): Command =>
  new Command('review')
    .description('let somebody read a deck without cardpress, and send remarks back')
    .showHelpAfterError('(cardpress review --help lists the commands)')
    .addCommand(makeCommand(run))
    .addCommand(readCommand(run))

const makeCommand = (run: RunCommand): Command =>
  outputFlags(new Command('make'))
    .description('write a page to mail: every card, its source, and fields for remarks')
    .argument(...DECK)
    .option('-l, --lang <tag>', 'the language to read; that of the source if left out')
    .option('-f, --format <name>', 'the format of the cards')
    .option(
      '-o, --output <file>',
      'where it goes, instead of <deck>-<language>-review.html',
    )
    .action(async (deck: string | undefined, flags: ReviewFlags) => {
      const { runReviewMake } = await import('./review-make.ts')
      await run((context) => runReviewMake(deck, flags, context))
    })

const readCommand = (run: RunCommand): Command =>
  outputFlags(new Command('read'))
    .description(
      'keep the remarks of a file or a mail that came back, beside their texts',
    )
    .argument('<file>', 'what the page saved, or a mail saved as text')
    .action(async (file: string, flags: ReviewFlags) => {
      const { runReviewRead } = await import('./review-read.ts')
      await run((context) => runReviewRead(file, flags, context))
    })
