import {
  chooseBirth,
  findAge,
  readBirth,
  stateBirth,
  withdrawBirth,
} from '@amparo/contract/api/births/births'
import {
  choosePersonBirth,
  findPersonAge,
  readPersonBirth,
  statePersonBirth,
  withdrawPersonBirth,
} from '@amparo/contract/api/births/person-births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { changedByBirths } from './changed-by-births.ts'

/** Whose birth: of the child of the case where nobody else is named. */
export type Whose = { readonly caseId: CaseId; readonly personId?: PersonId }

/** Drafts of two people on one case are two. */
export const ofWhom = ({ caseId, personId }: Whose) => (personId ? `${caseId} ${personId}` : caseId)

export function useBirth({ caseId, personId }: Whose) {
  const child = useQuery(readBirth, personId ? undefined : { caseId })
  const person = useQuery(readPersonBirth, personId ? { caseId, personId } : undefined)
  return personId ? person : child
}

type Said<Input> = Omit<Input, 'caseId' | 'personId'>

export function useStateBirth({ caseId, personId }: Whose) {
  const child = useCommand(stateBirth, changedByBirths)
  const person = useCommand(statePersonBirth, changedByBirths)
  const send = (said: Said<InputOf<typeof stateBirth>>) =>
    personId ? person.send({ caseId, personId, ...said }) : child.send({ caseId, ...said })
  return { ...(personId ? person : child), send }
}

export function useWithdrawBirth({ caseId, personId }: Whose) {
  const child = useCommand(withdrawBirth, changedByBirths)
  const person = useCommand(withdrawPersonBirth, changedByBirths)
  const send = (said: Said<InputOf<typeof withdrawBirth>>) =>
    personId ? person.send({ caseId, personId, ...said }) : child.send({ caseId, ...said })
  return { ...(personId ? person : child), send }
}

export function useChooseBirth({ caseId, personId }: Whose) {
  const child = useCommand(chooseBirth, changedByBirths)
  const person = useCommand(choosePersonBirth, changedByBirths)
  const send = (said: Said<InputOf<typeof chooseBirth>>) =>
    personId ? person.send({ caseId, personId, ...said }) : child.send({ caseId, ...said })
  return { ...(personId ? person : child), send }
}

export function useFindAge({ caseId, personId }: Whose) {
  const child = useCommand(findAge, changedByBirths)
  const person = useCommand(findPersonAge, changedByBirths)
  const send = (said: Said<InputOf<typeof findAge>>) =>
    personId ? person.send({ caseId, personId, ...said }) : child.send({ caseId, ...said })
  return { ...(personId ? person : child), send }
}
