/** The folder of a project with the JSON Schemas of its files, for editors. */
export const SCHEMA_FOLDER = '.cardpress'

/** The name of the JSON Schema of a kind of file. */
const schemaFile = (kind: string): string => `${kind}.schema.json`

/**
 * The first line of a file in the folder of a deck, by which editors find its JSON Schema
 * (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema).
 */
export const schemaLine = (kind: 'deck' | 'words'): string =>
  `# yaml-language-server: $schema=../../${SCHEMA_FOLDER}/${schemaFile(kind)}`
