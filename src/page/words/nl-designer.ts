import type { Words } from './words.ts'

const numbers = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 })

const mm = (length: number): string => `${numbers.format(length)} mm`

/** What the designer's tools say, in Dutch. */
export const nlDesigner: Words['designer'] = {
  menu: 'Maat en kleur',
  rulers: 'Linialen',
  pointer: {
    measure: 'Meten op de kaart',
    colour: 'Kleur onder de aanwijzer',
  },
  measureFrom: 'Meet vanaf hier',
  away: (from, { across, down }) => {
    const ways = [
      ...(down === 0 ? [] : [`${mm(Math.abs(down))} ${down > 0 ? 'omlaag' : 'omhoog'}`]),
      ...(across === 0
        ? []
        : [`${mm(Math.abs(across))} naar ${across > 0 ? 'rechts' : 'links'}`]),
    ]
    return `Vanaf ${from}: ${ways.join(', ') || 'ze overlappen'}`
  },
  distance: (length, across, down) =>
    `${mm(length)} (${mm(across)} opzij, ${mm(down)} omlaag)`,
  contrast: (ratio) =>
    `ongeveer ${numbers.format(ratio)} : 1, ${
      ratio >= 4.5
        ? 'goed te lezen'
        : ratio >= 3
          ? 'alleen genoeg voor grote letters'
          : 'slecht te lezen'
    }`,
  onGround: 'op',
  asOnScreen: 'zoals op het scherm',
  inkOf: { ground: 'Grond', words: 'Woorden' },
  noInk: 'geen inkt',
  noElement: 'geen onderdeel',
}
