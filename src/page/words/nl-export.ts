import type { enExport } from './en-export.ts'

const count = (number: number, one: string, more: string): string =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('nl')} ${more}`

const texts = (number: number): string => count(number, 'tekst', 'teksten')

const often = (times: number): string => (times === 1 ? 'één keer' : `${times} keer`)

/** The words of the dialog that makes files, in Dutch. */
export const nlExport: typeof enExport = {
  goal: 'Waar is het voor?',
  goals: {
    press: 'Een drukker',
    sheets: 'De kantoorprinter',
    screen: 'Een scherm',
  },
  goalHow: {
    press: 'Op elke pagina één kant van een kaart, met afloop, in de inkten van de pers.',
    sheets:
      'Zoveel kaarten op elk vel als erop passen, met streepjes om langs te snijden.',
    screen:
      'Op elke pagina één kant van een kaart, zoals die gesneden wordt; om te lezen of te versturen. Schermlezers lezen het voor (PDF/UA).',
  },
  languages: 'In welke talen?',
  cards: 'Welke kaarten?',
  someCards: {
    all: (number) => `Alle ${number}`,
    shown: (title) => `Alleen ‘${title}’`,
    chosen: 'Ik kies ze',
  },
  copies: 'Hoeveel sets?',
  marks: 'Met snijtekens',
  repeat: 'Elke kaart zo vaak als die gedrukt wordt',
  flips: { long: 'over de lange kant', short: 'over de korte kant' },
  counting: 'Wordt geteld …',
  sheets: (sheets, paper, isDuplex) =>
    `${count(sheets, 'vel', 'vellen')} ${paper}, ${isDuplex ? 'aan beide kanten' : 'aan één kant'} bedrukt`,
  pages: (pages) => count(pages, 'pagina', 'pagina’s'),
  nothing: 'Op dit papier past niets.',
  noneChosen: 'Kies een of meer kaarten.',
  noLanguage: 'Kies een of meer talen.',
  unsaved: (number) =>
    `${texts(number)} ${number === 1 ? 'is' : 'zijn'} nog niet bewaard. Dat gebeurt eerst.`,
  savedFirst: (number) =>
    `${texts(number)} ${number === 1 ? 'is' : 'zijn'} eerst bewaard.`,
  notSaved: (number) =>
    `${texts(number)} ${number === 1 ? 'kon niet bewaard worden en zou' : 'konden niet bewaard worden en zouden'} ontbreken. Bij ‘Woorden’ staat waarom.`,
  anyway: 'Maak hem zonder',
  make: 'Maak de pdf',
  making: 'Wordt gemaakt …',
  made: 'Klaar. Heeft je browser niets bewaard? Kies het bestand dan hier:',
  notMade: 'De pdf kon niet gemaakt worden door deze problemen:',
  partlyMade: 'Niet alles kon gemaakt worden, door deze problemen:',
  print: (groups, rest) =>
    `Vraag de drukker om ${[
      ...groups.map(
        ({ titles, times }) =>
          `${titles.map((one) => `‘${one}’`).join(', ')} ${often(times)}`,
      ),
      groups.length === 0 ? `elke pagina ${often(rest)}` : `al het andere ${often(rest)}`,
    ].join('; ')} te drukken.`,
  fileName: {
    press: 'voor de drukker',
    sheets: 'om te printen',
    screen: 'voor het scherm',
    cards: (number) => `${number} kaarten`,
  },
}
