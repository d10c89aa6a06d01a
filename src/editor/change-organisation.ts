import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { ORGANISATION_FILE, readOrganisation } from '../input/deck/read-organisation.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { OrganisationFacts } from '../preview/protocol/editor.ts'
import { fileEdit } from './edit-file.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'
import { projectFolder } from './project-folder.ts'

/** The first line of a new `organisation.yaml`. */
const HEAD = '# Who makes the decks of this project.\n'

/** What `organisation.yaml` says; without a value, it no longer says it. */
interface OrganisationChange {
  readonly key: keyof OrganisationFacts
  readonly value: string
}

/**
 * The file change that sets what `organisation.yaml` says of the organisation: its words, its colour or the file of its
 * logo. Undefined (and problems) where it cannot be set.
 */
export const organisationChanges = (
  { key, value }: OrganisationChange,
  { project }: EditableDeck,
  report: Report,
): Promise<UndoStep | undefined> =>
  fileEdit(
    project,
    {
      path: join(projectFolder(project), ORGANISATION_FILE),
      begin: HEAD,
      edit: (text, file) => {
        const typed = value.trim().replaceAll(/\r\n?/g, '\n')
        if (typed === '') return removeEntry(text, { path: [], key }) ?? text
        const written = typed.includes('\n') ? `${typed}\n` : typed
        return tryEditTexts(text, [{ path: [key], value: written }], file, report)
      },
      read: readOrganisation,
    },
    report,
  )

/** What the organisation of a project says of itself; empty texts where it says nothing. */
export function organisationFacts({
  deck: { organisation },
}: EditableDeck): OrganisationFacts {
  const word = (name: string): string =>
    (organisation?.words.get(name)?.value ?? '').trim()
  return {
    name: word('name'),
    address: word('address'),
    web: word('web'),
    logo: organisation?.logo?.value ?? '',
    color: organisation?.color?.value ?? '',
  }
}
