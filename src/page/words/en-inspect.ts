/** The words of the list of boxes, in English. */
export const enInspect = {
  holds: {
    boxes: 'boxes',
    text: 'text',
    picture: 'picture',
    flow: 'running text',
    line: 'line',
    nothing: 'empty',
  },
  template: 'Template',
  box: 'Box',
  turned: 'Turned',
  margin: 'Margin',
  border: 'Border',
  padding: 'Padding',
  background: 'Background',
  picture: 'Picture',
  resolution: 'Resolution',
  drawing: 'a drawing, sharp at any size',
  ppi: (ppi: number, width: number, height: number) =>
    `${ppi} pixels per inch here (${width} × ${height} pixels)`,
  style: 'Style',
  family: 'Family',
  italic: 'italic',
  font: 'Font file',
  theme: 'In the theme',
  sizes: (usual: string, least: string) =>
    `meant to be ${usual} pt, at least ${least} pt`,
  lineHeight: 'Line height',
  leading: 'Baselines',
  spaced: (points: string, factor: string) =>
    `${points} pt apart (${factor} of the size)`,
  tracking: 'Tracking',
  align: 'Alignment',
  aligned: {
    start: 'at the start',
    center: 'in the middle',
    end: 'at the end',
    justify: 'justified',
  } as Readonly<Record<string, string>>,
  color: 'Colour',
}
