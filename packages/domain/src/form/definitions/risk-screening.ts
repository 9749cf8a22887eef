import type { RiskSign } from '../../risk/concerns.ts'
import type { FormDefinition, YesNoQuestion } from '../form-definition.ts'
import { words } from './words.ts'

/**
 * The few questions that tell how fast somebody must act. Each yes is a sign for the risk proposal; the answers are
 * what the worker knows after listening, so nothing here has to be read aloud to a child.
 */
function asked(
  id: string,
  sign: RiskSign,
  es: string,
  en: string,
  guidance: readonly [string, string],
): YesNoQuestion {
  return {
    id,
    kind: 'yes-no',
    label: words(es, en),
    guidance: words(...guidance),
    required: true,
    bind: `risk.signs.${sign}`,
  }
}

export const riskScreening: FormDefinition = {
  form: 'risk-screening',
  version: 1,
  languages: ['es', 'en'],
  title: words('¿Qué tan pronto hay que actuar?', 'How soon must someone act?'),
  guidance: words(
    'Responda con lo que ya sabe. No pregunte a la niña o al niño lo que ya contó. El programa propone un nivel; usted decide.',
    'Answer with what you already know. Do not ask the child again what was already told. The program proposes a level; you decide.',
  ),
  data: {
    section: 'risk',
    sensitivity: 'restricted',
    purposes: ['care', 'intake', 'supervision'],
    retention: 'case-file',
  },
  sections: [
    {
      id: 'now',
      title: words('Ahora mismo', 'Right now'),
      guidance: words(
        'Si responde que sí a una de estas, llame hoy a supervisión antes de seguir escribiendo.',
        'If one of these is yes, call your supervisor today before you go on writing.',
      ),
      questions: [
        asked(
          'life-danger',
          'life-in-danger',
          '¿Su vida corre peligro ahora?',
          'Is their life in danger now?',
          [
            'Amenaza directa, herida grave, persecución, lugar donde no se puede quedar.',
            'A direct threat, a serious injury, being pursued, a place where they cannot stay.',
          ],
        ),
        asked(
          'where-unknown',
          'whereabouts-unknown',
          '¿Se perdió el contacto y no sabemos dónde está?',
          'Was contact lost and we do not know where they are?',
          [
            'Salió sin avisar, no llegó, o quien acompañaba dejó de responder.',
            'Left without a word, did not arrive, or the companion stopped answering.',
          ],
        ),
        asked(
          'moved-now',
          'moved-by-exploiter',
          '¿Alguien que explota está organizando su traslado?',
          'Is someone who exploits people arranging to move them?',
          [
            'No pregunte por detalles. Basta la señal. No avise a esa persona.',
            'Do not ask for details. The sign is enough. Do not alert that person.',
          ],
        ),
        asked(
          'wants-to-die',
          'wants-to-die-now',
          '¿Piensa en morir y ya pensó cómo?',
          'Do they think about dying and have they thought how?',
          [
            'No deje a la niña o al niño sin compañía. Llame a salud mental. No escriba el método.',
            'Do not leave the child alone. Call mental health. Do not write the method.',
          ],
        ),
        asked(
          'nowhere-safe',
          'nowhere-safe-tonight',
          '¿Le falta un lugar seguro para dormir hoy?',
          'Are they without a safe place to sleep tonight?',
          [
            'Seguro también quiere decir: lejos de quien le hace daño.',
            'Safe also means: away from whoever hurts them.',
          ],
        ),
        asked(
          'medical-now',
          'needs-medical-care-now',
          '¿Necesita atención médica hoy?',
          'Do they need medical care today?',
          [
            'Fiebre alta, dolor fuerte, herida, embarazo con molestias, medicina que se terminó.',
            'High fever, strong pain, a wound, pregnancy with trouble, medicine that ran out.',
          ],
        ),
      ],
    },
    {
      id: 'soon',
      title: words('En los próximos días', 'In the next days'),
      questions: [
        asked(
          'hurt-recently',
          'harmed-recently',
          '¿Sufrió un daño grave hace poco?',
          'Were they seriously harmed recently?',
          [
            'Escriba los detalles solo en la sección restringida, con sus propias palabras.',
            'Write the details only in the restricted section, in their own words.',
          ],
        ),
        asked(
          'afraid-soon',
          'harm-likely-soon',
          '¿Hay motivos para temer un daño grave pronto?',
          'Are there reasons to fear serious harm soon?',
          [
            'Lo que teme la niña o el niño cuenta, aunque no haya pruebas.',
            'What the child fears counts, even without proof.',
          ],
        ),
        asked(
          'carer-hurts',
          'carer-harms',
          '¿Le hace daño la persona que cuida?',
          'Does the person caring for them hurt them?',
          [
            'Responda sin que esa persona esté cerca. No se lo comente.',
            'Answer when that person is not near. Do not mention it to them.',
          ],
        ),
        asked(
          'return-soon',
          'return-imminent',
          '¿Hay un retorno próximo que no es seguro?',
          'Is there a return soon that is not safe?',
          [
            'Fecha, autoridad y lo que se teme se escriben en notas.',
            'Date, authority and what is feared belong in the notes.',
          ],
        ),
        asked(
          'cannot-go-on',
          'distress-limits-daily-life',
          '¿El malestar le impide comer, dormir, jugar o hablar?',
          'Does distress keep them from eating, sleeping, playing or talking?',
          [
            'Fíjese en cómo está desde que llegó, no en un solo momento.',
            'Look at how they have been since arriving, not at one moment.',
          ],
        ),
      ],
    },
    {
      id: 'screening-words',
      title: words('En sus palabras', 'In their words'),
      questions: [
        {
          id: 'fears-most',
          kind: 'narrative',
          label: words('¿Qué es lo que más le preocupa hoy?', 'What worries them most today?'),
          guidance: words(
            'Escriba lo que dijo: “Contó que…”. Sin opiniones.',
            'Write what was said: “She said that…”. No opinions.',
          ),
        },
        {
          id: 'signs-count',
          kind: 'calculated',
          label: words('Señales marcadas', 'Signs marked'),
          value: {
            sum: [
              'life-danger',
              'where-unknown',
              'moved-now',
              'wants-to-die',
              'nowhere-safe',
              'medical-now',
              'hurt-recently',
              'afraid-soon',
              'carer-hurts',
              'return-soon',
              'cannot-go-on',
            ].map((answer) => ({ if: [{ answer }, 1, 0] })),
          },
        },
      ],
    },
  ],
}
