import type { Phrases } from './translate.ts'

/** Keys of a template that do nothing where they stand. */
export const nlTemplateProblems: Phrases = {
  'Write it under “boxes”, by the name of the box.':
    'Schrijf het onder ‘boxes’, bij de naam van het vak.',
  'Give it a name in “palette” of theme.yaml, such as “{example}”, and write that name here.':
    'Geef hem een naam in ‘palette’ van theme.yaml, zoals ‘{example}’, en schrijf die naam hier.',
  'Write a colour of the palette and how solid it is, as in “ink / 80%”.':
    'Schrijf een kleur van het palet en hoe dekkend die is, zoals ‘ink / 80%’.',
  '“{key}” {why!}.': '‘{key}’ {why}.',
}

/** Why they do nothing. */
export const nlTemplateParts: Phrases = {
  'does nothing here: this box is always as large as the side or panel':
    'doet hier niets: dit vak is altijd zo groot als de kant of het vlak',
  'does nothing here: there is only paper below a whole side or panel':
    'doet hier niets: onder een hele kant of een heel vlak ligt alleen papier',
  'does nothing beside the colour of “line”': 'doet niets naast de kleur van ‘line’',
  'does nothing beside the four of its corners':
    'doet niets naast die van de vier hoeken',
  'does nothing beside the four of its sides': 'doet niets naast die van de vier kanten',
  'does nothing beside “columns”; “fill: space” moves their paragraphs apart':
    'doet niets naast ‘columns’; met ‘fill: space’ komen de alinea’s verder uit elkaar',
  'does nothing beside “{near}” and “{other}”': 'doet niets naast ‘{near}’ en ‘{other}’',
  'does nothing beside “{other}”, which {does}': 'doet niets naast ‘{other}’',
  'does nothing beside “{other}”': 'doet niets naast ‘{other}’',
  'does nothing in a box that is as high as its words: give it “flexGrow: 1” or a “height”':
    'doet niets in een vak dat zo hoog is als zijn woorden: geef het ‘flexGrow: 1’ of een ‘height’',
  'does nothing in a box that is placed absolutely':
    'doet niets in een vak met ‘position: absolute’',
  'does nothing in a box that shows nothing': 'doet niets in een vak dat niets laat zien',
  'does nothing in a box with fewer than two boxes in it':
    'doet niets in een vak met minder dan twee vakken erin',
  'does nothing in a box with nothing in it': 'doet niets in een leeg vak',
  'does nothing in a box without a background, a border, a picture or boxes in it':
    'doet niets in een vak zonder achtergrond, rand, plaatje of vakken erin',
  'does nothing in a box without boxes in it': 'doet niets in een vak zonder vakken erin',
  'does nothing in a box without others beside it':
    'doet niets in een vak zonder andere ernaast',
  'does nothing in a box without {keys}': 'doet niets in een vak zonder {keys}',
  'does nothing without “{one}” or “{other}”': 'doet niets zonder ‘{one}’ of ‘{other}’',
  'does nothing without “{other}”': 'doet niets zonder ‘{other}’',
  'does nothing: all that is in this box has one of its own':
    'doet niets: alles in dit vak heeft er zelf een',
  'does nothing: the box around aligns all that is in it so':
    'doet niets: het vak eromheen lijnt alles al zo uit',
  'does nothing: the box around is as high as what is in it':
    'doet niets: het vak eromheen is zo hoog als wat erin staat',
  'does nothing: the picture has no “currentColor” that would take it':
    'doet niets: het plaatje heeft geen ‘currentColor’ die de kleur krijgt',
  'does nothing: these words stand on no grid':
    'doet niets: deze woorden staan op geen raster',
  'does nothing: without it, it is “{value}”, too':
    'doet niets: zonder is het ook ‘{value}’',
  'does nothing in a box that is as high as what is in it: give it “flexGrow: 1” or a “height”':
    'doet niets in een vak dat zo hoog is als wat erin staat: geef het ‘flexGrow: 1’ of een ‘height’',
  'does nothing: this card never meets the conditions (“when”) of the boxes that it would change':
    'doet niets: deze kaart voldoet nooit aan de voorwaarden (‘when’) van de vakken die het zou veranderen',
  'does nothing: the boxes with this style have one of their own':
    'doet niets: de vakken met deze stijl hebben er zelf een',
}
