/** What one bench prints: one object a line, so that a program can read it. */
export type Figures = Readonly<Record<string, string | number>> & {
  readonly bench: string
  readonly n: number
}

export type Measured = {
  readonly milliseconds: readonly number[]
  readonly seconds: number
  readonly failed: number
  /** Processor time of each side over the measured calls, in milliseconds, where the system tells. */
  readonly cpu?: Readonly<Record<'node' | 'database' | 'load', number | undefined>>
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/** Times through HTTP, and beside them those of the same statements without anything around them. */
export function compare(bench: string, measured: Measured, bare: Measured): Figures {
  const perSecond = measured.milliseconds.length / measured.seconds
  const floor = bare.milliseconds.length / bare.seconds
  return {
    bench,
    n: measured.milliseconds.length,
    p50_ms: percentile(measured.milliseconds, 0.5),
    p95_ms: percentile(measured.milliseconds, 0.95),
    per_s: Math.round(perSecond),
    failed: measured.failed,
    bare_p50_ms: percentile(bare.milliseconds, 0.5),
    bare_p95_ms: percentile(bare.milliseconds, 0.95),
    bare_per_s: Math.round(floor),
    ratio: rounded(perSecond / floor),
    ...cpuPerCall(measured),
  }
}

function cpuPerCall({ cpu, milliseconds }: Measured): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(cpu ?? {}).flatMap(([side, spent]) =>
      spent === undefined ? [] : [[`${side}_cpu_ms`, rounded(spent / milliseconds.length)]],
    ),
  )
}

export function print(figures: Figures): void {
  console.log(JSON.stringify(figures))
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
