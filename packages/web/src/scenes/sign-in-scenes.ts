import { readWaysIn } from '@amparo/contract/api/sign-in/openid'
import { answer, scene, type Scene } from './scene.ts'

/** A pattern of the right look and size that no camera reads as anything. */
const picture = Array.from({ length: 25 }, (_, y) =>
  Array.from({ length: 25 }, (__, x) => ((x * 7 + y * 11 + ((x * y) % 5)) % 3 === 0 ? '1' : '0')).join(''),
)

export const signInScenes: readonly Scene[] = [
  scene('sign-in', 'sign-in', { step: 'signed-out' }, [
    answer(readWaysIn, { openid: true, passkeysAt: 'https://amparo.example.org' }),
  ]),
  scene('openid-without-answer', 'openid', { step: 'signed-out' }, [
    answer(readWaysIn, { openid: false, passkeysAt: '' }),
  ]),
  scene('sign-in-second-factor', 'sign-in', { step: 'second-factor', factors: ['code-app', 'passkey'] }),
  scene('sign-in-set-up', 'sign-in', {
    step: 'set-up-second-factor',
    secret: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
    uri: 'otpauth://totp/Amparo',
    picture,
  }),
  scene('sign-in-code-of-conduct', 'sign-in', {
    step: 'code-of-conduct',
    version: '1',
    paragraphs: [
      'La seguridad y la voz de cada niña, niño y adolescente están primero.',
      'Abro solo los expedientes que necesito para mi trabajo, y digo para qué.',
      'No comparto nombres, fotos ni lugares fuera del sistema.',
      'No acepto ni ofrezco favores, dinero ni regalos.',
      'Si veo un daño o un riesgo, aviso el mismo día.',
    ],
  }),
  scene('sign-in-no-organisation', 'sign-in', { step: 'organisation', organisations: [] }),
  scene('sign-in-organisation', 'sign-in', {
    step: 'organisation',
    organisations: [
      { id: 'a', name: 'Casa Esperanza', country: 'HN' },
      {
        id: 'b',
        name: 'Asociación Interinstitucional de Protección a la Niñez en Movilidad Humana del Occidente',
        country: 'GT',
      },
    ],
  }),
  scene('invitation', 'invitation', { step: 'signed-out' }),
]
