import type { Span } from './problem.ts'

/** Whether a place is in a table of cards, where words and facts stand in cells, and not in a YAML file. */
export const isOfTable = ({ file }: Span): boolean => !/\.ya?ml$/i.test(file)

/** Where to write what a piece lacks: into a column of its row, where it is one of a table, or else as `inYaml` says. */
export const whereToWrite = (place: Span, column: string, inYaml: string): string =>
  isOfTable(place) ? `Fill in “${column}” in its row.` : inYaml
