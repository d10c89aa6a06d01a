import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { text } from '../yaml/schemas.ts'
import type { Organisation } from './deck.ts'
import { textOf } from './named-text.ts'

/** The name of the file beside `content`. */
export const ORGANISATION_FILE = 'organisation.yaml'

/** `organisation.yaml`. */
export const organisationSchema = v.strictObject({
  name: v.optional(text()),
  address: v.optional(text()),
  web: v.optional(text()),
  logo: v.optional(text()),
  color: v.optional(text()),
})

/** Reads `organisation.yaml`. */
export function readOrganisation(
  file: string,
  contents: string,
  report: Report,
): Organisation | undefined {
  const source = readSource(file, contents, report)
  const data =
    source && decode(organisationSchema, source, report, { mayOmit: () => true })
  if (!source || !data) return undefined
  const { logo, color, ...words } = data
  return {
    words: new Map(
      Object.entries(words).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, textOf(source, [key], value)] as const],
      ),
    ),
    logo: logo === undefined ? undefined : textOf(source, ['logo'], logo),
    color: color === undefined ? undefined : textOf(source, ['color'], color),
  }
}
