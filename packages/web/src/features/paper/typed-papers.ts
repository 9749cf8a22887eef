import { consentPurpose, consenter, lawfulBasis } from '@amparo/contract/api/consents/consent-view'
import { phases } from '@amparo/domain/case/case'
import type { Words } from '@amparo/domain/form/form-definition'
import type { Paper } from '@amparo/domain/form/paper'
import { typedSheets, type TypedSheet } from '@amparo/domain/form/typed-sheets'
import {
  accompanimentWords,
  concernWords,
  protectiveFactorWords,
  riskLevelWords,
  riskSignWords,
} from '@amparo/domain/risk/concern-words'
import {
  accompaniments,
  concernCodes,
  protectiveFactorCodes,
  riskLevels,
  riskSigns,
} from '@amparo/domain/risk/concerns'
import type { Area } from '../../app/words/areas.ts'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { relations } from '../person/index.ts'
import {
  closureCheckPaper,
  closurePaper,
  holdPaper,
  intakePaper,
  planPaper,
  reopeningPaper,
  reviewPaper,
} from './later-papers.ts'
import { aboutWhen, aDay, line, lines, numbered, oneOf, someOf, yesNo, type Asked } from './paper-parts.ts'

/** Which catalogues a sheet is written from. */
export const paperAreas = [
  'ui',
  'paper',
  'case',
  'register',
  'person',
  'consent',
  'risk',
  'plan',
  'closure',
  'intake',
  'review',
  'closure-check',
  'hold',
] as const satisfies readonly Area[]

export function isTypedPaper(id: string): id is TypedSheet {
  return (typedSheets as readonly string[]).includes(id)
}

/** For whom the text that is read aloud is meant; undefined where nothing is read. */
export function consentAgeOf(id: string): number | undefined {
  const age = /^consent-(\d+)$/.exec(id)?.[1]
  return age === undefined ? undefined : Number(age)
}

/** Rises with the questions of a screen, so that two sheets can be told apart. */
export const typedPaperVersion = 1

export function typedPaper(id: TypedSheet, words: WordStore): Paper {
  const t = words.text('paper')
  return {
    id,
    version: typedPaperVersion,
    title: t(`paper.name.${id}`),
    guidance: '',
    parts: partsOf(id, words),
  }
}

function partsOf(id: TypedSheet, words: WordStore): Paper['parts'] {
  switch (id) {
    case 'registration':
      return registration(words)
    case 'risk':
      return risk(words)
    case 'intake':
      return intakePaper(words)
    case 'plan':
      return planPaper(words)
    case 'review':
      return reviewPaper(words)
    case 'hold':
      return holdPaper(words)
    case 'closure':
      return closurePaper(words)
    case 'closure-check':
      return closureCheckPaper(words)
    case 'reopening':
      return reopeningPaper(words)
    default:
      return consent(words)
  }
}

function registration(words: WordStore): Paper['parts'] {
  const t = words.text('register')
  const person = words.text('person')
  const theCase = words.text('case')
  const sheet = words.text('paper')
  const fullName: readonly Asked[] = (['given', 'surname1', 'surname2'] as const).map((part) => ({
    id: part,
    label: person(`person.${part}`),
    room: line,
  }))
  return numbered([
    {
      id: 'needed',
      title: sheet('sheet.part.needed'),
      guidance: t('register.intro'),
      asked: [
        { id: 'called', label: t('register.q.called'), guidance: t('register.q.called.hint'), room: line },
        { id: 'born', label: t('register.q.born'), room: aboutWhen },
        {
          id: 'holder',
          label: theCase('case.holder.question'),
          guidance: theCase('case.holder.hint'),
          room: line,
        },
        { id: 'place', label: theCase('case.placeCountry'), room: line },
        {
          id: 'phase',
          label: theCase('case.phase'),
          room: oneOf(phases.map((phase) => theCase(`case.phase.${phase}`))),
        },
        { id: 'languages', label: t('register.q.languages'), room: line },
        {
          id: 'people',
          label: t('register.q.people'),
          rowTitle: sheet('sheet.person'),
          blocks: 3,
          rows: [
            ...fullName,
            {
              id: 'relation',
              label: person('person.relation'),
              room: oneOf(relations.map((code) => person(`person.relation.${code}`))),
            },
            { id: 'travels', label: person('person.travelsWith'), room: yesNo },
            {
              id: 'cares',
              label: person('person.cares'),
              room: oneOf((['none', 'law', 'custom'] as const).map((by) => person(`person.cares.${by}`))),
            },
            { id: 'age', label: person('person.born'), room: aboutWhen },
          ],
        },
      ],
    },
    {
      id: 'further',
      title: sheet('sheet.part.further'),
      asked: [
        {
          id: 'sex',
          label: t('register.q.sex'),
          room: oneOf(
            (['female', 'male', 'other', 'unknown'] as const).map((sex) => person(`person.sex.${sex}`)),
          ),
        },
        { id: 'nationality', label: t('register.q.nationality'), room: line },
        {
          id: 'origin',
          label: t('register.q.origin'),
          guidance: person('person.originWords.hint'),
          room: lines,
        },
        {
          id: 'names',
          label: t('register.q.names'),
          rowTitle: person('person.role.other'),
          blocks: 2,
          rows: [
            ...fullName,
            {
              id: 'name-kind',
              label: person('person.nameKind'),
              room: oneOf(
                (['legal', 'document', 'nickname', 'other'] as const).map((role) =>
                  person(`person.role.${role}`),
                ),
              ),
            },
          ],
        },
        {
          id: 'address',
          label: t('register.q.address'),
          guidance: t('register.q.address.hint'),
          room: oneOf((['tu', 'vos', 'usted'] as const).map((form) => person(`person.addressForm.${form}`))),
        },
        { id: 'phone', label: t('register.q.phone'), guidance: person('person.phone.hint'), room: line },
      ],
    },
  ])
}

