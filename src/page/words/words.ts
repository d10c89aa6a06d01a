import type { en } from './en.ts'

/** All words of the page in one language. */
export type Words = typeof en
