/** Lo que se escribe completo, se corrige completo y se retira diciendo por qué. */
export const words = {
  'written.by': 'Lo anotó {by}, {date}',
  'written.edit': 'Corregir',
  'written.withdraw': 'Retirar',
  'written.withdraw.why': '¿Por qué se retira?',
  'written.withdrawnNow': 'Retirado. Lo que decía queda en el historial.',
  'written.withdrawn': 'Lo que se retiró',
  'written.withdrawn.on': 'Retirado el {date}: {why}',
  'written.because': 'Por qué se retiró',
} as const
