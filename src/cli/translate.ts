import { Command, InvalidArgumentError, Option } from 'commander'

import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { DECK, namedList, outputFlags } from './options.ts'
import type { ApproveFlags } from './translate-approve.ts'
import { EXCHANGE_FORMATS, EXPORT_FORMATS } from './translate-options.ts'
import type { TranslateFlags } from './translate-options.ts'

/** Runs a command with its context. */
type RunCommand = (command: (context: CliContext) => Promise<ExitCode>) => Promise<void>

/** The commands for translating a deck. */
export const translateCommand = (run: RunCommand): Command =>
  new Command('translate')
    .description('translate a deck, and see what is left to do')
    .showHelpAfterError('(cardpress translate --help lists the commands)')
    .addCommand(addCommand(run))
    .addCommand(removeCommand(run))
    .addCommand(statusCommand(run))
    .addCommand(acceptCommand(run))
    .addCommand(approveCommand(run))
    .addCommand(exportCommand(run))
    .addCommand(importCommand(run))

const addCommand = (run: RunCommand): Command =>
  outputFlags(new Command('add'))
    .description('begin a language: a new file with every text to be translated')
    .argument('<language>', 'its tag, such as de, uk or pt-BR')
    .argument(...DECK)
    .action(async (language: string, deck: string | undefined, flags: TranslateFlags) => {
      const { runAdd } = await import('./translate-add.ts')
      await run((context) => runAdd(language, { ...flags, ...named(deck) }, context))
    })

const removeCommand = (run: RunCommand): Command =>
  outputFlags(new Command('remove'))
    .description('take a language out of a deck; its file stays, under another name')
    .argument('<language>', 'its tag or name, such as de or German')
    .argument(...DECK)
    .action(async (language: string, deck: string | undefined, flags: TranslateFlags) => {
      const { runRemove } = await import('./translate-remove.ts')
      await run((context) => runRemove(language, { ...flags, ...named(deck) }, context))
    })

const statusCommand = (run: RunCommand): Command =>
  outputFlags(new Command('status'))
    .description('show what is missing, out of date or too long in each language')
    .argument(...DECK)
    .option('-l, --lang <tags>', 'only these languages, such as de,uk', namedList)
    .action(async (deck: string | undefined, flags: TranslateFlags) => {
      const { runStatus } = await import('./translate-status.ts')
      await run((context) => runStatus({ ...flags, ...named(deck) }, context))
    })

const acceptCommand = (run: RunCommand): Command =>
  outputFlags(new Command('accept'))
    .description('mark translations as fitting the current source')
    .argument('[language]', 'the language that was read')
    .argument('[names...]', 'only these texts, such as pieces.welcome; all if left out')
    .option('-d, --deck <name>', DECK[1])
    .action(
      async (language: string | undefined, names: string[], flags: TranslateFlags) => {
        const { runAccept } = await import('./translate-accept.ts')
        await run((context) => runAccept({ language, names }, flags, context))
      },
    )

const approveCommand = (run: RunCommand): Command =>
  outputFlags(new Command('approve'))
    .description(
      'say who, speaking the language, has read translations and approves them',
    )
    .argument('[names...]', 'only these texts, such as pieces.welcome; all if left out')
    .option('-l, --lang <tag>', 'the language that was read', single)
    .option('--by <name>', 'who has read them')
    .option('--withdraw', 'take approvals back')
    .option('-d, --deck <name>', DECK[1])
    .action(async (names: string[], flags: ApproveFlags) => {
      const { runApprove } = await import('./translate-approve.ts')
      await run((context) => runApprove(names, flags, context))
    })

const exportCommand = (run: RunCommand): Command =>
  outputFlags(new Command('export'))
    .description('write a file for a translator who works in another program')
    .argument(...DECK)
    .option('-l, --lang <tag>', 'the language to translate into', single)
    .addOption(
      new Option(
        '--as <format>',
        'po for translation programs, csv for spreadsheets, pot for a template without a language',
      )
        .choices(EXPORT_FORMATS)
        .default('po'),
    )
    .option('-o, --output <file>', 'where it goes, instead of <deck>-<language>.po here')
    .option('--force', 'replace a file that is there already')
    .action(async (deck: string | undefined, flags: TranslateFlags) => {
      const { runExport } = await import('./translate-export.ts')
      await run((context) => runExport({ ...flags, ...named(deck) }, context))
    })

const importCommand = (run: RunCommand): Command =>
  outputFlags(new Command('import'))
    .description('import a file that a translator sent back')
    .argument('<file>', 'a file that translate export wrote')
    .argument(...DECK)
    .option('-l, --lang <tag>', 'its language, if the file does not name it', single)
    .addOption(
      new Option(
        '--as <format>',
        'what it is, if its name does not say so: po or csv',
      ).choices(EXCHANGE_FORMATS),
    )
    .option('--dry-run', 'show what would change, text by text, and write nothing')
    .option(
      '--force',
      'import a file that changes more than half of the accepted texts, or is for another deck',
    )
    .action(async (file: string, deck: string | undefined, flags: TranslateFlags) => {
      const { runImport } = await import('./translate-import.ts')
      await run((context) => runImport(file, { ...flags, ...named(deck) }, context))
    })

const named = (deck: string | undefined): Pick<TranslateFlags, 'deck'> =>
  deck === undefined ? {} : { deck }

/** A list of one: a file is for one language. */
function single(value: string): readonly string[] {
  const language = value.trim()
  if (language === '' || language.includes(','))
    throw new InvalidArgumentError('Name one language, such as de.')
  return [language]
}
