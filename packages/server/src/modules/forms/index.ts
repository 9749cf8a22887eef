import type { Route } from '../../http/route.ts'
import { listFormVersionsRoute, listFormsRoute, publishFormRoute } from './routes.ts'

export { answerKind } from './answer-kind.ts'
export { carryToNewest } from './carry-answers.ts'
export { filledView } from './filled-view.ts'
export { formContextOf } from './form-context.ts'
export { formFact, outcomeOf } from './form-fact.ts'
export { openForm, type OpenedForm } from './open-form.ts'
export { answersSaved, loadForSaving, saveAnswersCommand } from './save-answers.ts'
export {
  findForm,
  findFormVersion,
  insertRows,
  isAnswerKnown,
  listFormWriters,
  listPublishedForms,
  type FilledState,
  type StoredForm,
} from './store.ts'

export const formRoutes: readonly Route[] = [listFormsRoute, listFormVersionsRoute, publishFormRoute]
