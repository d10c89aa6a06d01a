import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem, Report } from '../../src/base/problems/problem.ts'
import { readEditorFacts } from '../../src/editor/editor-facts.ts'
import { openEditorSession } from '../../src/editor/editor-session.ts'
import type { EditorSession } from '../../src/editor/editor-session.ts'
import { saveWords } from '../../src/editor/save-words.ts'
import { typeWords } from '../../src/editor/type-words.ts'
import { openProject } from '../../src/input/project/project.ts'
import type { EditorFacts, EditorField } from '../../src/preview/protocol/editor.ts'
import { folderWith } from '../project/folders.ts'
import type { Files } from '../project/folders.ts'
import { THEME } from './theme.ts'

/** The package itself. */
const ROOT = join(import.meta.dirname, '../..')

export const DECK = `# The deck of a test.
source: nl
template: trial
format: a6
pieces:
  one: { kind: card, accent: teal } # the first
  two:
    kind: card
    accent: rust
    picture: scene.svg
`

export const NL = `# Nederlands
deck:
  call: Samen
pieces:
  one:
    title: Een kaart # met een noot
    body: |
      Eerste zin.[^tijd]

      - een {client}
  two: { title: Twee, body: "Korte tekst voor {client.pl}" }
notes:
  tijd: Neem de tijd.
terms:
  client:
    client: { sg: cliënt, pl: cliënten }
    resident: { sg: bewoner, pl: bewoners }
`

export const DE = `# Deutsch
review: draft
deck: { call: Zusammen }
pieces:
  one:
    title: Eine Karte
terms:
  client:
    client: { sg: Klient, pl: Klienten }
    resident: { sg: Bewohner, pl: Bewohner }
`

const CARD = `front: { children: [{ text: call }, { text: title }, { picture: piece, optional: true }] }
back: { backgroundColor: accent-pale, children: [{ text: body }, { picture: logo, optional: true, height: 5mm }] }
`

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z" fill="#181715"/></svg>'

/** The files of the deck `mine` of a project, with others in place of them. */
const FILES: Files = {
  'content/mine/deck.yaml': DECK,
  'content/mine/nl.yaml': NL,
  'content/mine/de.yaml': DE,
  'content/mine/scene.svg': SVG,
  'templates/trial/theme.yaml': THEME,
  'templates/trial/card.yaml': CARD,
}

/** An editor session in a folder of its own, for as long as the test runs. */
export async function openEditorWith(files: Files = {}) {
  const folder = folderWith({ ...FILES, ...files })
  const session = openEditorSession(await openProject(folder, ROOT))
  const path = (name: string): string => join(folder, 'content/mine', name)
  return {
    session,
    folder,
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(path(name), text),
    path,
  }
}

/** What came of something, and the problems that were reported, as `severity code: message / hint`. */
export async function collecting<T>(act: (report: Report) => Promise<T>) {
  const { problems, report } = collectProblems()
  const value = await act(report)
  return { value, problems: problems.map(lineOf) }
}

const lineOf = ({ severity, code, message, hint = '' }: Problem): string =>
  `${severity} ${code}: ${message} / ${hint}`

/** The facts of a language, which must be readable. */
export async function factsOf(
  session: EditorSession,
  language: string,
): Promise<EditorFacts> {
  const { value, problems } = await collecting((report) =>
    readEditorFacts(session, { deck: 'mine', language }, report),
  )
  if (!value) throw new Error(problems.join('\n'))
  return value
}

/** A field of a language by its piece and slot; the one of the whole deck where the piece is empty. */
export async function fieldOf(
  session: EditorSession,
  language: string,
  [piece, slot]: readonly [piece: string, slot: string],
): Promise<EditorField> {
  const { pieces } = await factsOf(session, language)
  const found = pieces
    .filter(({ id }) => id === piece)
    .flatMap(({ fields }) => fields)
    .find((one) => one.slot === slot)
  if (!found) throw new Error(`there is no ${piece} ${slot}`)
  return found
}

type Place = readonly [language: string, piece: string, slot: string]

const writing =
  (act: typeof typeWords) =>
  async (session: EditorSession, [language, piece, slot]: Place, value: string) => {
    const { id, saved } = await fieldOf(session, language, [piece, slot])
    const asked = { deck: 'mine', language, field: id, value, before: saved }
    return collecting((report) => act(session, asked, report))
  }

/** Types words into a field. */
export const type = writing(typeWords)
/** Saves words into a field. */
export const save = writing(saveWords)
