import * as v from 'valibot'

import type { MakeReview } from '../make-review.ts'
import { refusal } from './responses.ts'
import type { Route } from './routes.ts'

/** A name that no command takes for one of its options. */
const name = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ .-]{0,99}$/u))

const reviewSchema = v.strictObject({ deck: name, language: name })

/** The route with which a page gets a page to review. */
export const reviewRoutes = (make: MakeReview): readonly Route[] => [
  {
    method: 'POST',
    path: '/api/review',
    handle: async ({ body }) => {
      const parsed = v.safeParse(reviewSchema, body)
      if (!parsed.success) return refusal(400, 'The message could not be read.')
      const value = await make(parsed.output)
      return { status: value.done ? 200 : 409, type: 'json', value }
    },
  },
]
