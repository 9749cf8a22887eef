import { z } from 'zod'

/** What the frames of a backup say, checked when it is read: an archive is input like any other. */
export const archiveFormat = 1

export const headerSchema = z.object({
  format: z.number().int().positive(),
  program: z.string(),
  /** The name of the node's audit log, which tells nodes apart; none where it never ran. */
  node: z.string().nullable(),
  madeAt: z.iso.datetime(),
})

const relationName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

export const columnSchema = z.object({ name: relationName, isText: z.boolean() })
export const tableSchema = z.object({
  schema: relationName,
  name: relationName,
  columns: z.array(columnSchema).readonly(),
  key: z.array(relationName).min(1).readonly(),
})
export const partitionSchema = z.object({
  schema: relationName,
  name: relationName,
  parent: relationName,
  /** It becomes part of a statement: nothing but the bounds of a span of time fits. */
  bound: z.string().regex(/^(DEFAULT|FOR VALUES FROM \('[0-9 :+.-]+'\) TO \('[0-9 :+.-]+'\))$/),
})
export const schemaSchema = z.object({
  postgres: z.number().int(),
  migrations: z.array(z.object({ number: z.number().int(), checksum: z.string() })).min(1),
  tables: z.array(tableSchema),
  partitions: z.array(partitionSchema),
  sequences: z.array(
    z.object({ schema: relationName, name: relationName, last: z.string().regex(/^-?\d+$/) }),
  ),
})
export const fileStartSchema = z.object({ path: z.string(), mode: z.number().int() })
export const tableStartSchema = z.object({ schema: relationName, name: relationName })
export const endSchema = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })
/** The hash runs over all `end` frames, so that none can be missing. */
export const trailerSchema = z.object({ tables: z.number(), files: z.number(), sha256: z.string() })

export type ArchiveHeader = z.infer<typeof headerSchema>
export type ArchiveSchema = z.infer<typeof schemaSchema>
export type ArchiveTrailer = z.infer<typeof trailerSchema>
export type ArchiveEnd = z.infer<typeof endSchema>
