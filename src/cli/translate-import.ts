import { join } from 'node:path'

import { openTranslated, openTranslation, saveLock } from '../build/translated-deck.ts'
import { collectProblems } from '../problems/problem.ts'
import type { Report } from '../problems/problem.ts'
import { isOwn } from '../project/own-deck.ts'
import { openProject, shown } from '../project/project.ts'
import type { Project } from '../project/project.ts'
import { writeText } from '../project/write-text.ts'
import { takeIn } from '../translate/take-in.ts'
import type { TakenIn } from '../translate/take-in.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { ExitCode } from './exit-code.ts'
import { readReturned } from './translate-returned.ts'
import type { Returned } from './translate-returned.ts'
import { tell } from './translate-telling.ts'
import type { TranslateFlags } from './translate.ts'
import type { World } from './world.ts'

/** Takes in the texts of a file that a translator sent back, and tells how many came. */
export async function runImport(
  file: string,
  flags: TranslateFlags,
  world: World,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(world.folder, world.packageRoot)
  const returned = await readReturned(file, flags, project, report)
  const taken = returned && (await take(returned, project, report))
  const { changed = [], accepted = [] } = taken ?? {}
  return tell(
    {
      problems,
      texts: project.texts,
      data: { language: returned?.language, changed, accepted },
      lines: taken
        ? [
            `${returned?.texts.length ?? 0} texts came in for ${returned?.language ?? ''}: ${changed.length} changed, ${accepted.length} accepted.`,
          ]
        : [],
    },
    flags,
    world,
  )
}

/** Writes the texts into the file of words, and the lock; undefined (and problems) where that fails. */
async function take(
  { deck, language: asked, texts }: Returned,
  project: Project,
  report: Report,
): Promise<TakenIn | undefined> {
  const translated = await openTranslated(deck, project, report)
  const language = translated && chooseTranslated(asked, translated, report)
  if (!translated || language === undefined || !isOwn(translated, report))
    return undefined
  const translation = await openTranslation(translated, language, report)
  const path = join(translated.deck.folder, `${language}.yaml`)
  const words = shown(project, path)
  const before = project.texts.get(words)
  const taken =
    translation && before !== undefined
      ? takeIn(texts, translation, before, report)
      : undefined
  if (!taken) return undefined
  const text = taken.contents
  const output = { path, shown: words, text, before }
  if (text !== before && !(await writeText(output, report))) return undefined
  // Problems of texts that came in lie in the file as it is now.
  project.texts.set(words, text)
  return (await saveLock(taken.lock, translated, report)) ? taken : undefined
}
