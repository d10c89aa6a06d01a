import { compose, identity, scale, translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { svgNumbers } from './svg-values.ts'

/** Reads the `transform` attribute, a list of functions; undefined when it is not one. */
export function svgTransform(text: string): Transform | undefined {
  const calls = text.split(')')
  if (calls.pop()?.trim() !== '') return undefined
  let whole = identity
  for (const call of calls) {
    const map = readCall(call)
    if (map === undefined) return undefined
    whole = compose(whole, map)
  }
  return whole
}

function readCall(call: string): Transform | undefined {
  const [name = '', list = '', ...more] = call.split('(')
  const known = FUNCTIONS.get(name.replace(',', ' ').trim())
  const numbers = svgNumbers(list)
  if (known === undefined || numbers === undefined || more.length > 0) return undefined
  return known.takes.includes(numbers.length) ? known.make(numbers) : undefined
}

interface TransformFunction {
  /** How many numbers it may have. */
  readonly takes: readonly number[]
  readonly make: (numbers: readonly number[]) => Transform
}

const FUNCTIONS: ReadonlyMap<string, TransformFunction> = new Map([
  [
    'matrix',
    {
      takes: [6],
      make: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
    },
  ],
  ['translate', { takes: [1, 2], make: ([x = 0, y = 0]) => translate(x, y) }],
  ['scale', { takes: [1, 2], make: ([x = 1, y = x]) => scale(x, y) }],
  [
    'rotate',
    {
      takes: [1, 3],
      make: ([angle = 0, x = 0, y = 0]) =>
        compose(translate(x, y), rotation(radians(angle)), translate(-x, -y)),
    },
  ],
  [
    'skewX',
    { takes: [1], make: ([angle = 0]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0] },
  ],
  [
    'skewY',
    { takes: [1], make: ([angle = 0]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0] },
  ],
])

const radians = (degrees: number): number => (degrees * Math.PI) / 180

const rotation = (angle: number): Transform => [
  Math.cos(angle),
  Math.sin(angle),
  -Math.sin(angle),
  Math.cos(angle),
  0,
  0,
]
