import { replaceControls } from '../base/problems/display.ts'
import { deckNames } from '../input/project/decks.ts'
import { projectAbove } from '../input/project/project-above.ts'
import { openProject } from '../input/project/project.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'

/** Says what can be done in a folder, to who names no command. */
export async function runWelcome(context: CliContext): Promise<ExitCode> {
  const { terminal } = context
  for (const line of await linesFor(context)) terminal.out(line)
  return EXIT.fine
}

async function linesFor({ folder, packageRoot }: CliContext): Promise<readonly string[]> {
  const project = await openProject(folder, packageRoot)
  const shown = replaceControls(folder)
  if (!project.roots.includes(folder)) {
    const above = await projectAbove(folder)
    return above === undefined
      ? [`There is no deck in ${shown}: it has no folder “content”.`, '', ...BEGIN, HELP]
      : [
          `${shown} lies inside a project. Go to its folder first:`,
          '',
          `  cd "${replaceControls(above)}"`,
        ]
  }
  const names = await deckNames({ ...project, roots: [folder] })
  const [first] = names
  if (first === undefined)
    return [`There is no deck in ${shown}/content yet.`, '', ...BEGIN, HELP]
  return [
    `Decks here: ${names.map(replaceControls).join(', ')}.`,
    '',
    ...use(first),
    HELP,
  ]
}

/** Columns for a command. */
const WIDTH = 38

const row = (command: string, what: string): string =>
  `  ${command.padEnd(WIDTH)} ${what}`

const BEGIN = [
  row('cardpress start', 'makes, shows and prints decks in the browser'),
  row(
    'cardpress new our-garden',
    'begins a deck of your own, and asks what it must know',
  ),
  row(
    'cardpress preview --open',
    'shows the deck that comes with cardpress, in the browser',
  ),
  row('cardpress build', 'makes the PDFs of that deck, in the folder “output”'),
]

const use = (deck: string): readonly string[] => [
  row(
    `cardpress preview ${deck} --open --edit`,
    'shows it, and lets you write its words in the browser',
  ),
  row(`cardpress check ${deck}`, 'says whether everything fits'),
  row(`cardpress build ${deck}`, 'makes its PDFs, in the folder “output”'),
  row('cardpress new . --title "Second deck"', 'begins another deck beside it'),
]

const HELP = row('cardpress --help', 'lists all commands')
