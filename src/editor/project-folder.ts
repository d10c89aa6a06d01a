import type { Project } from '../input/project/project.ts'

/** The folder with the files that hold for all decks of a project, beside its folder `content`. */
export const projectFolder = ({ roots: [root], from }: Project): string => root ?? from
