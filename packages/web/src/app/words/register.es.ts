export const words = {
  'register.title': 'Registrar',
  'search.first': 'Busque primero. Puede que ya exista un registro.',
  'search.label': '¿A quién busca?',
  'search.hint': 'Nombre, apodo, código o nombre de la madre. No importa si varía la escritura.',
  'search.submit': 'Buscar',
  'search.found':
    '{n, plural, one {Hay # registro parecido} other {Hay # registros parecidos}}. Revise antes de continuar.',
  'search.none': 'No se encontró a nadie. Ya puede registrar.',
  'search.same': 'Es la misma persona',
  'search.different': 'Ninguna: registro nuevo',
  'register.new': 'Registro nuevo',
  'masked.title': 'Otra organización ya conoce a esta persona',
  'masked.body': 'No puede ver más. Puede pedir que se comuniquen con usted.',
  'masked.ask': 'Pedir contacto',
} as const
