import type { OutlineKind } from './outlines.ts'

/** The subroutines that charstrings may call: the global ones of the file and the local ones of their font. */
export interface Subroutines {
  readonly shared: readonly Uint8Array[]
  readonly own: readonly Uint8Array[]
}

/** Whether a charstring (Adobe technical note 5177) has an outline, found without drawing it. */
export function charstringOutline(
  charstring: Uint8Array,
  subroutines: Subroutines,
): OutlineKind {
  const state: CharstringState = { stack: [], hints: 0, ink: 'none', steps: 0 }
  const end = run(charstring, state, { subroutines, depth: 0 })
  return end === 'broken' ? end : state.ink
}

interface CharstringState {
  stack: number[]
  /** The number of stem hints so far: each has a bit in a mask. */
  hints: number
  ink: OutlineKind
  /** Counted, so that nested subroutines come to an end. */
  steps: number
}

interface CallContext {
  readonly subroutines: Subroutines
  readonly depth: number
}

/** Adobe's limits: operands on the stack (that of CFF2, which some programs reach), and nested calls. */
const LONGEST_STACK = 513
const DEEPEST = 10
const MOST_STEPS = 200_000

const STEMS = new Set([1, 3, 18, 23])
const MASKS = new Set([19, 20])
const MOVES = new Set([4, 21, 22])
const LINES = new Set([5, 6, 7, 8, 24, 25, 26, 27, 30, 31])
const CALLS = new Set([10, 29])
const RETURN = 11
const ESCAPE = 12
const END = 14
/** The four flex operators, each two curves; fonts do not use the other escaped operators. */
const FLEXES = new Set([34, 35, 36, 37])

type StepResult = 'goes on' | 'ended' | 'broken'

function run(code: Uint8Array, state: CharstringState, running: CallContext): StepResult {
  for (let at = 0; at < code.length;) {
    state.steps += 1
    if (state.steps > MOST_STEPS || state.stack.length > LONGEST_STACK) return 'broken'
    const first = code[at] ?? 0
    if (first === RETURN) return 'goes on'
    const size = sizeAt(code, at, state)
    if (at + size > code.length) return 'broken'
    const outcome =
      first >= 32 || first === 28
        ? push(code, at, state)
        : execute(first === ESCAPE ? 1200 + (code[at + 1] ?? 0) : first, state, running)
    if (outcome !== 'goes on') return outcome
    at += size
  }
  return 'goes on'
}

/** The size in bytes of an operand, or of an operator with its mask. */
function sizeAt(code: Uint8Array, at: number, { hints, stack }: CharstringState): number {
  const first = code[at] ?? 0
  if (first === 28) return 3
  if (first === 255) return 5
  if (first >= 247 || first === ESCAPE) return 2
  // Operands before a mask are stems.
  return MASKS.has(first) ? 1 + Math.ceil((hints + (stack.length >> 1)) / 8) : 1
}

function push(code: Uint8Array, at: number, { stack }: CharstringState): StepResult {
  const first = code[at] ?? 0
  const second = code[at + 1] ?? 0
  if (first === 28) stack.push((((second << 8) | (code[at + 2] ?? 0)) << 16) >> 16)
  else if (first <= 246) stack.push(first - 139)
  else if (first <= 250) stack.push((first - 247) * 256 + second + 108)
  else if (first <= 254) stack.push(-(first - 251) * 256 - second - 108)
  else stack.push(0)
  return 'goes on'
}

function execute(
  operator: number,
  state: CharstringState,
  running: CallContext,
): StepResult {
  if (CALLS.has(operator)) return call(operator, state, running)
  if (operator === END) {
    // With four operands it is an accented character (seac).
    if (state.stack.length >= 4) state.ink = 'some'
    return 'ended'
  }
  if (STEMS.has(operator) || MASKS.has(operator)) state.hints += state.stack.length >> 1
  else if (LINES.has(operator) || FLEXES.has(operator - 1200)) state.ink = 'some'
  else if (!MOVES.has(operator) && operator < 1200) return 'broken'
  state.stack = []
  return 'goes on'
}

function call(
  operator: number,
  state: CharstringState,
  { subroutines, depth }: CallContext,
): StepResult {
  const list = operator === 10 ? subroutines.own : subroutines.shared
  const bias = list.length < 1240 ? 107 : list.length < 33_900 ? 1131 : 32_768
  const called = list[(state.stack.pop() ?? NaN) + bias]
  if (!called || depth >= DEEPEST) return 'broken'
  return run(called, state, { subroutines, depth: depth + 1 })
}
