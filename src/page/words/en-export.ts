const count = (number: number, one: string, more: string): string =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${more}`

const texts = (number: number): string => count(number, 'text', 'texts')

const often = (times: number): string => (times === 1 ? 'once' : `${times} times`)

/** The words of the dialog that makes files, in English. */
export const enExport = {
  goal: 'What is it for?',
  goals: {
    press: 'A print shop',
    sheets: 'The office printer',
    screen: 'A screen',
  },
  goalHow: {
    press: 'One side of a card per page, with bleed, in the inks of the press.',
    sheets: 'As many cards on each sheet as it holds, with marks to cut along.',
    screen:
      'One side of a card per page, as it will be cut; to read or to send. Screen readers read it out (PDF/UA).',
  },
  languages: 'In which languages?',
  cards: 'Which cards?',
  someCards: {
    all: (number: number) => `All ${number}`,
    shown: (title: string) => `Only “${title}”`,
    chosen: 'I choose them',
  },
  copies: 'How many decks?',
  marks: 'With printers’ marks',
  repeat: 'Each card as often as it is to be printed',
  flips: { long: 'on the long edge', short: 'on the short edge' },
  counting: 'Counting …',
  sheets: (sheets: number, paper: string, isDuplex: boolean) =>
    `${count(sheets, 'sheet', 'sheets')} of ${paper}, printed on ${isDuplex ? 'both sides' : 'one side'}`,
  pages: (pages: number) => count(pages, 'page', 'pages'),
  nothing: 'Nothing fits on this paper.',
  noneChosen: 'Choose a card or more.',
  noLanguage: 'Choose a language or more.',
  unsaved: (number: number) =>
    `${texts(number)} ${number === 1 ? 'is' : 'are'} not saved yet, and will be saved first.`,
  savedFirst: (number: number) =>
    `${texts(number)} ${number === 1 ? 'was' : 'were'} saved first.`,
  notSaved: (number: number) =>
    `${texts(number)} could not be saved, and would be missing. Look at “Words” to see why.`,
  anyway: 'Make it without them',
  make: 'Make the PDF',
  making: 'Making …',
  made: 'Done. If your browser did not save it, choose the file here:',
  notMade: 'The PDF could not be made because of these problems:',
  partlyMade: 'Not all could be made, because of these problems:',
  print: (
    groups: readonly { titles: readonly string[]; times: number }[],
    rest: number,
  ) =>
    `Ask the print shop to print ${[
      ...groups.map(
        ({ titles, times }) =>
          `${titles.map((one) => `“${one}”`).join(', ')} ${often(times)}`,
      ),
      groups.length === 0 ? `each page ${often(rest)}` : `all others ${often(rest)}`,
    ].join('; ')}.`,
  fileName: {
    press: 'for the print shop',
    sheets: 'to print',
    screen: 'for the screen',
    cards: (number: number) => `${number} cards`,
  },
}
