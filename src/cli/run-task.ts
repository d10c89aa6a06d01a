import { availableParallelism } from 'node:os'
import { extname } from 'node:path'

import { mergeCauses } from '../base/problems/merge-causes.ts'
import { collectProblems } from '../base/problems/problem.ts'
import { optimise } from '../build/optimise.ts'
import { withoutRepeats } from '../build/without-repeats.ts'
import { namedPictures } from '../input/deck/deck-pictures.ts'
import type { Deck } from '../input/deck/deck.ts'
import { chooseLanguages } from '../input/project/choose.ts'
import { languagesOf } from '../input/project/deck-words.ts'
import { loadDeck } from '../input/project/decks.ts'
import { openProject } from '../input/project/project.ts'
import type { CliContext } from './context.ts'
import { openTaskRunner } from './task.ts'
import type { Outcome, Task } from './task.ts'

/** The number of languages times formats from which workers save time. */
const MANY = 12

/** Runs a task: in this process, or one language per worker on all cores. */
export async function runTask(
  task: Task,
  context: CliContext,
  progress: (doing: string) => void,
): Promise<Outcome> {
  const tasks = await tasksByLanguage(task, context)
  if (tasks.length < 2) return (await openTaskRunner(context)).run(task, progress)
  optimise()
  const { openWorkerPool } = await import('./worker-pool.ts')
  const pool = openWorkerPool(Math.min(tasks.length, availableParallelism()), context)
  const languages = tasks.flatMap(({ request }) => request.languages)
  try {
    return mergeOutcomes(
      await pool.run(tasks, (done) =>
        progress(`${bar(done, tasks.length)} ${languages.join(' ')}`),
      ),
    )
  } finally {
    await pool.close()
  }
}

/** The task split by language; empty if there is too little work to split. */
async function tasksByLanguage(
  task: Task,
  { folder, packageRoot }: CliContext,
): Promise<readonly Task[]> {
  const { request } = task
  if (request.languages.length < 2 && !request.languages.includes('all')) return []
  const { report } = collectProblems()
  const project = await openProject(folder, packageRoot)
  const deck = await loadDeck(project, request.deck, report)
  if (!deck) return []
  const languages = chooseLanguages(request.languages, deck, await languagesOf(deck))
  const formats = request.formats.includes('all')
    ? deck.formats.length
    : Math.max(1, request.formats.length)
  const isMany = languages.length > 1 && languages.length * formats >= MANY
  return isMany && !isOfPhotographs(deck)
    ? languages.map((language) => ({
        ...task,
        request: { ...request, languages: [language] },
      }))
    : []
}

/** A photograph takes longer than layout of so many cards. */
const CARDS_TO_PHOTOGRAPH = 20

/**
 * Whether a deck's photographs take longer than its layout. All languages share what is made of them, but workers would
 * each make it anew, in memory of their own.
 */
function isOfPhotographs(deck: Deck): boolean {
  const photographs = deck.pieces.filter((piece) =>
    [...namedPictures(piece, deck).values()].some(
      ({ value }) => extname(value).toLowerCase() !== '.svg',
    ),
  )
  return CARDS_TO_PHOTOGRAPH * photographs.length > deck.pieces.length
}

/** Merges the outcomes of several tasks. */
function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const { problems, report } = collectProblems()
  // Problems of the deck itself come once for each language.
  const once = withoutRepeats(report)
  for (const one of outcomes) one.problems.forEach(once)
  return {
    files: outcomes.flatMap(({ files }) => files),
    refused: outcomes.flatMap(({ refused }) => refused),
    drafts: outcomes.flatMap(({ drafts }) => drafts),
    sizes: outcomes.flatMap(({ sizes }) => sizes),
    approvals: outcomes.flatMap(({ approvals }) => approvals),
    slack: outcomes.flatMap(({ slack: rooms }) => rooms),
    limits: outcomes.flatMap(({ limits }) => limits),
    problems: mergeCauses(problems),
    texts: new Map(outcomes.flatMap(({ texts }) => [...texts])),
  }
}

const WIDTH = 24

/** A progress bar with its numbers. */
function bar(done: number, all: number): string {
  const filled = Math.round((done / all) * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${all}`
}
