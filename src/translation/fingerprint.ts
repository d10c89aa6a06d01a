import { createHash } from 'node:crypto'

/** A text without differences that a translator cannot see: Unicode normalisation and white space. */
export const normalized = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** 72 bits: more than enough to tell the versions of one text apart. */
const LENGTH = 12

/** A hash of a text as twelve characters. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(normalized(text)).digest('base64url').slice(0, LENGTH)
