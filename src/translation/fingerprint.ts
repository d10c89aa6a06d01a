import { createHash } from 'node:crypto'

/** A text as a translator sees it: how its letters are encoded and where its lines end makes no difference. */
export const normalized = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** 72 bits: more than enough to tell the versions of one text apart. */
const LENGTH = 12

/** Twelve characters that stand for a text: another text, another fingerprint. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(normalized(text)).digest('base64url').slice(0, LENGTH)
