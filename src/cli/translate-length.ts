import { tooLongTexts } from '../translate/too-long.ts'
import type { TooLong } from '../translate/too-long.ts'
import type { Translation } from '../translate/translation.ts'
import { requestOf } from './options.ts'
import { perform } from './perform.ts'
import type { World } from './world.ts'

/** Lays out languages of a deck for every format and term; tells which texts of each are too long for their place. */
export async function layOutForLength(
  deck: string | undefined,
  languages: readonly string[],
  world: World,
): Promise<(translation: Translation) => readonly TooLong[]> {
  if (languages.length === 0) return () => []
  const flags = { lang: languages, format: ['all'] }
  const request = { ...requestOf(deck, flags, world.date), everyTerm: true }
  const outcome = await perform(
    { work: 'check', request },
    world,
    world.terminal.progress,
  )
  world.terminal.progress('')
  return (translation) => tooLongTexts(translation, outcome.problems)
}
