import { phases } from '../../case/case.ts'
import { signsOfTrafficking, type TraffickingSign } from '../../screening/trafficking-signs.ts'
import type { FormDefinition, FormSection, YesNoQuestion } from '../form-definition.ts'
import { domain } from './assessment-questions.ts'
import { careOnly, line, lines, oneOf, option, yesNo } from './question-kinds.ts'
import { words } from './words.ts'

const phaseWords: Readonly<Record<(typeof phases)[number], readonly [string, string]>> = {
  origin: ['En su lugar de origen', 'In the place of origin'],
  transit: ['En el camino', 'On the way'],
  destination: ['En su destino', 'At the destination'],
  return: ['En el retorno', 'On the way back'],
}

/** What the worker knows after listening. Nothing of it is read aloud: no question puts words into a child's mouth. */
const signWords: Readonly<Record<TraffickingSign, readonly [string, string]>> = {
  promise: [
    '¿Le prometieron un trabajo, estudio o pareja que resultó otra cosa?',
    'Was work, school or a partner promised that turned out different?',
  ],
  debt: [
    '¿Debe dinero y otra persona decide cómo lo paga?',
    'Is money owed, and someone decides how it is paid?',
  ],
  coached: [
    '¿Alguien le dice qué contar, o contesta en su lugar?',
    'Does someone tell the child what to say, or answer instead?',
  ],
  watched: [
    '¿Alguien vigila con quién habla o adónde va?',
    'Does someone watch whom the child talks to or where they go?',
  ],
  moved: [
    '¿Le llevaron de un lugar a otro sin decirle adónde?',
    'Was the child taken from place to place without being told where?',
  ],
  stranger: [
    '¿Va con alguien, o hacia alguien, que casi no conoce?',
    'Is the child with, or going to, someone hardly known?',
  ],
  papers: [
    '¿Otra persona le quitó los documentos o el teléfono?',
    'Did someone take away papers or telephone?',
  ],
  worry: ['¿Hay otra cosa que a usted le preocupa?', 'Is there anything else that worries you?'],
  'cannot-leave': ['¿No podía irse de donde estaba?', 'Could the child not leave?'],
  work: [
    '¿Trabajaba sin paga, o alguien se quedaba con ella?',
    'Did the child work without pay, or did someone keep the pay?',
  ],
  sexual: [
    '¿Hubo actos o imágenes sexuales a cambio de algo?',
    'Were there sexual acts or images in exchange for anything?',
  ],
  crime: [
    '¿Le hicieron llevar, vender o vigilar algo prohibido?',
    'Was the child made to carry, sell or watch over forbidden things?',
  ],
  punished: [
    '¿Le castigan, o amenazan a su familia, si no obedece?',
    'Is the child punished, or the family threatened, for not obeying?',
  ],
}

function sign(id: TraffickingSign): YesNoQuestion {
  return yesNo(`sign-${id}`, ...signWords[id], { required: true })
}

/** Only where nobody listens and nothing can happen to her for it: else the rest is not even shown. */
function onlyAlone(section: FormSection): FormSection {
  return { ...section, showIf: { answer: 'ask-alone' } }
}

/**
 * Signs of trafficking and exploitation, in words of our own from the elements of the definition: for a child what is
 * done with her is enough, whether or not anybody forced or deceived her.
 * Source: mission checklist 15, 62; domain 9.3 (own list, no branded tools).
 */
export const traffickingScreening: FormDefinition = {
  form: 'trafficking-screening',
  version: 1,
  use: 'record',
  languages: ['es', 'en'],
  title: words('Señales de trata y explotación', 'Signs of trafficking and exploitation'),
  guidance: words(
    'Escuche primero y marque después: no lea la lista en voz alta. Ninguna ayuda depende de las respuestas.',
    'Listen first and mark afterwards: do not read the list aloud. No help depends on the answers.',
  ),
  data: { section: 'sealed-incidents', sensitivity: 'restricted', ...careOnly },
  sections: [
    domain('ask-setting', 'Antes de hablar', 'Before you talk', [
      oneOf(
        'ask-phase',
        '¿En qué momento del camino está?',
        'Where in the journey is the child?',
        phases.map((phase) => option(phase, ...phaseWords[phase])),
        { required: true },
      ),
      yesNo(
        'ask-alone',
        '¿Están a solas, y hablar no le pone en peligro?',
        'Are you alone, and is it safe to talk?',
        {
          required: true,
          guidance: words(
            'Si no, deje esta conversación para otro momento y guarde así la hoja.',
            'If not, leave this talk for another time and keep the form as it is.',
          ),
        },
      ),
      line('ask-by', '¿Quién habló con la niña, el niño o adolescente?', 'Who talked with the child?', {
        required: true,
      }),
      oneOf(
        'ask-present',
        '¿Había alguien más?',
        'Was anybody else there?',
        [
          option('nobody', 'Nadie', 'Nobody'),
          option('interpreter', 'Intérprete', 'An interpreter'),
          option('colleague', 'Alguien del equipo', 'Somebody of the team'),
          option(
            'trusted',
            'Alguien de su confianza, porque lo pidió',
            'Somebody the child trusts and asked for',
          ),
        ],
        { required: true },
      ),
    ]),
    onlyAlone(
      domain('ask-listening', 'Lo que cuenta', 'What the child tells', [
        lines('ask-told', 'Lo que contó, con sus palabras', 'What was told, in the child’s words', {
          guidance: words(
            'Para empezar: «¿Cómo fue tu camino?», «¿Cómo es un día tuyo?». No insista.',
            'To begin: “How was your journey?”, “What is a day like for you?”. Do not press.',
          ),
        }),
      ]),
    ),
    onlyAlone(
      domain('ask-signs', 'Lo que usted entendió', 'What you understood', signsOfTrafficking.map(sign)),
    ),
    onlyAlone(
      domain('ask-after', 'Lo que sigue', 'What comes next', [
        lines(
          'ask-done',
          '¿Qué se hizo ya para que esté a salvo?',
          'What was done already so that the child is safe?',
        ),
        lines('ask-wish', '¿Qué quiere que pase ahora?', 'What does the child want to happen now?'),
        yesNo(
          'ask-knows',
          '¿Sabe a quién se puede tener que avisar?',
          'Does the child know who may have to be told?',
        ),
      ]),
    ),
  ],
}
