import { latePart } from '../../ui/late-part.tsx'

/** Few children come twice: what says so is fetched where one did. */
export const LateChildCases = latePart(async () => (await import('./child-cases.tsx')).ChildCases, 2)
