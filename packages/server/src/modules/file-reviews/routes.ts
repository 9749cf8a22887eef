import {
  drawFileReview,
  fileReviewChoices,
  listFileReviews,
  listReviewsOfCase,
  saveChecklist,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { drawFileReviewCommand, saveChecklistCommand } from './commands.ts'
import { choiceView, reviewedFileView, reviewList, reviewsOfCase, reviewView } from './queries.ts'

const overseers: readonly Role[] = ['supervisor', 'manager']
const access = { who: 'roles', roles: overseers } as const

export const fileReviewRoutes = [
  defineRoute({ operation: listFileReviews, access, handle: reviewList }),
  defineRoute({ operation: fileReviewChoices, access, handle: choiceView }),
  defineRoute({ operation: drawFileReview, access, handle: drawFileReviewCommand }),
  defineRoute({ operation: showFileReview, access, handle: reviewView }),
  defineRoute({ operation: showReviewedFile, access, handle: reviewedFileView }),
  defineRoute({ operation: saveChecklist, access, handle: saveChecklistCommand }),
  // Whose work it was, and who oversees it: which of them, the row policies say.
  defineRoute({
    operation: listReviewsOfCase,
    access: { who: 'case', section: 'course', capability: 'read' },
    handle: reviewsOfCase,
  }),
]
