import type { TermGroup } from './term.ts'

export const danger: TermGroup = {
  title: 'What happened to a child, danger, and files',
  terms: [
    {
      es: 'incidente',
      en: 'Incident',
      means:
        'Harm or a serious event, with who told it; where it is sealed or by officials, only those read it who plan the care and are no part of it.',
      code: ['Incident', 'domain/src/incident/incident.ts'],
      table: 'amparo.incidents',
    },
    {
      es: 'aviso obligatorio a la autoridad',
      en: 'Mandatory report',
      means: 'What a rule of the place makes us tell an authority, and by when; never to those who did it.',
      code: ['MandatoryReport', 'domain/src/incident/incident.ts'],
    },
    {
      es: 'cuidado del mismo día',
      en: 'Same-day duty',
      means:
        'What everybody owes a child of whom it was said, anywhere in the case, that she thinks about dying: company, means out of reach, a safety plan, her supervisor, mental health, the next contact. One at a time; two people end it.',
      code: ['SameDayDuty', 'domain/src/same-day-duty/duty.ts'],
      table: 'amparo.same_day_duties',
    },
    {
      es: 'conversación para notar señales de trata',
      en: 'Trafficking screening',
      means:
        'A talk alone in each phase of the journey, after which somebody marks which signs were noticed; a proposal by rule that proves nothing and closes no service.',
      code: ['Screening', 'domain/src/screening/screening.ts'],
      table: 'amparo.screenings',
    },
    {
      es: 'segunda persona',
      en: 'Second look',
      means: 'Somebody other than whoever asked says what the signs of a screening mean.',
      code: ['SecondLook', 'domain/src/screening/screening.ts'],
    },
    {
      es: 'noticia de una muerte',
      en: 'News of a death',
      means:
        'What is known of the death of a child; news until somebody who identified the person confirms it, then certain.',
      code: ['Death', 'domain/src/death/death.ts'],
      table: 'amparo.deaths',
    },
    {
      es: 'lo que sabe su familia',
      en: 'What the family knows',
      means:
        'Who of the family was told of the death, by whom, how and with whom beside them, or why nobody could be told.',
      code: ['FamilyTold', 'domain/src/death/family-told.ts'],
      table: 'amparo.family_told',
    },
    {
      es: 'archivo del caso',
      en: 'File of a case',
      means:
        'A photo, a recording or a paper: what it is, what it belongs to, and whether it is here. It lies in the section of its parent.',
      code: ['Attachment', 'domain/src/attachment/attachment.ts'],
      table: 'amparo.attachments',
    },
    {
      es: 'parte de un archivo',
      en: 'Piece of a file',
      means: 'A quarter of a megabyte of a file, sent by itself and sealed at its own place.',
      code: ['lengthOfPart', 'domain/src/attachment/attachment.ts'],
      table: 'amparo.attachment_parts',
    },
    {
      es: 'no sabemos dónde está',
      en: 'Missing',
      means: 'Contact is lost and danger possible: a state of its own on the case, with steps of a search.',
      code: ['MissingEpisode', 'domain/src/missing/missing-episode.ts'],
      table: 'amparo.missing_episodes',
    },
  ],
}
