/**
 * Runs of one line in visual order, left to right, by their levels (UAX #9, rule L2). Done once more it undoes itself: runs
 * in visual order come back in reading order.
 */
export function visualOrder<Run>(
  runs: readonly Run[],
  levelOf: (run: Run) => number,
): readonly Run[] {
  const levels = [...new Set(runs.map(levelOf))]
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1))
  let ordered = runs
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1)
    ordered = reverseRuns(ordered, (run) => levelOf(run) >= level)
  return ordered
}

function reverseRuns<Run>(
  runs: readonly Run[],
  belongs: (run: Run) => boolean,
): readonly Run[] {
  const ordered = [...runs]
  let start = 0
  while (start < runs.length) {
    let end = start
    for (let run = runs[end]; run && belongs(run); run = runs[end]) end += 1
    const turned = runs.slice(start, end).toReversed()
    for (const [offset, run] of turned.entries()) ordered[start + offset] = run
    start = end + 1
  }
  return ordered
}
