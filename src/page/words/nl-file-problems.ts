import type { Phrases } from './translate.ts'

/** The files of a deck: names in them, tables, and how they are saved. */
const files: Phrases = {
  'There is no {kind!} “{name}”.': 'Er is geen {kind} ‘{name}’.',
  'Give it a name in “palette” of theme.yaml, such as “{entry}”, and write that name here.':
    'Geef die een naam bij ‘palette’ in theme.yaml, zoals ‘{entry}’, en schrijf hier die naam.',
  'The template needs a colour “{name}” beside “{other}”, and the palette has none.':
    'Het ontwerp heeft een kleur ‘{name}’ nodig naast ‘{other}’, en die is er niet.',
  'The template has no kind of piece “{name}”.':
    'Het ontwerp heeft geen soort kaart ‘{name}’.',
  'The template “{name}” has no place for a logo, so it is not printed.':
    'Het ontwerp ‘{name}’ heeft geen plaats voor een logo, dus het wordt niet gedrukt.',
  'The deck has no family “{name}”.': 'De kaartenset heeft geen groep ‘{name}’.',
  'Name it under “families:” in deck.yaml.':
    'Noem de groep onder ‘families:’ in deck.yaml.',
  'deck.yaml has no piece “{name}”.':
    'In de kaartenset zit geen kaart ‘{name}’, dus deze woorden worden niet gedrukt.',
  'deck.yaml has no family “{name}”.': 'In de kaartenset zit geen groep ‘{name}’.',
  'The family “{family}” has no “{word}” in {language}.':
    'De groep ‘{family}’ heeft geen ‘{word}’ in {language}.',
  'Choose one of: {names}.': 'Kies een van deze: {names}.',
  'It has: {names}.': 'Wel: {names}.',
  '“{piece}” has no accent, and its template needs one.':
    '‘{piece}’ heeft geen kleur, en het ontwerp vraagt er een.',
  '“{name}” is not known in this file.': '‘{name}’ is in dit bestand niet bekend.',
  '“{name}” is missing in this file.': '‘{name}’ ontbreekt in dit bestand.',
  '“{key}” must name one piece or more.': '‘{key}’ moet een of meer kaarten noemen.',
  '“{key}” must be a language tag, such as nl, en or pt-BR.':
    '‘{key}’ moet een code van een taal zijn, zoals nl, en of pt-BR.',
  '“{key}” must be a whole number from {least} to {most}, not “{value}”.':
    '‘{key}’ moet een heel getal van {least} tot {most} zijn, niet ‘{value}’.',
  '“{key}” must be two percentages from 0% to 100%, such as 30% 20%, not “{value}”.':
    '‘{key}’ moet uit twee percentages van 0% tot 100% bestaan, zoals 30% 20%, niet ‘{value}’.',
  '“{name}” may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit.':
    'In ‘{name}’ mogen alleen kleine letters (a–z), cijfers en streepjes staan, met een letter of cijfer vooraan.',
  'The next line is indented as if it belonged to this text.':
    'De volgende regel is ingesprongen alsof hij bij deze tekst hoort.',
  'Let both begin in the same column.': 'Laat beide in dezelfde kolom beginnen.',
  '“{file}” is not the path of a file inside the project.':
    '‘{file}’ is geen bestand in het project.',
  'Copy the file into the project: .. is not followed.':
    'Kopieer het bestand naar het project: .. wordt niet gevolgd.',
  '“{name}” has no source text in {language}.':
    '‘{name}’ heeft geen brontekst ({language}).',
  'Remove it, or give it the name that it has in {file}.':
    'Haal het weg, of geef het de naam die het heeft in {file}.',
  'The name “{name}” is used twice here.': 'De naam ‘{name}’ staat hier twee keer.',
  'There is one more problem like this.': 'Er is nog één zo’n probleem.',
  'There are {number} more problems like this.': 'Er zijn nog {number} zulke problemen.',
  '“{key}” of “{piece}” does nothing: it has no picture.':
    '‘{key}’ van ‘{piece}’ doet niets: er is geen plaatje.',
}

