import type { Words } from './words.ts'

/** The words of the list of boxes, in Dutch. */
export const nlInspect: Words['inspect'] = {
  holds: {
    boxes: 'vakken',
    text: 'tekst',
    picture: 'afbeelding',
    flow: 'doorlopende tekst',
    line: 'lijn',
    ground: 'kleur',
    nothing: 'leeg',
  },
  template: 'Template',
  rules: { style: 'Stijl', use: 'Gebruikt in', change: 'Veranderd in' },
  box: 'Vak',
  turned: 'Gedraaid',
  margin: 'Marge',
  border: 'Rand',
  padding: 'Binnenruimte',
  background: 'Achtergrond',
  gradient: 'Verloop',
  lines: 'Kleur van lijnen',
  picture: 'Afbeelding',
  resolution: 'Resolutie',
  drawing: 'een tekening, scherp op elke grootte',
  ppi: (ppi, width, height) =>
    `${ppi} pixels per inch hier (${width} × ${height} pixels)`,
  style: 'Stijl',
  family: 'Lettertype',
  italic: 'cursief',
  font: 'Letterbestand',
  theme: 'In het thema',
  sizes: (usual, least, most) =>
    `bedoeld ${usual} pt, minstens ${least} pt${most && `, en tot ${most} pt waar plaats is`}`,
  lineHeight: 'Regelhoogte',
  leading: 'Grondlijnen',
  spaced: (points, factor) => `${points} pt uit elkaar (${factor} × de grootte)`,
  tracking: 'Spatiëring',
  align: 'Uitlijning',
  aligned: {
    start: 'aan het begin',
    center: 'in het midden',
    end: 'aan het eind',
    justify: 'uitgevuld',
  },
  color: 'Kleur',
}
