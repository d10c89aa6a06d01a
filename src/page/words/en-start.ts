const cards = (number: number): string => (number === 1 ? '1 card' : `${number} cards`)

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
    'From Excel or another spreadsheet program. The first row holds headings; each row below it becomes a card. If a column “Photo” names pictures, choose them with the table.',
  tableChosen: (name: string, pictures: number) =>
    `Chosen: ${name}${pictures === 0 ? '' : `, and ${pictures === 1 ? 'a picture' : `${pictures} pictures`}`}`,
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
  placing: (number: number, count: number) =>
    `Preparing the pictures for print: ${number} of ${count} …`,
  tooLarge: 'This file is too large: at most 8 MB.',
}
