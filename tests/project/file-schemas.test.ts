import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { FILE_SCHEMAS } from '../../src/input/project/file-schemas.ts'

const ROOT = join(import.meta.dirname, '../..')

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(ROOT, `dist/schemas/${name}.schema.json`), 'utf8'))

/** What an editor says of a file by the JSON Schema of its kind. */
function complaints(name: string, text: string): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false })
  const validate = ajv.compile(schemaOf(name))
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath} ${message} ${params['additionalProperty'] ?? ''}`.trim(),
  )
}

const shipped = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('the JSON Schemas of files', () => {
  test.each(Object.keys(FILE_SCHEMAS))('%s is there', (name) => {
    expect(existsSync(join(ROOT, `dist/schemas/${name}.schema.json`))).toBe(true)
  })

  test.each([
    ['deck', 'content/samenleerwijzer/deck.yaml'],
    ['words', 'content/samenleerwijzer/ar.yaml'],
    ['theme', 'templates/samenleerwijzer/theme.yaml'],
    ['layout', 'templates/samenleerwijzer/topic.yaml'],
    ['layout', 'templates/samenleerwijzer/leaflet.yaml'],
    ['formats', 'templates/formats.yaml'],
    ['folds', 'templates/folds.yaml'],
    ['sheets', 'templates/sheets.yaml'],
  ])('%s finds nothing wrong with %s', (name, path) => {
    expect(complaints(name, shipped(path))).toEqual([])
  })

  test.each([
    ['formats', 'the card after cutting'],
    ['sheets', 'papers by name'],
    ['layout', 'clockwise from the top'],
    ['colors', 'the inks that are printed'],
    ['words', '"description":"words of one piece, by its name and by slot"'],
    ['part', 'values for parameters of which `with` says nothing'],
    ['deck', 'how its colours mix with those below'],
  ])('%s explains its keys', (name, said) => {
    expect(shipped(`dist/schemas/${name}.schema.json`)).toContain(said)
  })

  test.each([
    [
      'deck',
      'source: en\ntemplate: t\npieces: { a: { kind: c, quantty: 2 } }',
      'quantty',
    ],
    ['deck', 'source: en\ntemplate: t\npieces: { a: { kind: c, quantity: 0 } }', '>= 1'],
    ['deck', 'template: t\npieces: { a: { kind: c } }', "'source'"],
    ['words', 'review: done\npieces: {}', 'allowed values'],
    ['layout', 'front: { children: [{ text: a, flexGrw: 1 }] }', 'flexGrw'],
  ])('%s says what is wrong with “%s”', (name, text, said) => {
    expect(complaints(name, text).join('\n')).toContain(said)
  })

  test.each([
    ['deck', 'source: en\nformats: a6\ntemplate: t\npieces: { a: { kind: 1 } }'],
    ['deck', 'source: en\ntemplate: t\npieces: { from: { file: a.csv, sheet: 1 } }'],
    ['words', 'pieces: { a: { title: 1984, body:, open: true } }'],
  ])('%s takes what cardpress takes: %s', (name, text) => {
    expect(complaints(name, text)).toEqual([])
  })

  test('explain keys in the words of the READMEs, without their links', () => {
    const deck = JSON.stringify(schemaOf('deck'))
    expect(deck).toContain('"description":"suits, categories or chapters')
    expect(JSON.stringify(schemaOf('layout'))).toMatch(/"flexGrow":\{[^}]*"description"/)
    expect(deck).not.toContain('](')
  })
})
