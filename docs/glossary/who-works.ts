import { caseGuidelines, type TermGroup } from './term.ts'

export const whoWorks: TermGroup = {
  title: 'Who works on cases, and how that is seen',
  terms: [
    {
      es: 'apoyo a un caso; quien apoya',
      en: 'Support; supporting worker',
      means:
        'A colleague of the same organisation who works on a case that somebody else leads, for a named task, with the parts that it needs, from a day until a day.',
      source: caseGuidelines,
      code: ['Support', 'domain/src/support/support.ts'],
      table: 'amparo.case_supports',
    },
    {
      es: 'propuesta al plan',
      en: 'Proposal to the plan',
      means:
        'What a supporting worker would change in the plan, and why; it changes nothing until whoever leads the case writes it in.',
      code: ['Proposal', 'domain/src/support/proposal.ts'],
      table: 'amparo.plan_proposals',
    },
    {
      es: 'solicitud de un caso',
      en: 'Request for a case',
      means:
        'A worker asks to have a case that somebody else has in charge, here or in another organisation, by the code on its card; whoever supervises it assigns it, offers its transfer, or says no.',
      source: caseGuidelines,
      code: ['CaseRequest', 'domain/src/case-request/case-request.ts'],
      table: 'amparo.case_requests',
    },
    {
      es: 'asignación',
      en: 'Assignment',
      means:
        'A case given to somebody of the same organization, with a hand-over note; who had it stays in charge until she accepts.',
      code: ['Assignment', 'domain/src/assignment/assignment.ts'],
      table: 'amparo.assignments',
    },
    {
      es: 'con quién prefiere hablar',
      en: 'Whom the child would rather speak with',
      means: 'With a woman, with a man, or no matter; counted when a case is assigned.',
      code: ['RecordedWish', 'domain/src/assignment/worker-wish.ts'],
      table: 'amparo.worker_wishes',
    },
    {
      es: 'conflicto de interés',
      en: 'Conflict of interest',
      means:
        'A case, a place or a person that must never be given to somebody, declared by herself and read by nobody else; such cases are closed to her as long as it stands.',
      code: ['Conflict', 'domain/src/assignment/conflict.ts'],
      table: 'amparo.work_conflicts',
    },
    {
      es: 'caso bajo llave',
      en: 'Locked case; frozen',
      means:
        'A case that the privacy lead closed to everybody but one or two named people, because the safety of the child is in question; two people open it again.',
      code: ['Freeze', 'domain/src/freeze/freeze.ts'],
      table: 'amparo.case_freezes',
    },
    {
      es: 'sesión de supervisión',
      en: 'Supervision session',
      means:
        'A supervisor sat down with somebody of her team; that it was is seen by who oversees, what was said by the two alone.',
      code: ['SupervisionSession', 'domain/src/supervision/session.ts'],
      table: 'amparo.supervision_sessions',
    },
    {
      es: 'acuerdo',
      en: 'Agreement',
      means:
        'What was agreed in supervision by a day; about a case it is a task on it, about none either of the two says that it is done.',
      code: ['Agreement', 'domain/src/supervision/session.ts'],
      table: 'amparo.supervision_talks',
    },
    {
      es: 'observación en el trabajo',
      en: 'Shadowing',
      means:
        'A supervisor or an experienced colleague went along to a real talk, with the yes of who talked, and looked on; that it was is seen by who oversees.',
      code: ['Shadowing', 'domain/src/shadowing/shadowing.ts'],
      table: 'amparo.shadowings',
    },
    {
      es: 'lo que se observó',
      en: 'What was observed',
      means:
        'What was seen point by point, what is strong, what to practise and the next step by a day, read by the two alone; never a part of a case.',
      code: ['Observation', 'domain/src/shadowing/shadowing.ts'],
      table: 'amparo.shadowing_observations',
    },
    {
      es: 'revisión de expedientes',
      en: 'Case file review',
      means:
        'A sample of case files drawn by lot, each looked at with a checklist; the seed and what it was drawn from are kept, so that anybody can draw it again.',
      code: ['FileReview', 'domain/src/file-review/file-review.ts'],
      table: 'amparo.file_reviews',
    },
    {
      es: 'lista de revisión',
      en: 'Checklist',
      means:
        'What is looked at in a drawn file: half of the points are answered by the file itself, and a person confirms them or says why not.',
      code: ['ReviewedFile', 'domain/src/file-review/file-review.ts'],
      table: 'amparo.file_review_files',
    },
    {
      es: 'casos a cargo',
      en: 'Caseload',
      means: 'The cases of one worker, weighted by their risk.',
      code: ['caseloadWeight', 'domain/src/case/caseload-weight.ts'],
    },
    {
      es: 'panorama',
      en: 'Overview',
      means: 'Counts of the cases that somebody may list, each with the filter that lists what it counts.',
      code: ['overviewTiles', 'domain/src/overview/overview-tiles.ts'],
    },
    {
      es: 'filtros',
      en: 'Filters',
      means:
        'Which cases are meant: everything that is named must be true, and only what the reader may read.',
      code: ['CaseFilter', 'domain/src/case/case-filter.ts'],
    },
    {
      es: 'lista guardada',
      en: 'Saved list',
      means:
        'A filter under a name, codes only, for whoever made it, a team or the organisation; each lists with it only what she may list.',
      code: ['SavedList', 'domain/src/case/saved-list.ts'],
      table: 'amparo.saved_lists',
    },
    {
      es: 'orden y columnas',
      en: 'Order and columns',
      means:
        'How a list of cases stands and what it shows of each; an order tells as much as what it is made by, so each needs the section that it comes from.',
      code: ['CaseListView', 'domain/src/case/case-list-view.ts'],
    },
    {
      es: 'cuánto se usa',
      en: 'Report of use',
      means:
        'Numbers of the people and the work of one organisation by quarter, with no case, team or person behind any of them.',
      code: ['Quarter', 'domain/src/usage/quarters.ts'],
    },
  ],
}
