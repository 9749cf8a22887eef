import { caseFilterFields } from '@amparo/contract/api/cases/case-filter'
import { expect, it } from 'vitest'
import { fewAnswers, filterGroups } from './filter-groups.ts'

it('holds every part of a filter once, but the state, which stands apart', () => {
  const grouped = Object.values(filterGroups).flatMap((parts): readonly string[] => parts)
  expect(grouped.toSorted()).toEqual(
    Object.keys(caseFilterFields)
      .filter((part) => part !== 'state')
      .toSorted(),
  )
})

it('offers only answers that the list of cases takes', () => {
  for (const [part, answers] of Object.entries(fewAnswers))
    for (const answer of answers)
      expect(caseFilterFields[part as keyof typeof caseFilterFields].safeParse(answer).success).toBe(true)
})
