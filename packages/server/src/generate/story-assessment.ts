import type { Id } from '@amparo/domain/kernel/brand'
import { oneOf } from '@amparo/packs/people/make-people'
import type { Draft, StorySetting } from './story-setting.ts'
import {
  answersCare,
  answersCareNear,
  answersGoodAt,
  answersStrengths,
  answersTrusts,
  answersTrustsNear,
  answersWants,
  answersWantsNear,
} from './story-texts.ts'

const ratedParts = [
  'safety',
  'care',
  'basics',
  'health',
  'feelings',
  'school',
  'papers',
  'community',
  'authorities',
  'journey',
] as const
/** Nothing that somebody must act on today: that would need what is done today as well. */
const ratesGiven = ['well', 'well', 'watch', 'watch', 'act'] as const

/** From here on of a hundred the assessment waits for its answer, and from there on the last talk is still to come. */
const [waits, open] = [0.85, 0.93]

/** The assessment, in three talks; most are approved. A story told to a certain step has them all. */
export function formOf(
  { random, ids, worker, supervisor, formVersionId, steps }: StorySetting,
  caseId: Id<'CaseId'>,
  seenOn: string,
  isNear: boolean,
): Draft[] {
  const answerId = ids.next<'AnswerId'>()
  const save = (values: Readonly<Record<string, unknown>>): Draft => ({
    do: 'saveAnswers',
    by: worker,
    input: {
      caseId,
      answerId,
      fields: [
        {
          row: answerId,
          edits: Object.fromEntries(
            Object.entries(values).map(([field, value]) => [field, { value, base: 0 }]),
          ),
        },
      ],
    },
  })
  const talks: Draft[] = [
    { do: 'startAssessment', by: worker, input: { caseId, answerId, formVersionId } },
    save({ 'seen-on': seenOn, 'seen-alone': true, 'good-at': oneOf(answersGoodAt, random) }),
    save({
      trusts: oneOf(isNear ? answersTrustsNear : answersTrusts, random),
      'who-cares': oneOf(isNear ? answersCareNear : answersCare, random),
      'child-wants': oneOf(isNear ? answersWantsNear : answersWants, random),
      strengths: oneOf(answersStrengths, random),
    }),
    save(Object.fromEntries(ratedParts.map((part) => [`${part}-rate`, oneOf(ratesGiven, random)]))),
  ]
  const share = random()
  if (share >= open && steps === undefined) return talks
  talks.push({ do: 'completeAssessment', by: worker, input: { caseId, answerId } })
  if (share < waits) talks.push({ do: 'approveAssessment', by: supervisor, input: { caseId, answerId } })
  return talks
}
