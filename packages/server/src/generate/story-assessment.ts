import type { Id } from '@amparo/domain/kernel/brand'
import { oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
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
import { answersOfSmall, isSmall } from './texts-of-the-small.ts'

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

const notAlone = 'Por su edad: se le vio jugando, con quien le cuida cerca.'

type Sayings = Readonly<Record<'goodAt' | 'trusts' | 'cares' | 'wants' | 'strengths', readonly string[]>>

/** What fits her age, and whether her mother is with her. */
function sayingsOf(person: MadeUpPerson): Sayings {
  const where = person.company === 'parent' ? 'near' : 'far'
  if (isSmall(person)) {
    const { goodAt, trusts, cares, wants, strengths } = answersOfSmall
    return { goodAt, trusts: trusts[where], cares: cares[where], wants: wants[where], strengths }
  }
  return {
    goodAt: answersGoodAt,
    strengths: answersStrengths,
    ...(where === 'near'
      ? { trusts: answersTrustsNear, cares: answersCareNear, wants: answersWantsNear }
      : { trusts: answersTrusts, cares: answersCare, wants: answersWants }),
  }
}

/** The assessment, in three talks; most are approved. A story told to a certain step has them all. */
export function formOf(
  { random, ids, worker, supervisor, formVersionId, steps }: StorySetting,
  caseId: Id<'CaseId'>,
  seenOn: string,
  person: MadeUpPerson,
): Draft[] {
  const said = sayingsOf(person)
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
    save({
      'seen-on': seenOn,
      ...(isSmall(person) ? { 'seen-alone': false, 'not-alone-why': notAlone } : { 'seen-alone': true }),
      'good-at': oneOf(said.goodAt, random),
    }),
    save({
      trusts: oneOf(said.trusts, random),
      'who-cares': oneOf(said.cares, random),
      'child-wants': oneOf(said.wants, random),
      strengths: oneOf(said.strengths, random),
    }),
    save(Object.fromEntries(ratedParts.map((part) => [`${part}-rate`, oneOf(ratesGiven, random)]))),
  ]
  const share = random()
  if (share >= open && steps === undefined) return talks
  talks.push({ do: 'completeAssessment', by: worker, input: { caseId, answerId } })
  if (share < waits) talks.push({ do: 'approveAssessment', by: supervisor, input: { caseId, answerId } })
  return talks
}
