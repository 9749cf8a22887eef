import { domain } from './assessment-questions.ts'
import { keptForm } from './kept-form.ts'
import { day, dayAhead, line, lines, none, oneOf, option, sealed, someOf, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

/** What is looked through before closing is asked for (domain 2.9, case-file checklist; peers' closure checklists). */
export const closingChecklist = keptForm({
  form: 'closing-checklist',
  version: 1,
  title: words('Antes de cerrar: lista de revisión', 'Before closing: checklist'),
  guidance: words(
    'Revise esto antes de pedir el cierre. Un “no” no impide cerrar, pero se explica.',
    'Look through this before you ask to close. A “no” does not forbid closing, but say why.',
  ),
  sections: [
    domain('end-safe', 'Seguridad y cuidado', 'Safety and care', [
      day('end-day', 'Fecha de la revisión', 'Date of this check', { required: true }),
      yesNo('end-is-safe', '¿Está a salvo donde vive?', 'Is the child safe where they live?', {
        required: true,
        data: sealed,
      }),
      lines('end-not-safe', '¿Qué falta para que lo esté?', 'What is missing for that?', {
        showIf: { eq: [{ answer: 'end-is-safe' }, false] },
        data: sealed,
      }),
      oneOf('end-care', '¿El cuidado es para largo tiempo?', 'Is the care meant to last?', [
        option('lasting', 'Sí', 'Yes'),
        option('some-time', 'Por un tiempo', 'For some time'),
        option('no-care', 'Vive por su cuenta', 'Lives on their own'),
      ]),
      yesNo('end-last-visit', '¿Se hizo una última visita?', 'Was a last visit made?'),
    ]),
    domain('end-work', 'Lo acordado', 'What was agreed', [
      someOf('end-done', '¿Qué está hecho?', 'What is done?', [
        option('goals', 'Se cumplió la meta del plan', 'The goal of the plan is met'),
        option('actions', 'No quedan acciones abiertas', 'No action is open'),
        option('referrals', 'Se sabe cómo terminó cada derivación', 'The outcome of each referral is known'),
        option('papers', 'Se devolvieron sus documentos', 'The child has their papers back'),
        none('Nada de esto', 'None of these'),
      ]),
      lines('end-open', 'Lo que queda abierto, y quién sigue', 'What stays open, and who goes on'),
    ]),
    domain('end-bye', 'La despedida', 'The goodbye', [
      yesNo('end-told', '¿Sabe que el trabajo termina?', 'Does the child know that the work ends?', {
        required: true,
      }),
      lines('end-says', '¿Qué piensas de que terminemos?', 'What do you think about our ending?', {
        guidance: words('Con sus palabras.', 'In the child’s words.'),
      }),
      lines('end-carer-says', '¿Qué piensa la persona cuidadora?', 'What does the caregiver think?'),
      someOf('end-asked', '¿A quién se le pidió su opinión?', 'Who was asked for feedback?', [
        option('child', 'A la niña, al niño o adolescente', 'The child'),
        option('carer', 'A la persona cuidadora', 'The caregiver'),
        none('A nadie', 'Nobody'),
      ]),
      line('end-whom-to-call', '¿A quién puede llamar después?', 'Whom can the child call afterwards?', {
        required: true,
      }),
    ]),
    domain('end-file', 'El expediente', 'The file', [
      yesNo('end-file-whole', '¿Está completo el expediente?', 'Is the file complete?'),
      yesNo(
        'end-paper-kept',
        '¿El papel está guardado bajo llave o destruido?',
        'Is the paper locked away or destroyed?',
      ),
      dayAhead(
        'end-check',
        '¿Cuándo se llama para saber cómo está?',
        'When is the call to ask how they are?',
      ),
    ]),
  ],
})
