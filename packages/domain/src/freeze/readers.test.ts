import { expect, it } from 'vitest'
import { roles } from '../access/vocabulary.ts'
import { readsByPost } from './readers.ts'

const whose = { teamId: 'north', workerId: 'ana' }

it('names those who read a case by their role: who has it, who supervises its team, who reads them all', () => {
  const reads = (userId: string, teamId: string | null) =>
    roles.filter((role) => readsByPost({ userId, role, teamId }, whose))
  expect(reads('ana', 'south')).toEqual([
    'caseworker',
    'supervisor',
    'manager',
    'intake-volunteer',
    'privacy-lead',
  ])
  expect(reads('berta', 'north')).toEqual(['supervisor', 'manager', 'privacy-lead'])
  expect(reads('berta', 'south')).toEqual(['manager', 'privacy-lead'])
})

it('takes nobody without a team for one of a case without a team', () => {
  const post = { userId: 'berta', role: 'supervisor', teamId: null } as const
  expect(readsByPost(post, { teamId: null, workerId: null })).toBe(false)
})
