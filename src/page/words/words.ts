import type { en } from './en.ts'

/** All that the page says, in one language. */
export type Words = typeof en
