import { join } from 'node:path'

import { parseCssColor } from '../base/color/css-color.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { folderName } from '../build/folder-name.ts'
import { displayPath } from '../input/project/project.ts'
import { COLORS_FILE, readColors } from '../input/template/palette.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { SettingChange } from '../preview/protocol/editor.ts'
import { organisationChanges } from './change-organisation.ts'
import { fileEdit } from './edit-file.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'
import { isOfTemplate } from './palette-facts.ts'
import { projectFolder } from './project-folder.ts'

/** The first line of a new `colors.yaml`. */
const HEAD =
  '# The colours of this project, for all its decks, whatever their templates.\n'

/**
 * The file change that gives a colour of the palette another value, adds one, or goes back to that of the template: in the
 * `colors.yaml` of the project, or in that of the deck where it stands there. Undefined (and problems) where it cannot be.
 */
export async function colorChanges(
  { name: wanted, value }: Extract<SettingChange, { readonly set: 'color' }>,
  editable: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> {
  const { deck, project, template } = editable
  const { palette } = template.theme
  const name = palette.has(wanted) ? wanted : folderName(wanted)
  const problem = name === undefined ? NO_NAME : problemOf(name, value, editable)
  if (name === undefined || problem) {
    report(problem ?? NO_NAME)
    return undefined
  }
  if (name === ORGANISATION && deck.organisation?.color)
    return organisationChanges({ key: 'color', value }, editable, report)
  return fileEdit(
    project,
    {
      path: colorsFile(name, editable),
      begin: HEAD,
      // One value takes the place of inks, too, that the file gives.
      edit: (text, file) => {
        const isKept = value !== '' && isText(text, name, file)
        const rest = isKept ? text : (removeEntry(text, { path: [], key: name }) ?? text)
        return value === ''
          ? rest
          : tryEditTexts(rest, [{ path: [name], value }], file, report)
      },
      read: readColors,
    },
    report,
  )
}

/** The name that palettes have for the colour of the organisation. */
const ORGANISATION = 'organisation'

/** The file that a colour belongs in. */
function colorsFile(name: string, { deck, project, template }: EditableDeck): string {
  const ofDeck = join(deck.folder, COLORS_FILE)
  const file = template.theme.paletteSpans.get(name)?.file
  return file === displayPath(project, ofDeck)
    ? ofDeck
    : join(projectFolder(project), COLORS_FILE)
}

/** Whether a file gives a colour as a text, which can be replaced where it stands. */
const isText = (text: string, name: string, file: string): boolean =>
  readColors(file, text, ignore)?.get(name)?.text !== undefined

const ignore = (): void => undefined

function problemOf(
  name: string,
  value: string,
  { deck, template }: EditableDeck,
): Problem | undefined {
  if (value !== '') return parseCssColor(value) === undefined ? noColor(value) : undefined
  if (isOfTemplate(name, template)) return undefined
  const users = [...deck.pieces, ...deck.families].filter(
    ({ accent }) => accent?.value === name,
  )
  return users.length > 0 ? inUse(name, users.length) : undefined
}

const NO_NAME: Problem = {
  code: 'unknown-color',
  severity: 'error',
  message: 'The colour has no name.',
  hint: 'Give it one of letters and digits, such as “red”.',
}

const noColor = (value: string): Problem => ({
  code: 'unknown-color',
  severity: 'error',
  message: `“${excerpt(value)}” is no solid colour.`,
  hint: 'Write it as in #D1332E or hsl(2 64% 50%).',
})

const inUse = (name: string, count: number): Problem => ({
  code: 'unknown-color',
  severity: 'error',
  message: `“${excerpt(name)}” is the colour of ${count === 1 ? 'a card' : `${count} cards`} of this deck, so it stays.`,
  hint: 'Choose another colour for them first.',
})
