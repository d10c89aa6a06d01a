import type { ExportAnswer } from '../../preview/protocol/export.ts'
import type { PieceFacts } from '../../preview/protocol/project.ts'

/** Pieces that are to be printed the same number of times. */
interface PrintGroup {
  readonly titles: readonly string[]
  readonly times: number
}

/** The pieces by how often each is to be printed, except the largest group, of which only the number is given. */
export function printGroups(
  print: ExportAnswer['print'],
  pieces: readonly Pick<PieceFacts, 'id' | 'title'>[],
): readonly [named: readonly PrintGroup[], rest: number] {
  const titles = new Map(pieces.map(({ id, title }) => [id, title]))
  const groups = new Map<number, string[]>()
  for (const { piece, times } of print)
    groups.set(times, [...(groups.get(times) ?? []), titles.get(piece) ?? piece])
  const sorted = [...groups].toSorted(
    ([one, some], [other, others]) => others.length - some.length || one - other,
  )
  const [[rest] = [1], ...named] = sorted
  return [
    named
      .toSorted(([one], [other]) => one - other)
      .map(([times, some]) => ({ titles: some, times })),
    rest,
  ]
}
