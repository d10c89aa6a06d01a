import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SCHEMA_FOLDER } from '../yaml/schema-line.ts'
import type { FileChange } from './change-files.ts'
import { listFolder } from './project.ts'
import type { Project } from './project.ts'

/**
 * What puts the JSON Schemas of the package into a project, where editors find them; nothing where they are there as
 * they are now.
 */
export async function schemaChanges(
  folder: string,
  { roots }: Project,
): Promise<readonly FileChange[]> {
  const from = join(roots.at(-1) ?? '', 'dist/schemas')
  const names = await listFolder(from)
  return names.flatMap((name) => {
    const path = join(folder, SCHEMA_FOLDER, name)
    const after = readFileSync(join(from, name))
    const before = existsSync(path) ? readFileSync(path) : undefined
    const isThere = before?.equals(after) === true
    return isThere ? [] : [{ path, shown: `${SCHEMA_FOLDER}/${name}`, before, after }]
  })
}
