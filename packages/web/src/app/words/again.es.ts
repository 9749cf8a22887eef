/** Una persona que vuelve: su caso anterior y el nuevo. */
export const words = {
  'again.begin': 'Caso nuevo de la misma persona',
  'again.intro':
    'Lo que sigue viene del caso {code}. Confírmelo con ella o con él y corrija lo que cambió. El caso anterior queda como está.',
  'again.notCarried':
    'Pasan también lo dicho sobre su nacimiento y la lista de peligro. De quien siga en la lista de personas pasan sus teléfonos, parentescos y horas seguras. Los permisos no pasan: se piden otra vez.',
  'again.back': 'Volver al caso anterior',
  'again.nth': 'Caso número {nth} aquí, desde {year}',
  'again.earlierOf': 'Caso {nth} de {count} aquí, desde {year}',
  'again.list': 'Otros casos de la misma persona',
  'again.case': 'Caso {code}',
  'again.line': 'Abierto el {date}',
  'again.hidden':
    'Hay {n, plural, one {# caso más} other {# casos más}} que usted no puede abrir. Pregunte a supervisión.',
  'again.carried': 'Sin cambios desde el caso {code}: {fields}. Confírmelo cuando pueda.',
  'again.field.names': 'nombres',
  'again.field.born': 'nacimiento',
  'again.field.sex': 'sexo',
  'again.field.nationalities': 'nacionalidad',
  'again.field.languages': 'idiomas',
  'again.field.origin': 'lugar de origen',
  'again.field.phones': 'teléfono',
} as const