/** Tables of a spreadsheet program. */
const tables: Phrases = {
  'The column “{name}” is not used.': 'De kolom ‘{name}’ wordt niet gebruikt.',
  'Name it “title.en” for words (slot and language), “fact.cost” for a fact, or one of: {keys}. Or begin its heading with #.':
    'Noem haar ‘title.nl’ voor woorden (vak en taal), ‘fact.cost’ voor een feit, of een van deze: {keys}. Of begin de kop met #.',
  '“{value}” is an error of the spreadsheet program, no value (row {number}, column “{name}”).':
    '‘{value}’ is een fout van het rekenprogramma, geen waarde (rij {number}, kolom ‘{name}’).',
  'Type what is meant into the cell again, as text: without “=”, “+” or “-” at the start, or with an apostrophe before it.':
    'Typ in de cel opnieuw wat bedoeld is, als tekst: zonder ‘=’, ‘+’ of ‘-’ vooraan, of met een apostrof ervoor.',
  '“{value}” is a formula whose value was not saved (row {number}, column “{name}”).':
    '‘{value}’ is een formule waarvan de waarde niet is bewaard (rij {number}, kolom ‘{name}’).',
  'Open the table in a spreadsheet program and save it there, which keeps the values; or type the value.':
    'Open de tabel in een rekenprogramma en bewaar haar daar, zodat de waarden erin staan; of typ de waarde.',
  'Row {number} has the id “{name}” of a row above it.':
    'Rij {number} heeft de naam ‘{name}’ van een rij erboven.',
  'Give it another one; capitals, accents, spaces and signs make no difference.':
    'Geef haar een andere; hoofdletters, accenten, spaties en tekens maken geen verschil.',
  'Write them into its row, under headings such as “title.en”: the slot, and the language.':
    'Schrijf ze in de rij van de kaart, onder koppen zoals ‘title.nl’: het vak en de taal.',
  'Row {number} has no id.': 'Rij {number} heeft geen naam.',
  'Give each row a name of its own in the column “id”, or say which column that is: “columns: { id: … }”.':
    'Geef elke rij een eigen naam in de kolom ‘id’.',
  'The table has no column “id”, which names the card of each row.':
    'De tabel heeft geen kolom ‘id’, die de kaart van elke rij een naam geeft.',
  'Its first row names the columns. Add one with a name of its own in each row, or say which column has such names: “columns: { id: … }”.':
    'In de eerste rij staan de namen van de kolommen. Voeg er een toe, met in elke rij een eigen naam.',
  'Two columns have the heading “{name}”.': 'Twee kolommen hebben de kop ‘{name}’.',
  'Name one of them otherwise, or begin its heading with #.':
    'Geef een ervan een andere naam, of begin de kop met #.',
  'The table has no column “{name}”.': 'De tabel heeft geen kolom ‘{name}’.',
  'The workbook has no sheet “{name}”.': 'De werkmap heeft geen blad ‘{name}’.',
  'It has: {names}.': 'Er zijn: {names}.',
  'Row {number} has more cells than there are headings, so words may stand in the wrong column.':
    'Rij {number} heeft meer cellen dan er koppen zijn, dus woorden staan misschien in de verkeerde kolom.',
  'Put quotation marks around a cell that holds the sign between cells: "One, two".':
    'Zet aanhalingstekens om een cel waarin het teken tussen de cellen staat: "Een, twee".',
  'A cell of row {number} is not used, since its column has no heading.':
    'Een cel van rij {number} wordt niet gebruikt, want de kolom heeft geen kop.',
  'Give the column a heading; one that begins with # is for yourself.':
    'Geef de kolom een kop; een die met # begint, is voor jezelf.',
  'This table has no rows below its headings.':
    'Deze tabel heeft geen rijen onder de koppen.',
  'Each row is a card.': 'Elke rij is een kaart.',
  'This table is empty.': 'Deze tabel is leeg.',
  'Its first row names the columns: id, kind, title.en and so on.':
    'De eerste rij noemt de kolommen: id, kind, title.nl enzovoort.',
  'The table cannot be read as an Excel workbook (.xlsx).':
    'De tabel kan niet als Excel-werkmap (.xlsx) gelezen worden.',
  'Save it again as .xlsx, without a password, or as CSV.':
    'Bewaar haar opnieuw als .xlsx, zonder wachtwoord, of als CSV.',
  'The quotation marks of this cell do not pair up.':
    'De aanhalingstekens in deze cel horen niet bij elkaar.',
  'Inside a quoted cell, write each quotation mark twice: "".':
    'Schrijf in een cel tussen aanhalingstekens elk aanhalingsteken dubbel: "".',
}

