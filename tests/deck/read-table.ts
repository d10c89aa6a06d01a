import { rmSync } from 'node:fs'

import { codeFrame } from '../../src/base/problems/code-frame.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { languagesOf, loadWords } from '../../src/input/project/deck-words.ts'
import { loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import { temporaryProject } from '../cli/projects.ts'

/** The beginning of a deck. */
export const HEAD = 'source: en\ntemplate: samenleerwijzer\nformat: a6\n'

/** Reads the deck of a project with these files, and its words in some languages. */
export async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryProject(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`content/d/${name}`, text]),
    ),
  )
  const { problems, report } = collectProblems()
  const project = await openProject(folder, folder)
  const deck = await loadDeck(project, 'd', report)
  const languages = deck ? await languagesOf(deck) : []
  const words = await Promise.all(
    languages.map((one) => loadWords(project, deck!, one, report)),
  )
  const said = words.map((one) => [
    one?.language,
    ...[...(one?.pieces ?? [])].map(
      ([id, slots]) =>
        `${id} ${Array.from(slots, ([slot, { value }]) => `${slot}=${value}`).join(' ')}`,
    ),
  ])
  const told = problems.map(({ message, span }) => ({
    message,
    shown: span && codeFrame(span, project.texts.get(span.file) ?? ''),
  }))
  rmSync(folder, { recursive: true })
  return { deck, said, told }
}
