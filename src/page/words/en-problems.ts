import { enEditor } from './en-editor.ts'
import { nlParts, nlSentences } from './nl-problems.ts'
import type { Phrases } from './translate.ts'

/** What the program says of files and commands, for somebody who works on the desk. */
const onDesk: Phrases = {
  'When somebody has read all of it, write “review: approved” in the file, or: {command}':
    'When somebody has read all of it, approve the language under “Words”, in the settings of the deck.',
  '“cardpress check” says more about it.': 'Mend what stands under “Problems” first.',
  'Look at it as it is: cardpress build -l {tag}.':
    'Choose it above, under “Language”; turn on “For designers” in the settings for that.',
  'Write them under “deck:” of {file}, or into {path}: {slots}.':
    'Who looks after the design can add them: {slots} (under “deck:” of {file}, or in {path}).',
  'There are {number} texts to write here.':
    'There are {number} texts to write in this language.',
  'This is the first of them; write each after its name. “cardpress translate status” lists them all.':
    'Write them under “Words”.',
  'Add “{slot}: …” under “{piece}”.': 'Write them under “Words”.',
  'Add “{piece}:” under “pieces:”, with its words on the lines below, indented.':
    'Write them under “Words”.',
  'Write them after “{slot}:”, or remove the line.': 'Write them under “Words”.',
  'Write them after “{slot}:”, or take it out.': 'Write them under “Words”.',
  'Write its words, or take the line out.': 'Write them under “Words”.',
  'Add “{key}” with the path of a drawing (SVG) or photograph in the folder of the deck.':
    'Choose one on the card, under “Words”.',
  'The picture of a card is named in deck.yaml, as “picture: …”.':
    'The picture of a card is chosen on the card itself.',
  'Add it under the same names as in {file}.': 'Translate it under “Words”.',
  'Write the translation after its name; the source is in {file}.':
    'Translate it under “Words”.',
  'Compare it with {file}. If that is intended: {command}':
    'Compare it with {file}. If that is intended, save it as it is under “Words”.',
  'Compare it with {file} and correct it, then: {command}':
    'Compare it with {file}, correct it, and save it under “Words”.',
  'Translate it. If it is the same word in both languages: {command}':
    'Translate it. If it is the same word in both languages, save it as it is under “Words”.',
  'Pin this version, or run cardpress build: from then on you see here what has changed since.':
    'Pin this version: from then on you see here what has changed since.',
  'It is a file that the page of “cardpress review make” saves, or a mail with its lines from “cardpress review:” on.':
    'Choose the file that the reader saved, or a mail with its lines from “cardpress review:” on.',
  'Put a ground between the picture and the words, such as “{ground}”, or make the words darker or lighter; if the words are only decoration, write “decoration: true” in their box.':
    'Use fewer words or a picture that is darker where they stand, or have the design changed: a ground between them, such as “{ground}”.',
}

/** Texts that stay as they are, but for what stands in place of their names. */
const asTheyAre = (phrases: Phrases): Phrases =>
  Object.fromEntries(
    Object.keys(phrases).map((text) => [
      text,
      text.replaceAll(/(?<=\{\w+)[?!#](?=\})/g, ''),
    ]),
  )

/** Problems as the program words them, for the desk. */
export const enSentences: Phrases = { ...asTheyAre(nlSentences), ...onDesk }

/** What stands within them. */
export const enParts: Phrases = { ...asTheyAre(nlParts), ...enEditor.slot }
