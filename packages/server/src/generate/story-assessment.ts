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

/** The assessment, in three talks; most are approved. */
export function formOf(
  { random, ids, worker, supervisor, formVersionId }: StorySetting,
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
  return [
    { do: 'startAssessment', by: worker, input: { caseId, answerId, formVersionId } },
    save({ 'seen-on': seenOn, 'seen-alone': true, 'good-at': oneOf(answersGoodAt, random) }),
    save({
      trusts: oneOf(isNear ? answersTrustsNear : answersTrusts, random),
      'who-cares': oneOf(isNear ? answersCareNear : answersCare, random),
      'child-wants': oneOf(isNear ? answersWantsNear : answersWants, random),
      strengths: oneOf(answersStrengths, random),
    }),
    save(Object.fromEntries(ratedParts.map((part) => [`${part}-rate`, oneOf(ratesGiven, random)]))),
    { do: 'completeAssessment', by: worker, input: { caseId, answerId } },
    ...(random() < 0.85
      ? [{ do: 'approveAssessment', by: supervisor, input: { caseId, answerId } } as const]
      : []),
  ]
}
