import type { Role } from '@amparo/domain/access/vocabulary'

/** Whoever coordinates with other services keeps the catalogue. */
export const keeperRoles = ['supervisor', 'manager'] as const satisfies readonly Role[]
