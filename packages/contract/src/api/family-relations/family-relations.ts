import { relationBases, relationKinds, relationStandings } from '@amparo/domain/family/family-relation'
import * as z from 'zod/mini'
import { commandOutcome, day, id, requiredLine, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const relationId = id<'FamilyRelationId'>()

const findingView = z.object({
  standing: z.enum(relationStandings),
  basis: z.enum(relationBases),
  how: z.string(),
  foundOn: z.string(),
  by: z.nullable(z.string()),
})

const relationView = z.object({
  id: z.string(),
  /** Who is the `kind` of whom: ids of people of the case, whose names come with the case. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(relationKinds),
  basis: z.enum(relationBases),
  standing: z.enum(relationStandings),
  claimedBy: z.string(),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
  /** The code of the case from which it came along; empty where it was told here. */
  fromCase: z.string(),
  /** Everything that looking into it ever showed, the latest first. */
  findings: z.array(findingView),
})
export type FamilyRelationView = z.infer<typeof relationView>

export const listRelations = operation({
  id: 'family-relation.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/family-relations',
  summary: 'How the people of a case are related, who says so, and what looking into it showed.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(relationView) }),
  identifiable: true,
  problems: [],
})

export const claimRelation = operation({
  id: 'family-relation.claim',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/family-relations',
  summary: 'Write down how two people of a case are related, as it was told.',
  purpose: 'intake',
  input: z.strictObject({
    caseId,
    relationId,
    from: id<'PersonId'>(),
    to: id<'PersonId'>(),
    /** What the first is to the second. */
    tie: z.enum(relationKinds),
    basis: z.enum(relationBases),
    claimedBy: requiredLine(200),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'relation.with-herself', 'relation.exists', 'relation.circle'],
})

export const findRelation = operation({
  id: 'family-relation.find',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/family-relations/:relationId/finding',
  summary:
    'Say that a family tie was verified or is not so, by what and when; the claim stays in the history.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    relationId,
    standing: z.enum(['verified', 'disproved']),
    basis: z.enum(relationBases),
    how: requiredText(1000),
    foundOn: day(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'relation.day'],
})
