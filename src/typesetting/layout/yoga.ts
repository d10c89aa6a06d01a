import { loadYoga as load } from 'yoga-layout/load'
import type { Yoga } from 'yoga-layout/load'

export type { Yoga }

let loading: Promise<Yoga> | undefined

/** The flexbox engine; it starts once a process, so start it early and let it overlap with reading files. */
export const loadYoga = (): Promise<Yoga> => (loading ??= load())
