import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { isLanguageTag } from '../input/deck/language-tag.ts'
import { packPatterns, patternFile } from '../typesetting/text/patterns.ts'

/** The hyphenation patterns that the decks of the package need, by the name of their file. */
export async function packedPatterns(
  packageRoot: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(join(packageRoot, 'content'), { recursive: true })
  const languages = names.flatMap((name) => /([^/\\]+)\.yaml$/.exec(name)?.[1] ?? [])
  const files = languages
    .filter(isLanguageTag)
    .flatMap((language) => patternFile(language) ?? [])
  return new Map(files.map((file) => [file, packPatterns(file)]))
}
