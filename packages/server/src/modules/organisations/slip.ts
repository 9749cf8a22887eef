import type { PaperSlip } from '@amparo/contract/api/organisations/users'
import type { PaperCodeKind } from '@amparo/domain/sign-in/paper-code'
import type { IssuedCode } from '../sign-in/index.ts'

/** What stands on the sheet: nothing that says for whom or what the organisation works. */
export function makeSlip(
  kind: PaperCodeKind,
  username: string,
  organisation: string,
  issued: IssuedCode,
): PaperSlip {
  const until = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(issued.expiresAt))
  const es = {
    invitation: 'Su primera entrada',
    password: 'Contraseña nueva',
    'second-factor': 'Confirmar de nuevo que es usted',
  }
  const en = {
    invitation: 'Your first sign-in',
    password: 'New password',
    'second-factor': 'Confirm again that it is you',
  }
  const isSecond = kind === 'second-factor'
  return {
    code: issued.code,
    username,
    expiresAt: issued.expiresAt,
    es: {
      title: es[kind],
      lines: [
        organisation,
        `Usuario: ${username}`,
        `Código: ${issued.code}`,
        'En la página para iniciar sesión, elija “Tengo un código de invitación”.',
        isSecond
          ? 'Escriba su contraseña de siempre.'
          : 'Elija una contraseña de 12 caracteres o más; una frase sirve bien.',
        `Sirve una sola vez, hasta el ${until('es-419')}. Después de usarlo, rompa este papel.`,
        'No se lo dé a nadie. Nadie del equipo se lo pedirá por teléfono.',
      ],
    },
    en: {
      title: en[kind],
      lines: [
        organisation,
        `Username: ${username}`,
        `Code: ${issued.code}`,
        'On the sign-in page, choose “I have an invitation code”.',
        isSecond
          ? 'Type your usual password.'
          : 'Choose a password of 12 characters or more; a phrase works well.',
        `It works once, until ${until('en-US')}. After using it, tear up this sheet.`,
        'Give it to nobody. Nobody from the team will ask you for it by phone.',
      ],
    },
  }
}