function consent(words: WordStore): Paper['parts'] {
  const t = words.text('consent')
  const sheet = words.text('paper')
  return numbered([
    {
      id: 'answer',
      title: sheet('sheet.part.answer'),
      asked: [
        {
          id: 'purposes',
          label: t('consent.ask', { name: '______' }),
          rowTitle: t('consent.purpose'),
          blocks: 3,
          rows: [
            {
              id: 'purpose',
              label: t('consent.purpose'),
              room: oneOf(consentPurpose.options.map((purpose) => t(`consent.purpose.${purpose}`))),
            },
            { id: 'recipient', label: t('consent.recipient'), room: line },
            { id: 'sections', label: t('consent.sections'), room: line },
            {
              id: 'state',
              label: t('consent.answer'),
              room: oneOf((['given', 'refused'] as const).map((state) => t(`consent.answer.${state}`))),
            },
          ],
        },
        {
          id: 'basis',
          label: t('consent.basis'),
          room: oneOf(lawfulBasis.options.map((basis) => t(`consent.basis.${basis}`))),
        },
        { id: 'basis-reason', label: t('consent.basisReason'), room: lines },
        { id: 'authority', label: t('consent.authority'), room: line },
      ],
    },
    {
      id: 'how',
      title: sheet('sheet.part.how'),
      asked: [
        {
          id: 'who',
          label: t('consent.who'),
          room: someOf(consenter.options.map((one) => t(`consent.who.${one}`))),
        },
        { id: 'by', label: t('consent.by'), room: line },
        { id: 'assented', label: t('consent.assented'), room: yesNo },
        { id: 'informed', label: t('consent.informed'), room: yesNo },
        { id: 'told-back', label: t('consent.toldBack'), room: lines },
        { id: 'withhold', label: t('consent.withhold'), room: lines },
        { id: 'not-asked', label: t('consent.notAsked'), room: lines },
        { id: 'language', label: t('consent.language'), room: line },
        { id: 'interpreter', label: t('consent.interpreter'), room: line },
        { id: 'given-on', label: t('consent.givenOn'), room: aDay },
      ],
    },
  ])
}

function risk(words: WordStore): Paper['parts'] {
  const t = words.text('risk')
  const sheet = words.text('paper')
  const say = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Words>>) =>
    codes.map((code) => wordsOf(texts[code], words.language))
  return numbered([
    {
      id: 'situation',
      title: sheet('sheet.part.situation'),
      asked: [
        {
          id: 'accompaniment',
          label: t('risk.accompaniment'),
          room: oneOf(say(accompaniments, accompanimentWords)),
        },
        { id: 'carer-verified', label: t('risk.carerVerified'), room: yesNo },
        { id: 'signs', label: t('risk.signs'), room: someOf(say(riskSigns, riskSignWords)) },
        { id: 'concerns', label: t('risk.concerns'), room: someOf(say(concernCodes, concernWords)) },
        {
          id: 'strengths',
          label: t('risk.strengths'),
          room: someOf(say(protectiveFactorCodes, protectiveFactorWords)),
        },
      ],
    },
    {
      id: 'decision',
      title: sheet('sheet.part.decision'),
      guidance: t('risk.screenHelp'),
      asked: [
        { id: 'level', label: t('risk.decide'), room: oneOf(say(riskLevels, riskLevelWords)) },
        { id: 'reason', label: t('risk.reason'), room: lines },
      ],
    },
  ])
}
