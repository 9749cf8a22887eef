export const words = {
  'team.title': 'Equipo',
  'team.caption': 'Casos a cargo por persona',
  'team.person': 'A cargo',
  'team.cases': 'Casos',
  'team.overdue': 'Vencidos',
  'team.withoutContact': 'Sin contacto',
  'team.approvals': 'Espera aprobación',
  'team.approvalsEmpty': 'Nada espera aprobación.',
  'team.empty': 'Todavía no hay personas en su equipo.',
} as const
