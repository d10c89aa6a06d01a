import type { Change } from './change.ts'
import { changesOfBox } from './changes-of-box.ts'
import type { ComparedLine, ComparedSide } from './compared-side.ts'

/** Differences below this, in millimetres, are rounding: a PDF has three decimals of a point. */
const TOLERANCE = 0.005

/** What changed from one side to another one, by their sizes and their words. */
export function findChanges(
  before: ComparedSide,
  after: ComparedSide,
): readonly Change[] {
  const [old, now] = [byBox(before.lines), byBox(after.lines)]
  const kept = [...now].flatMap(([box, lines]) => {
    const known = old.get(box)
    if (known) return changesOfBox(known, lines, box)
    return [box === undefined ? linesOnly(lines.length) : newBox(box)]
  })
  const gone = [...old].flatMap(([box, lines]): readonly Change[] => {
    if (now.has(box)) return []
    return [box === undefined ? linesOnly(-lines.length) : { kind: 'gone', box }]
  })
  return [...trimChange(before.trim, after.trim), ...kept, ...gone]
}

const linesOnly = (count: number): Change => ({ kind: 'lines', count })
const newBox = (box: string): Change => ({ kind: 'new', box })

function trimChange(
  before: ComparedSide['trim'],
  after: ComparedSide['trim'],
): readonly Change[] {
  const isSame =
    Math.abs(before.width - after.width) < TOLERANCE &&
    Math.abs(before.height - after.height) < TOLERANCE
  return isSame ? [] : [{ kind: 'trim', before, after }]
}

/** The lines of each box, in the order in which boxes come. */
function byBox(
  lines: readonly ComparedLine[],
): ReadonlyMap<string | undefined, readonly ComparedLine[]> {
  const boxes = new Map<string | undefined, ComparedLine[]>()
  for (const line of lines) {
    const known = boxes.get(line.box)
    if (known) known.push(line)
    else boxes.set(line.box, [line])
  }
  return boxes
}
