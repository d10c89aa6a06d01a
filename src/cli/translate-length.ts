import { tooLongTexts } from '../translation/too-long.ts'
import type { TooLong } from '../translation/too-long.ts'
import type { Translation } from '../translation/translation.ts'
import type { CliContext } from './context.ts'
import { requestOf } from './options.ts'
import { runTask } from './run-task.ts'

/** Lays out languages of a deck for every format and term; tells which texts of each are too long for their place. */
export async function layOutForLength(
  deck: string | undefined,
  languages: readonly string[],
  world: CliContext,
): Promise<(translation: Translation) => readonly TooLong[]> {
  if (languages.length === 0) return () => []
  const flags = { lang: languages, format: ['all'] }
  const request = { ...requestOf(deck, flags, world.date), everyTerm: true }
  const outcome = await runTask(
    { work: 'check', request },
    world,
    world.terminal.progress,
  )
  world.terminal.progress('')
  return (translation) => tooLongTexts(translation, outcome.problems)
}
