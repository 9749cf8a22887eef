const mebibyte = 1024 * 1024

function between(low: number, value: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)))
}

/**
 * A file in the database's own folder, which nobody else can enter, is a cheaper way in than a port; the system
 * gives its path no more than about a hundred characters, and some have no such files.
 */
export function socketFolder(cluster: string): string {
  return process.platform !== 'win32' && /^[\w./-]{1,85}$/.test(cluster) ? cluster : ''
}

/**
 * For a small machine that runs everything: an eighth of the memory for PostgreSQL's own cache (the system's
 * cache does the rest), room for bursts of writing, and nothing that trades safety for speed. Refused statements
 * stay out of the log altogether: their details, and often their first line, repeat what was written about a child.
 * The node's own log has their code and place.
 */
export function engineSettings(machine: {
  readonly memoryBytes: number
  readonly cores: number
}): Readonly<Record<string, string>> {
  const memory = machine.memoryBytes / mebibyte
  return {
    shared_buffers: `${between(64, memory / 8, 2048)}MB`,
    effective_cache_size: `${between(256, memory / 2, 65_536)}MB`,
    work_mem: `${between(4, memory / 256, 32)}MB`,
    maintenance_work_mem: `${between(32, memory / 32, 512)}MB`,
    max_connections: '60',
    max_locks_per_transaction: '256',
    max_parallel_workers_per_gather: String(between(0, machine.cores / 2, 2)),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // Whole pages, written after each checkpoint: to press them was a fifteenth of the database's work in a save.
    wal_compression: 'off',
    min_wal_size: '128MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.05',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    listen_addresses: '127.0.0.1',
    password_encryption: 'scram-sha-256',
  }
}
