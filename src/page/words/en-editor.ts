const texts = (number: number): string => (number === 1 ? '1 text' : `${number} texts`)

/** The words of the editor, in English. */
export const enEditor = {
  parts: 'Parts of the deck',
  cards: 'The cards as they are now',
  inTable: (table: string) => `From ${table}: change it there, and it follows here.`,
  unreadable:
    'The texts in this language cannot be edited right now. Choose another language, or look at the problems.',
  closed:
    'To edit texts here, start the preview with “cardpress preview --edit”. Only your own decks can be edited.',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  toDo: (number: number) => `${number} to do`,
  part: {
    'The whole deck': 'The whole deck',
    Families: 'Families',
    Footnotes: 'Footnotes',
    'Words for {braces}': 'Fill-in words',
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
    alt: 'Description of the picture, for people who cannot see it',
    logo: 'Description of the logo, for people who cannot see it',
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
        : 'about one line too long'
      : lines === 0
        ? 'full: no room for another line'
        : lines === 1
          ? 'room for 1 more line'
          : `room for ${lines} more lines`,
  noWords: '(empty)',

  save: 'Save',
  discard: 'Discard',
  saveAsItIs: 'Looks right: save as it is',
  undo: 'Undo',
  redo: 'Redo',
  busy: 'One moment …',
  allSaved: 'Everything is saved',
  unsaved: (number: number) => `${texts(number)} not saved yet`,
  refused: (number: number) =>
    `${texts(number)} could not be saved: the reason is below ${number === 1 ? 'it' : 'each'}`,
  conflict: 'Someone else has changed this text since you started. The file now says:',
  keepMine: 'Keep my text',
  takeTheirs: 'Use the other text',
  keys: 'Under “Words”, Ctrl + S saves. Outside of a text field, Ctrl + Z undoes the last save, and Ctrl + Shift + Z redoes it.',

  how: 'How to format text',
  marks: [
    ['- bread', 'A list item: a hyphen and a space at the start of a line'],
    ['> well said', 'A quote'],
    ['**word**', 'Bold text'],
  ],
  howTerm: (name: string) =>
    `Becomes the word for “${name}” that is chosen in the settings; leave it as it is`,

  focus: {
    title: 'What stays in sight of the picture',
    how: 'The card shows a part of the picture. Choose the point that must be in it, such as a face.',
    pick: 'Click on the picture',
    none: 'No point in particular',
    x: 'From the left, in percent',
    y: 'From the top, in percent',
  },

  picture: {
    title: 'Picture',
    how: 'Drop a picture on the card, or choose one here: a drawing (SVG) or a photograph, at most 30 MB. It is made as large as the card needs.',
    choose: 'Choose the picture of this card',
    remove: 'Take the picture away',
    fit: 'How the picture fits',
    fits: {
      '': 'As the design has it',
      cover: 'Fills its place',
      contain: 'All of it shows',
    },
    done: 'Done. Describe the picture above, for people who cannot see it.',
  },

  cardTools: {
    title: 'This card',
    add: 'New card',
    newTitle: 'New card',
    duplicate: 'Duplicate',
    remove: 'Remove',
    earlier: 'Earlier',
    later: 'Later',
    kind: 'Kind',
    family: 'Group',
    noFamily: '(none)',
    quantity: 'How many',
    inTable: (table: string) =>
      `This card is in ${table}: change it there, and it changes here.`,
  },

  settingParts: {
    colours: 'Colours',
    organisation: 'Organisation',
    settings: 'Deck settings',
  },
  terms: 'Fill-in words',
  termsHow: 'All cards use the word that you choose here.',
  cardColor: 'Colour',
  cardColors: 'The colour of each card',
  colors: {
    how: 'They are the same in all decks of this project. Give one colour, as your style guide has it; the inks, a deep and a pale tone, and the colour of words on it follow by themselves.',
    code: (name: string) => `Code of ${name}`,
    onColor: 'Words on it',
    onPale: 'Deep on pale',
    inks: (inks: string) => (inks ? `Inks: ${inks}` : 'No ink'),
    reset: (name: string) => `${name}: back to the colour of the design`,
    remove: (name: string) => `Remove ${name}`,
    newColor: 'A new colour',
    newName: 'Its name',
    add: 'Add the colour',
    others: 'Other colours of the design',
  },
  colorNames: {
    organisation: 'of the organisation',
    teal: 'teal',
    coral: 'coral',
    sun: 'sun',
    plum: 'plum',
    blue: 'blue',
    leaf: 'leaf',
    ink: 'ink',
    paper: 'paper',
    sand: 'sand',
    night: 'night',
  },
  organisation: {
    how: 'Say it once for all decks of this project: designs print it where they have a place for it. Each field is saved when you leave it.',
    name: 'Name',
    address: 'Address',
    web: 'Web address',
    color: 'Colour',
    noColor: 'No colour of its own',
    otherLogo: 'Another logo for this deck only',
  },
  before: 'Before',
  now: 'Now',
  logos: {
    title: { organisation: 'Logo', deck: 'Logo of this deck' },
    how: 'Choose a drawing (SVG) or a picture (PNG, JPEG, WebP, AVIF, TIFF, GIF), at most 8 MB, or drop it here.',
    replace:
      'There is a logo. A new one replaces it: a drawing (SVG) or a picture (PNG, JPEG, WebP, AVIF, TIFF, GIF), at most 8 MB. Choose it, or drop it here.',
    noPlace: 'The design of this deck has no place for a logo.',
    choose: 'Choose a picture',
    remove: 'Remove the logo',
    picture: (file: string) => `The picture in ${file}`,
  },
  languages: 'Languages',
  newLanguage: 'Add a language',
  newLanguageHow: 'Type its name, or its code, such as hu or pt-BR.',
  beginLanguage: 'Add',
  remark: (name: string) => `${name} remarks:`,
  approve: {
    title: 'I have read this: approve',
    as: (name: string) => `As ${name}`,
    name: 'Your name',
    by: (name: string, day: string) => `Approved by ${name}, ${day}`,
    takeBack: 'Take back',
    number: (number: number) => `${number} approved`,
    count: (approved: number, all: number) =>
      `${approved} of ${texts(all)} in this language are approved by somebody who speaks it.`,
    all: 'Approve all texts in this language',
    how: 'For somebody who speaks the language and has read all of it. A text that is changed afterwards must be approved again.',
  },
  begun: 'The language has been added. Now translate its texts.',
  print: 'Printing',
}
