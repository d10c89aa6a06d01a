import type { VisionName } from '../state/state.ts'

type Row = readonly [red: number, green: number, blue: number]

/**
 * What becomes of linear red, green and blue. Without a kind of cones: Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), severity 1.0. Greys: the luminance of
 * sRGB (IEC 61966-2-1).
 */
export const MATRICES: Readonly<
  Record<Exclude<VisionName, 'usual'>, readonly [Row, Row, Row]>
> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}
