/** A column of each table that can be set without meaning anything and without reading the row. */
export function plainColumn(table: string): Readonly<Record<string, string | number | null>> {
  const others: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
    grants: { valid_until: null },
    access_resets: { state: 'refused', decided_by: null },
    two_versions: { base: 0 },
    person_names: { position: 0 },
    jobs: { attempts: 0 },
    contact_requests: { message: '' },
    form_records: { because: '' },
    work_conflicts: { ended_at: null },
    supervision_sessions: { withdrawn_at: null },
    shadowings: { withdrawn_at: null },
    file_reviews: { reviewed: 0 },
    worker_profiles: { away_from: null },
  }
  return others[table] ?? { version: 1 }
}
