const cards = (number: number): string => (number === 1 ? '1 card' : `${number} cards`)

const pictures = (number: number): string =>
  number === 1 ? 'a photograph' : `${number} photographs`

/** The words of the start page, in English. */
export const enStart = {
  title: 'Card decks',
  toStart: 'All decks',
  own: 'Your decks',
  none: 'You have no deck yet. Making one takes a minute.',
  shipped: 'To look at, and to copy',
  deckFacts: (number: number, language: string) =>
    language === '' ? cards(number) : `${cards(number)} · ${language}`,
  unreadable: 'cannot be read now; open it to see why',
  copy: 'Copy',
  copyOf: (title: string) => `Copy “${title}”`,
  copyTitle: (title: string) => `Copy of ${title}`,
  copied: (title: string) => `There is a copy now: “${title}”.`,
  newDeck: 'New deck',
  back: 'Back',
  name: 'What is it called?',
  contents: 'What is on the cards?',
  from: {
    template: 'Examples, which you rewrite',
    text: 'A text of mine',
    table: 'A table of mine',
  },
  count: 'How many cards?',
  text: 'Paste or type your text',
  textHow:
    'For each card a heading, with its words on the lines below. Leave a blank line between two cards.',
  table: 'Choose your table, or drop it here',
  tableHow:
    'From Excel or another spreadsheet program. The first row holds headings, such as “Title”; each row below it becomes a card. Below “Title (French)” stands its translation.',
  tableChosen: (name: string) => `Chosen: ${name}`,
  pictures: 'Do you have photographs? Choose them together, or drop them here',
  picturesHow: {
    cards:
      'Each card gets one, in the order of their names. You can also choose them later.',
    table:
      'A column “Photo” says which is for which card; without it each card gets one, in the order of their names.',
  },
  picturesChosen: (number: number) => `Chosen: ${pictures(number)}`,
  design: 'What do they look like?',
  language: 'Which language do you write in?',
  format: 'How large are they?',
  templateNames: {
    question: 'Question',
    method: 'Method',
    'photo-talk': 'Photo talk',
  },
  make: 'Make the deck',
  making: 'Making the deck …',
  refused: (name: string) => `“${name}” is not on a card.`,
  notChosen: (names: readonly string[]) =>
    `The table names ${names.join(', ')}, which you did not choose: you can still do so on the cards.`,
  leftOver: (names: readonly string[]) => `No card is left for ${names.join(', ')}.`,
  made: 'The deck is there.',
  open: 'Open the deck',
  placing: (number: number, count: number) =>
    `Preparing the pictures for print: ${number} of ${count} …`,
  tooLarge: 'This file is too large: at most 8 MB.',
}
