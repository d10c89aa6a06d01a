import { PRESS } from './press-target.ts'
import type { Target } from './request.ts'
import { SCREEN } from './screen-target.ts'
import { SHEETS } from './sheets-target.ts'
import type { TargetPlan } from './target-plan.ts'

/** How the files of a target are made. A new target needs a case here, or this does not compile. */
export function planOf(target: Target): TargetPlan {
  switch (target) {
    case 'press':
      return PRESS
    case 'sheets':
      return SHEETS
    case 'screen':
      return SCREEN
  }
}
