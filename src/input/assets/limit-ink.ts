/**
 * Reduces cyan, magenta and yellow where a pixel exceeds the ink limit (in percent of one full plate), all by the same
 * factor, so that black and hue stay. `samples` are CMYK with 255 for full ink.
 */
export function limitInk(samples: Uint8Array, limit: number): void {
  const most = limit * 2.55
  for (let at = 0; at < samples.length; at += 4) {
    const black = samples[at + 3] ?? 0
    const colours = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0)
    if (colours + black <= most) continue
    const share = Math.max(0, most - black) / colours
    for (let ink = at; ink < at + 3; ink += 1)
      samples[ink] = Math.floor((samples[ink] ?? 0) * share)
  }
}
