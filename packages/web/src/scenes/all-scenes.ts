import { accountScenes } from './account-scenes.ts'
import { againScenes } from './again-scenes.ts'
import { alertScenes } from './alert-scenes.ts'
import { approvalScenes } from './approval-scenes.ts'
import { assignmentScenes } from './assignment-scenes.ts'
import { caseRequestScenes } from './case-request-scenes.ts'
import { draftScenes } from './draft-scenes.ts'
import { fileReviewScenes } from './file-review-scenes.ts'
import { freezeScenes } from './freeze-scenes.ts'
import { protocolScenes } from './protocol-scenes.ts'
import { frameScenes } from './frame-scenes.ts'
import { intakeScenes } from './intake-scenes.ts'
import { accompanimentScenes } from './accompaniment-scenes.ts'
import { journeyScenes } from './journey-scenes.ts'
import { keeperScenes } from './keeper-scenes.ts'
import { overviewScenes } from './overview-scenes.ts'
import { paperScenes } from './paper-scenes.ts'
import type { Scene } from './scene.ts'
import { signInScenes } from './sign-in-scenes.ts'
import { transferScenes } from './transfer-scenes.ts'
import { supportScenes } from './support-scenes.ts'
import { sameChildScenes } from './same-child-scenes.ts'
import { shadowingScenes } from './shadowing-scenes.ts'
import { supervisionScenes } from './supervision-scenes.ts'
import { teamScenes } from './team-scenes.ts'
import { dictionaryScenes } from './dictionary-scenes.ts'
import { usageScenes } from './usage-scenes.ts'
import { workScenes } from './work-scenes.ts'

/** At least one per screen, which a test demands; add a file per area and a line here. */
export const allScenes: readonly Scene[] = [
  ...signInScenes,
  ...frameScenes,
  ...workScenes,
  ...draftScenes,
  ...intakeScenes,
  ...overviewScenes,
  ...alertScenes,
  ...paperScenes,
  ...approvalScenes,
  ...assignmentScenes,
  ...caseRequestScenes,
  ...supportScenes,
  ...supervisionScenes,
  ...shadowingScenes,
  ...fileReviewScenes,
  ...protocolScenes,
  ...teamScenes,
  ...transferScenes,
  ...journeyScenes,
  ...accompanimentScenes,
  ...sameChildScenes,
  ...keeperScenes,
  ...accountScenes,
  ...freezeScenes,
  ...usageScenes,
  ...dictionaryScenes,
  ...againScenes,
]
