import type { Span } from './problem.ts'

/** Whether a place is in a table of cards, where words and facts stand in cells, and not in a YAML file. */
export const isOfTable = ({ file }: Span): boolean => !/\.ya?ml$/i.test(file)