/** What programs of text leave behind. */
const characters: Phrases = {
  'This file is {program!}.': 'Dit bestand is {program}.',
  'Words are plain text: copy them into an editor such as Notepad or TextEdit, and save them as plain text in UTF-8.':
    'Woorden zijn gewone tekst: kopieer ze naar Kladblok of Teksteditor, en bewaar ze als gewone tekst in UTF-8.',
  'This file is not in UTF-8, and is read as {name}.':
    'Dit bestand is niet in UTF-8, en is gelezen als {name}.',
  'Look whether the words with accents are right, and save it as UTF-8: Excel calls that “CSV UTF-8”, Notepad has it under “Encoding”.':
    'Kijk of de woorden met accenten kloppen, en bewaar het als UTF-8: in Excel heet dat ‘CSV UTF-8’, in Kladblok staat het bij ‘Codering’.',
  'An invisible character ({name}) changes the reading direction here.':
    'Een onzichtbaar teken ({name}) verandert hier de leesrichting.',
  'Delete it: Arabic and Hebrew words are put in the right order without it.':
    'Haal het weg: Arabische en Hebreeuwse woorden komen ook zonder in de goede volgorde.',
  'There is an invisible control character here ({name}).':
    'Hier staat een onzichtbaar stuurteken ({name}).',
  'Delete it, with the characters next to it if necessary, and type those again.':
    'Haal het weg, zo nodig met de tekens ernaast, en typ die opnieuw.',
  'A character here could not be read: it shows as “{sign}”.':
    'Een teken hier kon niet gelezen worden: er staat ‘{sign}’.',
  'Save the file as UTF-8 text, and check the words with accents.':
    'Typ opnieuw wat er hoort te staan, en kijk naar de woorden met accenten.',
  'A special space stands here in place of an ordinary one ({name}), as Word and web pages write it. It is read as an ordinary one.':
    'Hier staat een bijzondere spatie ({name}), zoals Word en webpagina’s die schrijven. Ze wordt als een gewone gelezen.',
}

/** Drawings. */
const drawings: Phrases = {
  'The text of the picture is set in {used}: there is no font “{font}”.':
    'De tekst in het plaatje is gezet in {used}: er is geen lettertype ‘{font}’.',
  'Turn the text into paths (Inkscape: Path > Object to Path; Illustrator: Type > Create Outlines). Or put the font into “assets/fonts”.':
    'Maak van de tekst omtrekken (Inkscape: Paden > Object naar pad; Illustrator: Tekst > Omtrekken maken).',
  'The picture cannot be read as a drawing, or takes too long.':
    'Het plaatje kan niet als tekening gelezen worden, of dat duurt te lang.',
  'Export it again as plain SVG from the drawing program, or as PNG at 300 dpi.':
    'Bewaar het in het tekenprogramma opnieuw als gewone SVG, of als PNG met 300 dpi.',
  'The picture has measures that nothing can be drawn in (viewBox).':
    'Het plaatje heeft maten waarin niets getekend kan worden (viewBox).',
  'Export it again, with a view box of some hundred units that is around the drawing.':
    'Bewaar het opnieuw, met een kader om de tekening.',
  'Take a picture of it where it stands still, and save that as PNG or JPEG.':
    'Bewaar er een stilstaand beeld van als PNG of JPEG.',
}

/** Problems of the files of a deck, in Dutch. */
export const nlFileProblems: Phrases = {
  ...files,
  ...tables,
  ...characters,
  ...drawings,
}

/** What stands within those texts. */
export const nlFileParts: Phrases = {
  colour: 'kleur',
  format: 'formaat',
  template: 'ontwerp',
  font: 'lettertype',
  fold: 'vouw',
  style: 'stijl',
  'a Word file (.docx)': 'een Word-bestand (.docx)',
  'a Word file': 'een Word-bestand',
  'its pixels cannot be read': 'de beeldpunten zijn niet te lezen',
}
