import { Command } from 'commander'

import { MOST_CARDS } from '../build/wanted-deck.ts'
import type { CompareFlags } from './compare-subject.ts'
import type { NewFlags } from './new.ts'
import {
  DECK,
  selectionFlags,
  namedList,
  fileFlags,
  cardCount,
  portNumber,
  outputFlags,
} from './options.ts'
import type { Flags } from './options.ts'
import type { PreviewFlags } from './preview.ts'
import type { StartFlags } from './start.ts'

/** Runs a command. */
type Run = (deck: string | undefined, flags: Flags) => Promise<void>

/** The command that makes files. */
export const buildCommand = (run: Run): Command =>
  outputFlags(fileFlags(selectionFlags(new Command('build'))))
    .description('make the files of a deck: for a print shop, and for an office printer')
    .argument(...DECK)
    .action(run)

/** The command that checks that everything is there and fits. */
export const checkCommand = (run: Run): Command =>
  outputFlags(selectionFlags(new Command('check')))
    .description(
      'check that every card fits in every language and format; writes nothing',
    )
    .argument(...DECK)
    .option('--all', 'show how much room is left on every side, not only on the tightest')
    .action(run)

/** The command that begins a deck. */
export const newCommand = (
  run: (folder: string | undefined, flags: NewFlags) => Promise<void>,
): Command =>
  outputFlags(new Command('new'))
    .description(
      'begin a deck of your own, with cards to start from; asks what you do not say',
    )
    .argument('[folder]', 'where it goes, such as our-garden; made if it is not there')
    .option('--title <words>', 'what the deck is called')
    .option('-l, --lang <language>', 'the language you write in, such as en or Dutch')
    .option('--template <name>', 'what the cards look like')
    .option('-f, --format <name>', 'how large they are, such as a6 or poker')
    .option('--cards <number>', `how many cards, 1 to ${MOST_CARDS}`, cardCount)
    .action(run)

/** The command that makes YAML of what comes in another form. */
export const importCommand = (run: Run): Command =>
  new Command('import')
    .description('make YAML of the table that the pieces of a deck come from')
    .addCommand(
      outputFlags(new Command('table'))
        .description(
          'write the pieces and words of the table into deck.yaml and the files of words',
        )
        .argument(...DECK)
        .action(run),
    )

/** The command that shows what there is to choose from. */
export const listCommand = (run: (flags: Flags) => Promise<void>): Command =>
  new Command('list')
    .description('show decks, languages, formats, sheets, folds and fonts')
    .option('--json', 'print it as JSON')
    .action(run)

/** The command that shows a deck live. */
export const previewCommand = (
  run: (deck: string | undefined, flags: PreviewFlags) => Promise<void>,
): Command =>
  new Command('preview')
    .description('show a deck in the browser, and every change as soon as it is saved')
    .argument(...DECK)
    .option(
      '--port <number>',
      'the port to show it at; 0 takes a free one',
      portNumber,
      4400,
    )
    .option('--open', 'open it in the browser')
    .option('--edit', 'let decks be changed and made in the browser')
    .option('--poll', 'check the files for changes at intervals, for network drives')
    .action(run)

/** The command that begins in the browser. */
export const startCommand = (
  run: (folder: string | undefined, flags: StartFlags) => Promise<void>,
): Command =>
  new Command('start')
    .description('make, write and print decks in the browser; nothing else is needed')
    .argument('[folder]', 'where your decks are; made if it is not there')
    .option('--port <number>', 'the port to show it at', portNumber, 4400)
    .option('--no-open', 'do not open it in the browser')
    .action(run)

/** The command that shows what a change did. */
export const compareCommand = (
  run: (before: string, after: string, flags: CompareFlags) => Promise<void>,
): Command =>
  outputFlags(new Command('compare'))
    .description(
      'show what changed between two states of a deck, as a page that can be mailed',
    )
    .argument('<before>', COMPARED)
    .argument('<after>', 'the same, or “.” for the files as they are now')
    .option('-l, --lang <tags>', 'languages, such as nl,en, or all', namedList)
    .option('-f, --format <names>', 'card formats, such as a6,square, or all', namedList)
    .option('-d, --deck <name>', DECK[1])
    .option('-o, --output <file>', 'the file to write the page to', 'compare.html')
    .addHelpText(
      'after',
      '\nThe exit code is 0 if nothing changed, 1 if something did, and 2 if it failed.',
    )
    .action(run)

/** What can be compared. */
const COMPARED =
  'a Git revision such as HEAD~1 or main, a folder with built PDFs, or a PDF'
