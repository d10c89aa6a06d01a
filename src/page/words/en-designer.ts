const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

const mm = (length: number): string => `${numbers.format(length)} mm`

/** How far something is from something else, in millimetres to the right and down. */
interface Away {
  readonly across: number
  readonly down: number
}

/** What the designer's tools say, in English. */
export const enDesigner = {
  menu: 'Measure and colour',
  rulers: 'Rulers',
  pointer: {
    measure: 'Measure on the card',
    colour: 'Colour under the pointer',
  },
  measureFrom: 'Measure from here',
  away: (from: string, { across, down }: Away) => {
    const ways = [
      ...(down === 0 ? [] : [`${mm(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]),
      ...(across === 0
        ? []
        : [`${mm(Math.abs(across))} to the ${across > 0 ? 'right' : 'left'}`]),
    ]
    return `From ${from}: ${ways.join(', ') || 'they overlap'}`
  },
  distance: (length: number, across: number, down: number) =>
    `${mm(length)} (${mm(across)} across, ${mm(down)} down)`,
  contrast: (ratio: number) =>
    `about ${numbers.format(ratio)} : 1, ${
      ratio >= 4.5
        ? 'easy to read'
        : ratio >= 3
          ? 'enough for large letters only'
          : 'hard to read'
    }`,
  onGround: 'on',
  asOnScreen: 'as on screen',
  inkOf: { ground: 'Ground', words: 'Words' },
  noInk: 'no ink',
  noElement: 'no element',
}
