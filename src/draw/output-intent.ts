import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

import type { PdfFile } from './pdf-file.ts'
import { pdfText } from './pdf-value.ts'

/** The printing that the inks of a file are meant for. */
export interface OutputIntent {
  /** The name of the printing condition in its registry: `FOGRA39`. */
  readonly identifier: string
  /** The process, standard and paper, in words. */
  readonly condition: string
  /** The condition in a few words for people. */
  readonly info: string
  /** The address of the registry. */
  readonly registry: string
  /** A whole ICC profile of four inks. */
  readonly profile: Uint8Array
}

/** Says in a file what printing its inks are meant for; the profile comes packed. */
export function addOutputIntent(
  file: PdfFile,
  { identifier, condition, info, registry }: OutputIntent,
  packedProfile: Uint8Array,
): void {
  const profile = { N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode' }
  const intent = file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText(identifier),
    OutputCondition: pdfText(condition),
    RegistryName: pdfText(registry),
    Info: pdfText(info),
    DestOutputProfile: file.addStream(profile, packedProfile),
  })
  file.catalog['OutputIntents'] = [intent]
}

const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>()

/** Packs a profile as a file holds it: on another thread, and only once for the same bytes. */
export function packProfile(profile: Uint8Array): Promise<Uint8Array> {
  const known = packed.get(profile) ?? promisify(deflate)(profile)
  packed.set(profile, known)
  return known
}
