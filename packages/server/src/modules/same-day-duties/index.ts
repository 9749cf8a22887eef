import type { Route } from '../../http/route.ts'
import {
  addContactRoute,
  answerLowerRoute,
  askToLowerRoute,
  decideDutyRoute,
  openDutyRoute,
  showDutyRoute,
  takeStepRoute,
} from './routes.ts'

export { followFiledTalk, isLifeTalk, setTalkAsideCommand } from './follow-talk.ts'
export { followSavedAnswers, openDuty } from './open-duty.ts'

export const sameDayDutyRoutes: readonly Route[] = [
  showDutyRoute,
  openDutyRoute,
  decideDutyRoute,
  takeStepRoute,
  addContactRoute,
  askToLowerRoute,
  answerLowerRoute,
]
