import type { Phrases } from './translate.ts'

/** What the checks before printing say, in Dutch. */
export const nlPrintProblems: Phrases = {
  '{words?} has a contrast of {ratio} : 1 with what lies behind it on {side?} of {format} ({wording}); words of this size need {least} : 1 to be easy to read.':
    '{words} heeft een contrast van {ratio} : 1 met wat erachter ligt op {side}, {format} ({wording}); woorden van deze grootte hebben {least} : 1 nodig om goed leesbaar te zijn.',
  'Make the words or what lies behind them darker or lighter; if the words are only decoration, write “decoration: true” in their box.':
    'Maak de woorden of wat erachter ligt donkerder of lichter. Zijn ze alleen versiering, schrijf dan ‘decoration: true’ in hun vak.',
  'Make the words or what lies behind them darker or lighter (words in “{tone}” stand out enough); if the words are only decoration, write “decoration: true” in their box.':
    'Maak de woorden of wat erachter ligt donkerder of lichter (woorden in ‘{tone}’ vallen genoeg op). Zijn ze alleen versiering, schrijf dan ‘decoration: true’ in hun vak.',
  'Put a ground between the picture and the words, such as “{ground}”, or make the words darker or lighter; if the words are only decoration, write “decoration: true” in their box.':
    'Gebruik minder woorden, of een foto die donkerder is waar ze staan, of laat het ontwerp veranderen: een achtergrond ertussen, zoals ‘{ground}’.',
  '{box?} runs {length} mm past the cut on {side?} of {format} ({wording}).':
    '{box} steekt {length} mm over de snijlijn op {side}, {format} ({wording}).',
  'Move the box in the template, or give its words less room: what lies past the cut is lost.':
    'Verschuif het vak in het ontwerp, of geef de woorden minder ruimte: wat over de snijlijn ligt, gaat verloren.',
  '{box?} comes within {length} mm of the cut on {side?} of {format} ({wording}); words must keep {least} mm from it.':
    '{box} komt tot {length} mm van de snijlijn op {side}, {format} ({wording}); woorden moeten er {least} mm vandaan blijven.',
  'Give the box {length} mm more padding; or write “safe: none” where its words may come near to the cut.':
    'Geef het vak {length} mm meer binnenruimte (padding), of schrijf ‘safe: none’ waar de woorden dicht bij de snijlijn mogen komen.',
  'Give the box {length} mm more padding ({own} mm in the template, which scales); or write “safe: none” where its words may come near to the cut.':
    'Geef het vak {length} mm meer binnenruimte ({own} mm padding in het ontwerp, dat meegroeit), of schrijf ‘safe: none’ waar de woorden dicht bij de snijlijn mogen komen.',
  '{words?} is partly hidden under {by?} on {side?} of {format} ({wording}).':
    '{words} zit deels verborgen onder {by} op {side}, {format} ({wording}).',
  '{words?} is hidden under {by?} on {side?} of {format} ({wording}).':
    '{words} zit verborgen onder {by} op {side}, {format} ({wording}).',
  '{words?} is cut off by a box around it with “overflow: hidden” on {side?} of {format} ({wording}).':
    '{words} wordt afgesneden door een vak eromheen met ‘overflow: hidden’ op {side}, {format} ({wording}).',
  '{over?} lies over {under?} on {side?} of {format} ({wording}).':
    '{over} ligt over {under} op {side}, {format} ({wording}).',
  'Move one of the boxes, or give it more room; if the words are only decoration, write “decoration: true” in their box.':
    'Verschuif een van de vakken, of geef het meer ruimte. Zijn de woorden alleen versiering, schrijf dan ‘decoration: true’ in hun vak.',
  'Boxes are painted in the order of the layout: put the box with the words after the other one, or move it.':
    'Vakken worden in volgorde van het ontwerp getekend: zet het vak met de woorden na het andere, of verschuif het.',
  'The QR code {box?} runs {distance} mm past the cut on {side?} of {format} ({wording}).':
    'De QR-code {box} loopt {distance} mm over de snijlijn op {side}, {format} ({wording}).',
  'Give its box more room in the template, or shorten the words above it: no phone reads a code that is cut off.':
    'Geef het vak meer ruimte in het ontwerp, of kort de woorden erboven in: geen telefoon leest een afgesneden code.',
  'The QR code {box?} is {width} mm wide on {side?} of {format} ({wording}); phones read one with so much in it from {least} mm.':
    'De QR-code {box} is {width} mm breed op {side}, {format} ({wording}); telefoons lezen er een met zo veel erin vanaf {least} mm.',
  'Give its box more room, or use a shorter address.':
    'Geef het vak meer ruimte, of gebruik een korter adres.',
  'Words of the leaflet of {title} come within {length} mm of the edge of {paper}: most printers leave {margin} mm of it white.':
    'Woorden van de folder {title} komen tot {length} mm van de rand van {paper}: de meeste printers laten {margin} mm wit.',
  'Give its panels more padding, or print it on larger paper and cut it.':
    'Geef de vlakken meer binnenruimte, of druk de folder op groter papier en snijd hem.',
  'The picture {box?} has no size on {side?} of {format} ({wording}).':
    'De afbeelding {box} heeft geen afmetingen op {side}, {format} ({wording}).',
  'The background of {box?} has no size on {side?} of {format} ({wording}).':
    'De achtergrond van {box} heeft geen afmetingen op {side}, {format} ({wording}).',
  'The picture {box?} lies outside the card on {side?} of {format} ({wording}).':
    'De afbeelding {box} ligt buiten de kaart op {side}, {format} ({wording}).',
  'The background of {box?} lies outside the card on {side?} of {format} ({wording}).':
    'De achtergrond van {box} ligt buiten de kaart op {side}, {format} ({wording}).',
  'The picture {box?} shows nothing on {side?} of {format} ({wording}).':
    'De afbeelding {box} laat niets zien op {side}, {format} ({wording}).',
  'The border of {box?} is cut off at the round corners of the card on {side?} of {format} ({wording}).':
    'De rand van {box} wordt afgesneden bij de ronde hoeken van de kaart op {side}, {format} ({wording}).',
  'The QR code {box?} stands out only {ratio} : 1 from its ground on {side?} of {format} ({wording}).':
    'De QR-code {box} valt maar {ratio} : 1 op tegen de achtergrond op {side}, {format} ({wording}).',
  'The QR code {box?} is light on a dark ground, which many phones do not read on {side?} of {format} ({wording}).':
    'De QR-code {box} is licht op een donkere achtergrond, wat veel telefoons niet lezen op {side}, {format} ({wording}).',
  '{box?} has lines of {width} pt on {side?} of {format} ({wording}); print needs {least} pt or more.':
    '{box} heeft lijnen van {width} pt op {side}, {format} ({wording}); drukwerk heeft minstens {least} pt nodig.',
  '{box?} has {ink} % ink ({inks}) on {side?} of {format} ({wording}); the limit is {most} %.':
    '{box} heeft {ink} % inkt ({inks}) op {side}, {format} ({wording}); de grens is {most} %.',
  'Give its box a width or a height, or room to grow (“flexGrow: 1” in a box that has room).':
    'Geef het vak een breedte of een hoogte, of ruimte om te groeien (‘flexGrow: 1’ in een vak dat ruimte heeft).',
  'Look at “left”, “top” and the margins of its box, and at what pushes it out.':
    'Kijk naar ‘left’, ‘top’ en de marges van het vak, en naar wat het wegduwt.',
  'Look at the drawing: it is empty, its layers are hidden, or it lies outside its page (viewBox).':
    'Kijk naar de tekening: ze is leeg, de lagen zijn verborgen, of ze ligt buiten haar pagina (viewBox).',
  'Give the box a “borderRadius” (that of the card, less its distance from the cut), or put it further from the cut.':
    'Geef het vak een ‘borderRadius’ (die van de kaart, min de afstand tot de snijlijn), of zet het verder van de snijlijn.',
  'Give the words more room, or keep them away from the round corners of that box.':
    'Geef de woorden meer ruimte, of houd ze weg bij de ronde hoeken van dat vak.',
  'Give its box a dark “color” and a light “backgroundColor”.':
    'Geef het vak een donkere ‘color’ en een lichte ‘backgroundColor’.',
  'Thinner lines may break or vanish: make them wider, or show the drawing larger.':
    'Dunnere lijnen kunnen breken of verdwijnen: maak ze breder, of toon de tekening groter.',
  'Too much ink smears: reduce the inks of that colour in the theme.':
    'Te veel inkt vlekt: neem minder inkt voor die kleur in het thema.',
  'Too much ink smears: reduce the inks of that colour in the theme. It is also “{written}” in {file}, line {line}.':
    'Te veel inkt vlekt: neem minder inkt voor die kleur in het thema. Ze staat ook als ‘{written}’ in {file}, regel {line}.',
  'Too much ink smears: reduce the inks of that colour in the theme. It is also “{written}” in {file}, line {line}, and {number} more {drawings?}.':
    'Te veel inkt vlekt: neem minder inkt voor die kleur in het thema. Ze staat ook als ‘{written}’ in {file}, regel {line}, en in {number} andere {drawings}.',
  'Shadows, blurs or other effects of “{drawing}” are printed as a picture of {number} pixels per inch on {side?} of {format} ({wording}).':
    'Schaduwen, vervaging of andere effecten van ‘{drawing}’ worden gedrukt als een afbeelding van {number} pixels per inch op {side}, {format} ({wording}).',
  'Look at them closely; what must be sharp is better drawn without effects.':
    'Bekijk ze van dichtbij; wat scherp moet zijn, kan beter zonder effecten getekend worden.',
}
