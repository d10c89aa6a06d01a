import type { Template } from '../input/project/templates.ts'
import { showsLogo } from '../input/template/needs-picture.ts'

/** Whether a template has a place for the logo of a deck, on some kind of piece that the deck has. */
export const showsDeckLogo = ({ kinds }: Pick<Template, 'kinds'>): boolean =>
  [...kinds.values()].some(showsLogo)
