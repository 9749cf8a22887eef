import type { FormSection } from '../form-definition.ts'
import { words } from './words.ts'

/**
 * Who lives with the child, and what worries each of them: a subform within a subform. The counts below it are
 * calculated, so that nobody has to add up in front of a child. Nobody's papers are asked for, ever.
 */
export const householdSection: FormSection = {
  id: 'household',
  title: words('Con quién vives', 'Who you live with'),
  guidance: words(
    'Dibujar la casa y quién duerme dónde ayuda. No pregunte por los papeles de nadie.',
    'Drawing the home and who sleeps where helps. Do not ask about anyone’s papers.',
  ),
  questions: [
    {
      id: 'members',
      kind: 'subform',
      label: words('¿Quiénes viven contigo?', 'Who lives with you?'),
      rowTitle: words('Persona', 'Person'),
      mostRows: 30,
      questions: [
        { id: 'member-name', kind: 'text', label: words('¿Cómo se llama?', 'What is their name?') },
        {
          id: 'member-relation',
          kind: 'choice',
          label: words('¿Qué es de ti?', 'Who is this person to you?'),
          required: true,
          options: [
            { id: 'mother', label: words('Mamá', 'Mother') },
            { id: 'father', label: words('Papá', 'Father') },
            { id: 'sibling', label: words('Hermana o hermano', 'Sister or brother') },
            { id: 'grandparent', label: words('Abuela o abuelo', 'Grandmother or grandfather') },
            { id: 'aunt-uncle', label: words('Tía o tío', 'Aunt or uncle') },
            { id: 'cousin', label: words('Prima o primo', 'Cousin') },
            { id: 'own-child', label: words('Hija o hijo', 'Daughter or son') },
            {
              id: 'partner',
              label: words('Pareja', 'Partner'),
              showIf: { not: { lt: [{ fact: 'age' }, 12] } },
            },
            { id: 'other-relative', label: words('Otro familiar', 'Another relative') },
            { id: 'not-related', label: words('No es familiar', 'Not a relative') },
          ],
        },
        {
          id: 'member-age',
          kind: 'integer',
          least: 0,
          most: 110,
          label: words('¿Qué edad tiene, más o menos?', 'How old, more or less?'),
        },
        {
          id: 'member-cares',
          kind: 'yes-no',
          label: words('¿Te cuida?', 'Does this person look after you?'),
        },
        {
          id: 'member-earns',
          kind: 'yes-no',
          label: words('¿Trabaja para la casa?', 'Do they work for the household?'),
          showIf: { not: { lt: [{ answer: 'member-age' }, 5] } },
        },
        {
          id: 'member-concerns',
          kind: 'subform',
          label: words('¿Algo preocupa de esta persona?', 'Is there a worry about this person?'),
          guidance: words('Para el equipo, después de escuchar.', 'For the team, after listening.'),
          rowTitle: words('Situación', 'Concern'),
          mostRows: 20,
          data: { section: 'risk', sensitivity: 'restricted' },
          questions: [
            {
              id: 'concern-kind',
              kind: 'choice',
              label: words('¿Qué situación?', 'Which concern?'),
              required: true,
              options: { lookup: 'concerns' },
              data: { section: 'risk', sensitivity: 'restricted' },
            },
            {
              id: 'concern-since',
              kind: 'approximate-date',
              label: words('¿Desde cuándo?', 'Since when?'),
              data: { section: 'risk', sensitivity: 'restricted' },
            },
            {
              id: 'concern-urgent',
              kind: 'yes-no',
              label: words('¿Hay que actuar ya?', 'Must someone act now?'),
              data: { section: 'risk', sensitivity: 'restricted' },
            },
            {
              id: 'concern-what',
              kind: 'narrative',
              label: words('¿Qué se sabe, y por quién?', 'What is known, and from whom?'),
              showIf: { answered: 'concern-kind' },
              data: { section: 'risk', sensitivity: 'restricted' },
            },
          ],
        },
        {
          id: 'member-urgent',
          kind: 'calculated',
          label: words('Situaciones en que hay que actuar ya', 'Concerns to act on now'),
          value: { count: { rows: 'member-concerns', where: { answer: 'concern-urgent' } } },
        },
      ],
    },
    {
      id: 'people-count',
      kind: 'calculated',
      label: words(
        'Personas en la casa, con la niña o el niño',
        'People in the household, the child included',
      ),
      value: { add: [{ count: { rows: 'members' } }, 1] },
    },
    {
      id: 'children-count',
      kind: 'calculated',
      label: words('De ellas, menores de 18 años', 'Of them, under 18'),
      value: { add: [{ count: { rows: 'members', where: { lt: [{ answer: 'member-age' }, 18] } } }, 1] },
    },
    {
      id: 'earners-count',
      kind: 'calculated',
      label: words('Personas que trabajan para la casa', 'People who work for the household'),
      value: { count: { rows: 'members', where: { answer: 'member-earns' } } },
    },
    {
      id: 'per-earner',
      kind: 'calculated',
      label: words('Personas por cada una que trabaja', 'People for each one who works'),
      value: { round: [{ divide: [{ answer: 'people-count' }, { answer: 'earners-count' }] }, 1] },
    },
    {
      id: 'urgent-members',
      kind: 'calculated',
      label: words('Personas con algo urgente', 'People with something urgent'),
      value: { count: { rows: 'members', where: { gt: [{ answer: 'member-urgent' }, 0] } } },
    },
    {
      id: 'sleeps-where',
      kind: 'narrative',
      label: words('¿Dónde duermes y con quién?', 'Where do you sleep, and with whom?'),
    },
    {
      id: 'no-carer-here',
      kind: 'note',
      label: words(
        'Nadie de la casa cuida, según lo escrito. Revise con supervisión.',
        'From what is written, nobody in the home is a caregiver. Review it with your supervisor.',
      ),
      showIf: {
        and: [
          { gt: [{ count: { rows: 'members' } }, 0] },
          { eq: [{ count: { rows: 'members', where: { answer: 'member-cares' } } }, 0] },
        ],
      },
    },
  ],
}
