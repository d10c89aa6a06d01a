import { Command } from 'commander'

import { DECK, choosingFlags, makingFlags, speakingFlags } from './options.ts'
import type { Flags } from './options.ts'

/** What runs when a command was typed. */
type Run = (deck: string | undefined, flags: Flags) => Promise<void>

/** The command that makes files. */
export const buildCommand = (run: Run): Command =>
  speakingFlags(makingFlags(choosingFlags(new Command('build'))))
    .description('make the files of a deck: for a print shop, and for an office printer')
    .argument(...DECK)
    .action(run)

/** The command that proves that everything is there and fits. */
export const checkCommand = (run: Run): Command =>
  speakingFlags(choosingFlags(new Command('check')))
    .description(
      'prove that every card fits in every language and format; nothing is written',
    )
    .argument(...DECK)
    .option('--all', 'show the room on every side, not only on the tightest')
    .action(run)

/** The command that shows what there is to choose from. */
export const listCommand = (run: (flags: Flags) => Promise<void>): Command =>
  new Command('list')
    .description('show decks, languages, formats, sheets, folds and fonts')
    .option('--json', 'tell it as JSON')
    .action(run)
