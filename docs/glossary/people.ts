import { caseGuidelines, type TermGroup } from './term.ts'

export const people: TermGroup = {
  title: 'People',
  terms: [
    {
      es: 'niña, niño o adolescente',
      en: 'Child',
      means: 'A person under 18, or who may be; a person on a case in the role `child`.',
      source: 'Convention on the Rights of the Child, art. 1',
      code: ['PersonRole', 'domain/src/child/person.ts'],
      table: 'amparo.case_people',
    },
    {
      es: 'persona',
      en: 'Person',
      means:
        'A child, a relative or a companion: one row on each case. A child may have several cases over time, which follow each other.',
      code: ['PersonRegistered', 'domain/src/child/person.ts'],
      table: 'amparo.persons',
    },
    {
      es: 'caso nuevo de la misma persona',
      en: 'New case of the same child',
      means:
        'A case that follows her last one in the organization because she comes again. What is known of her and whom to keep away from her goes over, permissions do not; of a child one case is open at most.',
      code: ['mayFollow', 'domain/src/case/decide-following.ts'],
    },
    {
      es: 'nombre',
      en: 'Name',
      means: 'One name as it was said or written, with its role: called, legal, document, nickname or other.',
      code: ['NamedPart', 'domain/src/child/person.ts'],
      table: 'amparo.person_names',
    },
    {
      es: 'persona cuidadora',
      en: 'Caregiver',
      means: 'The adult who looks after the child day to day, by law or by custom.',
      source: caseGuidelines,
      code: ['PersonRole', 'domain/src/child/person.ts'],
    },
    {
      es: 'parentesco; vínculo familiar',
      en: 'Family tie',
      means:
        'How two people of a case are related, by law or by custom, who says so, and whether that was verified or found not to be so.',
      code: ['FamilyRelation', 'domain/src/family/family-relation.ts'],
      table: 'amparo.family_relations',
    },
    {
      es: 'hermanas y hermanos',
      en: 'Brothers and sisters',
      means: 'Children who stay together unless someone signs why not, as far as their ties are told.',
      code: ['siblingSets', 'domain/src/family/family-ties.ts'],
    },
    {
      es: 'personas que van juntas: hermanas y hermanos, grupo de viaje, hogar',
      en: 'People who belong together: brothers and sisters, travel group, household',
      means:
        'A set over several cases of one organization. Each member lies on the case from which it is known, and of a case that somebody may not read a group shows only that there is somebody.',
      code: ['GroupMember', 'domain/src/group/group-member.ts'],
      table: 'amparo.group_members',
    },
    {
      es: 'jefa o jefe del hogar; hogar a cargo de una niña, un niño o adolescente',
      en: 'Head of household; child-headed household',
      means:
        'Who decides for a household and speaks for it. Where only children do, the household is headed by a child, which is shown and flagged.',
      source: 'Guidelines for the Alternative Care of Children, 37',
      code: ['isChildHeaded', 'domain/src/group/head-of-household.ts'],
    },
    {
      es: 'no informar a; no entregar a',
      en: 'Do not tell; do not hand over to',
      means:
        'Somebody who could harm the child, in the restricted section, which is never shared and leaves in no export.',
      code: ['NoContact', 'domain/src/safety/no-contact.ts'],
      table: 'amparo.no_contacts',
    },
    {
      es: 'cuándo y cómo llamar',
      en: 'When and how to call',
      means:
        'On which days, at which hours and how somebody of the case may be reached without danger, who may answer, and what is not said then.',
      code: ['SafeHours', 'domain/src/safety/safe-hours.ts'],
      table: 'amparo.safe_hours',
    },
    {
      es: 'intérprete; registro de intérpretes',
      en: 'Interpreter; register of interpreters',
      means:
        'An adult who says in one language what is said in another. The register of an organisation tells between which languages, where she is known and until when her promise to tell nobody is signed.',
      code: ['Interpreter', 'domain/src/interpreter/interpreter.ts'],
      table: 'amparo.interpreters',
    },
    {
      es: 'dos intérpretes, una persona tras otra',
      en: 'Relay interpreting',
      means:
        'Two interpreters through a language between, for example Kʼicheʼ, Spanish, English; proposed only where nobody interprets directly.',
      code: ['routesBetween', 'domain/src/interpreter/interpreting-routes.ts'],
    },
    {
      es: 'quién interpretó',
      en: 'Who interpreted',
      means:
        'Who helped a child to be understood on a day, with which record, whether she agreed and how it went. Never a relative, another child or a guard.',
      code: ['Interpreting', 'domain/src/interpreter/interpreting.ts'],
      table: 'amparo.interpretings',
    },
    {
      es: 'fecha de nacimiento aproximada',
      en: 'Approximate birth date',
      means:
        'A day, month, season, year or age as it was told, with the earliest and latest day it can mean.',
      code: ['ApproximateDate', 'domain/src/kernel/approximate-date.ts'],
    },
    {
      es: 'lo que se dice del nacimiento; fechas que se contradicen',
      en: 'Statement of birth; dates that contradict each other',
      means:
        'A date of birth as one paper or one person gives it. Several stand side by side; where no day fits two of them, they contradict each other, and one is chosen to work with.',
      code: ['BirthStatement', 'domain/src/child/birth.ts'],
      table: 'amparo.birth_statements',
    },
    {
      es: 'lo que se dice del nacimiento de quien acompaña',
      en: 'Statement of birth of somebody with the child',
      means:
        'The same of a sister, a mother or whoever travels with her. It goes with her to a case of her own, to the next case of the child, and to who takes the child over.',
      code: ['OfPerson', 'domain/src/child/birth.ts'],
      table: 'amparo.person_births',
    },
    {
      es: 'registro repetido; casos de una sola persona',
      en: 'Registered twice; cases that were joined',
      means:
        'Two cases that were begun as if of two children and are of one. One person proposes it and another confirms; each case keeps what it says, and they can be parted again.',
      code: ['ChildJoin', 'domain/src/child-join/child-join.ts'],
      table: 'amparo.child_joins',
    },
    {
      es: 'la duda cuenta a su favor',
      en: 'Benefit of the doubt',
      means:
        'Whoever may be a child by any date that is not withdrawn is treated as one, until a person finds that she is an adult and says why; a doubt of another case of hers counts too.',
      source: 'Committee on the Rights of the Child, General Comments 6 (31) and 23 (4)',
      code: ['treatedAs', 'domain/src/child/birth.ts'],
      table: 'amparo.birth_decisions',
    },
    {
      es: 'idioma',
      en: 'Language',
      means: 'What a child speaks or signs, the preferred one first.',
      source: 'ISO 639-3',
      code: ['languages', 'packs/src/languages.ts'],
    },
    {
      es: 'de dónde es',
      en: 'Comes from',
      means: 'Country, place code and the words in which somebody said where they come from.',
      source: 'ISO 3166-1; P-codes of the OCHA Common Operational Datasets',
      code: ['Origin', 'domain/src/child/person.ts'],
      table: 'amparo.locations',
    },
  ],
}
