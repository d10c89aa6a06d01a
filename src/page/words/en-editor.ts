const texts = (number: number): string => (number === 1 ? '1 text' : `${number} texts`)

/** What the trainer's desk says, in English. */
export const enEditor = {
  parts: 'Parts of the deck',
  cards: 'The cards as they are now',
  unreadable:
    'The words in this language cannot be changed here now. Choose another language, or look at the problems.',
  closed:
    'Words can be changed here in a deck of your own, when the preview is started with “cardpress preview --edit”.',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  toDo: (number: number) => `${number} to do`,
  part: {
    'The whole deck': 'The whole deck',
    Footnotes: 'Footnotes',
    'Words for {braces}': 'Words that are filled in',
  },
  slot: {
    title: 'Title',
    subtitle: 'Subtitle',
    name: 'Name',
    number: 'Number',
    step: 'Step',
    call: 'Motto',
    text: 'Text',
    body: 'Text',
    question: 'Question',
    questions: 'Questions',
    alt: 'Words for those who cannot see the picture',
    logo: 'Words for those who cannot see the logo',
  },
  form: { sg: 'one', pl: 'more than one' },
  status: {
    source: 'Written',
    done: 'Done',
    missing: 'To do',
    empty: 'To do',
    same: 'Same as the source',
    stale: 'The source has changed',
    differs: 'Compare with the source',
    unsaved: 'Not saved yet',
    saving: 'Saving …',
    saved: 'Saved',
    refused: 'Not saved',
  },
  room: (lines: number, isShort: boolean) =>
    isShort
      ? lines < -1
        ? `${-lines} lines too long`
        : 'about a line too long'
      : lines === 0
        ? 'full: no room for another line'
        : lines === 1
          ? 'room for 1 more line'
          : `room for ${lines} more lines`,
  noWords: '(no words)',

  save: 'Save',
  saveAsItIs: 'It fits: save it as it is',
  undo: 'Undo',
  redo: 'Redo',
  busy: 'One moment …',
  allSaved: 'All is saved',
  unsaved: (number: number) => `${texts(number)} not saved yet`,
  refused: (number: number) => `${texts(number)} could not be saved: see beside`,
  conflict: 'Somebody else has changed these words in the meantime. In the file it says:',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  keys: 'On the desk, Ctrl + S saves; Ctrl + Z and Ctrl + Shift + Z outside of a text take back what was saved, or do it again.',

  how: 'How to write',
  marks: [
    ['- bread', 'An item of a list: a hyphen and a space at the beginning of a line'],
    ['> well said', 'A quotation'],
    ['**word**', 'Bold words'],
  ],
  howTerm: (name: string) =>
    `The word for “${name}” that is chosen in the settings; leave it as it is`,

  settings: 'Settings of the deck',
  terms: 'Words that are filled in',
  termsHow: 'Each card says the word that you choose here.',
  colours: 'Colours of the cards',
  logo: 'Logo',
  logos: {
    none: 'The deck has no logo yet. SVG, PNG or JPEG, at most 8 MB.',
    shown:
      'The deck has a logo. Another one takes its place: SVG, PNG or JPEG, at most 8 MB.',
    'no-place': 'The design of this deck has no place for a logo.',
  },
  chooseLogo: 'Choose a picture',
  removeLogo: 'Remove the logo',
  logoPicture: (file: string) => `The picture in ${file}`,
  languages: 'Languages',
  newLanguage: 'Add a language',
  newLanguageHow: 'Its name, or its code such as hu or pt-BR.',
  beginLanguage: 'Add',
  begun: 'The language is there. Its words are to be written now.',
  print: 'To print',
}
