import { chooseBirth, findAge, stateBirth } from '@amparo/contract/api/births/births'
import { claimRelation, findRelation } from '@amparo/contract/api/family-relations/family-relations'
import { joinGroup, nameHead } from '@amparo/contract/api/groups/groups'
import { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { addNote } from '@amparo/contract/api/notes/notes'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { Interpreter } from '@amparo/domain/interpreter/interpreter'
import { datePartsOf } from '@amparo/domain/kernel/plain-date'
import { firstStep, registrationIn, type Player, type Players } from './demonstration-cast.ts'
import type { Stage } from './demonstration-stage.ts'
import { type Calendar } from './demonstration-calendar.ts'

/** Twins, a mother who is a child, a household without a grown-up, papers that contradict, and who interpreted. */
export async function playFamilies(
  stage: Stage,
  players: Players,
  interpreters: readonly Interpreter[],
  calendar: Calendar,
): Promise<void> {
  await tellTwins(stage, players(3), players(2), calendar)
  await tellMother(stage, players(6), calendar)
  await tellHousehold(stage, players(26), calendar)
  await tellThreePapers(stage, players(38), calendar)
  await tellAge(stage, players(22), 'child', calendar)
  await tellAge(stage, players(35), 'adult', calendar)
  await tellInterpreters(stage, players(28), players(13), interpreters, calendar)
}

async function tellTwins(stage: Stage, sister: Player, brother: Player, calendar: Calendar) {
  const { worker, caseId, childId } = sister
  const his = registrationIn(brother.story).input
  const personId = calendar.id<'PersonId'>()
  const relationId = calendar.id<'FamilyRelationId'>()
  await stage.play(
    addPerson,
    { by: worker, at: calendar.at(0.9) },
    {
      caseId,
      personId,
      names: [{ ...his.names[0], role: 'called', given: his.names[0]?.given ?? '' }] as typeof his.names,
      ...(his.born ? { born: his.born } : {}),
      sex: 'male',
      role: 'relative',
      relation: 'hermano gemelo',
      travelsWith: true,
      languages: [...his.languages],
      phones: [],
    },
  )
  await stage.play(
    claimRelation,
    { by: worker, at: calendar.at(0.88) },
    {
      caseId,
      relationId,
      from: personId,
      to: childId,
      tie: 'twin',
      basis: 'legal',
      claimedBy: 'Los dos, cada quien por su lado',
    },
  )
  await stage.play(
    findRelation,
    { by: worker, at: calendar.at(0.8) },
    {
      caseId,
      relationId,
      standing: 'verified',
      basis: 'legal',
      how: 'Las dos actas de nacimiento: mismo día, misma madre, con veinte minutos entre una y otra.',
      foundOn: calendar.on(1),
    },
  )
}

/** She is seventeen and has a daughter of eight months. */
async function tellMother(stage: Stage, { worker, caseId, childId, story }: Player, calendar: Calendar) {
  const hers = registrationIn(story).input.names[0]
  const personId = calendar.id<'PersonId'>()
  await stage.play(
    addPerson,
    { by: worker, at: calendar.at(3) },
    {
      caseId,
      personId,
      names: [
        {
          role: 'legal',
          given: 'Génesis Abigail',
          surname1: hers?.surname1 ?? '',
          surname2: hers?.surname2 ?? '',
          married: '',
        },
      ],
      born: calendar.day(245),
      sex: 'female',
      role: 'relative',
      relation: 'hija',
      travelsWith: true,
      livesWith: true,
      languages: [],
      phones: [],
    },
  )
  await stage.play(
    claimRelation,
    { by: worker, at: calendar.at(2.9) },
    {
      caseId,
      relationId: calendar.id<'FamilyRelationId'>(),
      from: childId,
      to: personId,
      tie: 'parent',
      basis: 'legal',
      claimedBy: 'Ella misma',
    },
  )
  await stage.play(
    addNote,
    { by: worker, at: calendar.at(2.8) },
    {
      caseId,
      noteId: calendar.id<'NoteId'>(),
      kind: 'visit',
      childReached: true,
      occurredOn: calendar.on(3),
      place: 'Albergue',
      seenAlone: true,
      body: 'Platicamos mientras la bebé dormía. Le da pecho y come bien. Pidió quedarse en un cuarto con otras mamás. La niña no tiene acta; se pidió cita en el registro civil.',
      language: 'spa',
      interpreter: '',
    },
  )
}

/** He is seventeen and answers for his brother. */
async function tellHousehold(stage: Stage, { worker, caseId }: Player, calendar: Calendar) {
  const [own, other] = [calendar.id<'GroupMemberId'>(), calendar.id<'GroupMemberId'>()]
  await stage.play(
    joinGroup,
    { by: worker, at: calendar.at(2.4) },
    {
      caseId,
      kind: 'household',
      groupId: null,
      ownMemberId: own,
      memberId: other,
      who: { kind: 'named', name: 'Kevin, de 9 años, su hermano' },
      place: 'Un cuarto que les presta la parroquia',
      joinedOn: calendar.on(12),
    },
  )
  await stage.play(
    nameHead,
    { by: worker, at: calendar.at(2.3) },
    {
      caseId,
      memberId: own,
      heads: true,
      flag: {
        flagId: calendar.id<'FlagId'>(),
        reason: 'Responde solo por su hermano de 9 años; nadie adulto vive con ellos.',
      },
    },
  )
}

/** Three papers, three days; the one that the registry confirmed is worked with, and none is deleted. */
async function tellThreePapers(stage: Stage, { worker, caseId, story }: Player, calendar: Calendar) {
  const born = registrationIn(story).input.born
  if (born?.kind !== 'day') throw new Error('a child of whom no day of birth was told')
  const { year, month } = datePartsOf(born.day)
  const statementId = calendar.id<'BirthStatementId'>()
  const said = [
    {
      statementId,
      born,
      source: 'birth-certificate',
      words: 'Certificación del registro, con sello. Se pidió por medio del consulado.',
    },
    {
      statementId: calendar.id<'BirthStatementId'>(),
      born: { kind: 'month', year: year + 1, month },
      source: 'school',
      words: 'Boleta de tercer grado; el día está borroso.',
    },
  ] as const
  for (const { statementId: id, ...fields } of said)
    await stage.play(
      stateBirth,
      { by: worker, at: calendar.at(2) },
      {
        caseId,
        statementId: id,
        fields: { ...fields, seenOn: calendar.on(4) },
      },
    )
  await stage.play(
    chooseBirth,
    { by: worker, at: calendar.at(1.9) },
    {
      caseId,
      decisionId: calendar.id<'BirthDecisionId'>(),
      statementId,
      after: null,
      why: 'El registro la confirmó por escrito, y es lo que él dice.',
    },
  )
}

const papers = {
  child: {
    source: 'other',
    yearsAgo: 19,
    words: 'Lista de la estación migratoria; nadie le preguntó.',
    why: 'La estación lo anotó con 19 años. Él y su mamá dicen 17, y su acta lo confirma.',
  },
  adult: {
    source: 'birth-certificate',
    yearsAgo: 20,
    words: 'Acta que mandó su hermano; el número existe en el registro.',
    why: 'El acta lo confirma, y él lo explicó: le dijeron que así no lo separaban de su mamá.',
  },
} as const

/** Taken for an adult and still a child; or the other way round, once the paper with which everybody works says so. */
async function tellAge(
  stage: Stage,
  { supervisor, worker, caseId }: Player,
  found: 'child' | 'adult',
  calendar: Calendar,
) {
  const { source, yearsAgo, words, why } = papers[found]
  const [statementId, chosen] = [calendar.id<'BirthStatementId'>(), calendar.id<'BirthDecisionId'>()]
  const year = calendar.now.getUTCFullYear() - yearsAgo
  await stage.play(
    stateBirth,
    { by: worker, at: calendar.at(1.3) },
    {
      caseId,
      statementId,
      fields: { born: { kind: 'year', year }, source, words, seenOn: calendar.on(3) },
    },
  )
  if (found === 'adult')
    await stage.play(
      chooseBirth,
      { by: worker, at: calendar.at(1.2) },
      { caseId, decisionId: chosen, statementId, after: null, why: words },
    )
  await stage.play(
    findAge,
    { by: supervisor, at: calendar.at(1.1) },
    {
      caseId,
      decisionId: calendar.id<'BirthDecisionId'>(),
      found,
      after: found === 'adult' ? chosen : null,
      why,
    },
  )
}

/** With a note in Mam; and one after the other, from K’iche’ through Spanish to a lawyer who speaks English. */
async function tellInterpreters(
  stage: Stage,
  mam: Player,
  kiche: Player,
  interpreters: readonly Interpreter[],
  calendar: Calendar,
) {
  const helper = (name: string) => {
    const found = interpreters.find((one) => one.name === name)
    if (!found) throw new Error(`nobody of the register is called ${name}`)
    return { interpreterId: found.id, name }
  }
  const note = firstStep(mam.story, 'addNote').input
  await stage.play(
    recordInterpreting,
    { by: mam.worker, at: calendar.at(1) },
    {
      caseId: mam.caseId,
      interpretingId: calendar.id<'InterpretingId'>(),
      fields: {
        on: note.occurredOn,
        about: 'note',
        recordId: note.noteId,
        from: 'mam',
        to: 'spa',
        helpers: [helper('Pascuala Tum')],
        mode: 'in-person',
        childAgreed: 'yes',
        stated: true,
        went: 'problem',
        words:
          'El mam de Todos Santos es otro; hubo que repetir y señalar. La próxima vez se pide a alguien de allá.',
        despite: '',
      },
    },
  )
  await stage.play(
    recordInterpreting,
    { by: kiche.worker, at: calendar.at(1) },
    {
      caseId: kiche.caseId,
      interpretingId: calendar.id<'InterpretingId'>(),
      fields: {
        on: calendar.on(2),
        about: 'talk',
        recordId: null,
        from: 'quc',
        to: 'eng',
        helpers: [helper('Pascuala Tum'), helper('Robert Hill')],
        mode: 'video',
        childAgreed: 'yes',
        stated: true,
        went: 'well',
        words: 'Con la abogada de su mamá. Tardó el doble; se acordó descansar cada veinte minutos.',
        despite: 'Pascuala es de Quetzaltenango; ella dijo que no se conocen y que quiere seguir con ella.',
      },
    },
  )
}
