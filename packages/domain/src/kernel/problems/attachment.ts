import type { ProblemRow } from './problem-row.ts'

/** Files of a case: announced, sent in pieces, examined, kept, removed. */
export const attachmentProblems = {
  'attachment.parent': {
    status: 409,
    next: 'input',
    es: 'No se agregó el archivo: aquí no está el registro al que pertenece. El archivo sigue en su equipo. Abra de nuevo el caso.',
    en: 'The file was not added: the record it belongs to is not here. The file is still on your device. Open the case again.',
  },
  'attachment.section': {
    status: 403,
    next: 'input',
    es: 'Nada cambió: en esa parte del caso usted no escribe. Elija otra parte o pida ayuda a quien supervisa.',
    en: 'Nothing changed: you do not write in that part of the case. Choose another part, or ask your supervisor.',
  },
  'attachment.not-agreed': {
    status: 422,
    next: 'input',
    es: 'No se agregó: falta la respuesta de ella, de él o de quien responde. Pregunte primero; si no quiere, no se graba ni se guarda foto.',
    en: 'Not added: the answer of the child, or of whoever answers for her, is missing. Ask first; if it is no, nothing is recorded and no photo is kept.',
  },
  'attachment.day': {
    status: 422,
    next: 'input',
    es: 'No se agregó el archivo: el día todavía no llega. Lo demás sigue en la pantalla. Corrija el día.',
    en: 'The file was not added: the day lies ahead. The rest is still on the screen. Correct the day.',
  },
  'attachment.empty': {
    status: 422,
    next: 'input',
    es: 'No se agregó el archivo: está vacío. Lo demás sigue en la pantalla. Elija otro.',
    en: 'The file was not added: it is empty. The rest is still on the screen. Choose another.',
  },
  'attachment.too-large': {
    status: 413,
    next: 'input',
    es: 'No se agregó el archivo: pesa más de {most} MB. Lo demás está guardado. Hágalo más pequeño o por partes.',
    en: 'The file was not added: it is larger than {most} MB. The rest is saved. Make it smaller, or add it in pieces.',
  },
  'attachment.case-full': {
    status: 409,
    next: 'input',
    es: 'No se agregó: el caso ya tiene {most} archivos. Lo demás está guardado. Quite alguno que ya no haga falta.',
    en: 'Not added: the case already has {most} files. The rest is saved. Remove one that is no longer needed.',
  },
  'attachment.organisation-full': {
    status: 409,
    next: 'person',
    es: 'No se agregó: su organización llenó el espacio para archivos. Lo demás está guardado. Avise a quien administra.',
    en: 'Not added: your organization has used its space for files. The rest is saved. Tell whoever administers it.',
  },
  'attachment.part': {
    status: 422,
    next: 'retry',
    es: 'Esa parte no corresponde al archivo anunciado. Lo que ya llegó sigue aquí. Envíe el archivo otra vez.',
    en: 'That piece does not fit the file that was announced. What has arrived is still here. Send the file again.',
  },
  'attachment.not-coming': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: este archivo ya llegó o se quitó. Abra de nuevo los archivos del caso.',
    en: 'Nothing changed: this file has already arrived or was removed. Open the files of the case again.',
  },
  'attachment.incomplete': {
    status: 409,
    next: 'retry',
    es: 'Al archivo le faltan partes. Lo que llegó sigue aquí. Envíelo otra vez: continúa donde se cortó.',
    en: 'Pieces of the file are missing. What arrived is still here. Send it again: it goes on where it broke off.',
  },
  'attachment.altered': {
    status: 422,
    next: 'retry',
    es: 'Lo que llegó no es el archivo que se anunció. No se agregó. Envíelo otra vez desde el principio.',
    en: 'What arrived is not the file that was announced. It was not added. Send it again from the beginning.',
  },
  'attachment.format': {
    status: 422,
    next: 'input',
    es: 'No se agregó: aquí no va un archivo así. Fotos: JPEG, PNG o WebP. Documentos: PDF o foto. Audio: M4A, MP3, Ogg o WebM.',
    en: 'Not added: this place does not take such a file. Photos: JPEG, PNG or WebP. Documents: PDF or a photo. Sound: M4A, MP3, Ogg or WebM.',
  },
  'attachment.damaged': {
    status: 422,
    next: 'input',
    es: 'No se agregó: el archivo está dañado o lleva algo que no es la imagen o el sonido. Tome la foto o grabe otra vez.',
    en: 'Not added: the file is damaged or holds something besides the picture or the sound. Take the photo or record again.',
  },
  'attachment.too-many-points': {
    status: 422,
    next: 'input',
    es: 'No se agregó: la imagen es demasiado grande para mostrarla. Tómela otra vez en menor tamaño.',
    en: 'Not added: the picture is too large to be shown. Take it again in a smaller size.',
  },
  'attachment.not-here': {
    status: 409,
    next: 'input',
    es: 'No hay qué abrir: el archivo todavía no llega o se quitó. Abra de nuevo los archivos del caso.',
    en: 'There is nothing to open: the file has not arrived yet or was removed. Open the files of the case again.',
  },
  'attachment.unreadable': {
    status: 500,
    next: 'person',
    es: 'El archivo está aquí, pero no se puede abrir: alguien lo tocó o falta su llave. Avise a quien administra el nodo.',
    en: 'The file is here but cannot be opened: it was touched, or its key is missing. Tell whoever runs the node.',
  },
  'attachment.removed': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: alguien ya quitó este archivo. Abra de nuevo los archivos del caso.',
    en: 'Nothing changed: somebody has already removed this file. Open the files of the case again.',
  },
} as const satisfies Record<string, ProblemRow>
