import type { TermGroup } from './term.ts'

export const program: TermGroup = {
  title: 'How the program works',
  terms: [
    {
      es: '–',
      en: '–',
      means:
        'Operation: one declaration from which the route, its validation, its access rule, its audit label and the API reference come.',
      code: ['Operation', 'contract/src/kernel/operation.ts'],
    },
    {
      es: '–',
      en: '–',
      means:
        'Command: something that changes a record, with an id made by its sender and exactly one remembered outcome.',
      code: ['CommandHeader', 'server/src/http/route.ts'],
      table: 'amparo.commands',
    },
    {
      es: '–',
      en: '–',
      means:
        'Fact: what was decided or written about a child, appended and never changed; its payload lies apart and can be erased.',
      code: ['NewFact', 'server/src/facts/fact.ts'],
      table: 'amparo.facts',
    },
    {
      es: '–',
      en: '–',
      means: 'State: the row folded from facts, which lists and rules read.',
      code: ['evolveCase', 'domain/src/case/case-events.ts'],
    },
    {
      es: 'dos versiones',
      en: 'Two versions',
      means: 'Two people wrote different values: both are kept until a person chooses.',
      code: ['FieldVersions', 'domain/src/kernel/field-versions.ts'],
      table: 'amparo.two_versions',
    },
    {
      es: 'código para pedir ayuda',
      en: 'Code for help',
      means:
        'Problem: an expected refusal with a stable code, saying what happened, what was kept and what to do now.',
      source: 'RFC 9457',
      code: ['Problem', 'domain/src/kernel/problem.ts'],
    },
    {
      es: '–',
      en: '–',
      means: 'Principal: who is asking, with the roles held in one organisation at this moment.',
      code: ['Principal', 'domain/src/access/principal.ts'],
    },
    {
      es: '–',
      en: '–',
      means:
        'Scope: the person, organisation, roles and purpose that a transaction runs under; it ends with the transaction.',
      code: ['WriteTx', 'server/src/db/transaction.ts'],
    },
    {
      es: '–',
      en: '–',
      means: 'Outbox: what must follow from a change, queued in the change’s own transaction.',
      table: 'amparo.outbox',
    },
    {
      es: 'copia',
      en: 'Backup',
      means: 'One encrypted file with every table of one moment and the files that belong to it.',
      source: 'age file encryption (C2SP)',
      code: ['writeArchive', 'server/src/archive/write-archive.ts'],
    },
    {
      es: 'sistema de su organización; para administración: nodo',
      en: 'Your organization’s system; for administrators: node',
      means: 'One installation with its database, its keys and its organisations.',
      code: ['startNode', 'server/src/main.ts'],
    },
    {
      es: 'Calendario de su teléfono',
      en: 'Your phone’s calendar',
      means:
        'An address from which a calendar program reads when somebody’s tasks are due, as iCalendar with two neutral titles.',
      code: ['CalendarEntry', 'domain/src/calendar/calendar-entry.ts'],
      table: 'amparo.calendar_feeds',
    },
  ],
}
