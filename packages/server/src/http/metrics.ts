import { collectDefaultMetrics, Histogram, Registry, Gauge } from 'prom-client'

/** Figures about the node for its operator; label sets are closed lists, and none names a person. */
export type Metrics = {
  readonly registry: Registry
  readonly observe: (operation: string, outcome: string, seconds: number) => void
  readonly outboxWaiting: Gauge
  readonly outboxUndelivered: Gauge
  readonly auditLag: Gauge
}

export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'amparo_request_seconds',
    help: 'Time to answer, by operation and outcome (done, or the code of the problem).',
    labelNames: ['operation', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    registry,
    observe: (operation, outcome, seconds) => requests.labels(operation, outcome).observe(seconds),
    outboxWaiting: new Gauge({
      name: 'amparo_outbox_waiting',
      help: 'Messages and short jobs not done yet.',
      registers: [registry],
    }),
    outboxUndelivered: new Gauge({
      name: 'amparo_outbox_undelivered',
      help: 'Messages and short jobs that could not be done after all tries; somebody should look.',
      registers: [registry],
    }),
    auditLag: new Gauge({
      name: 'amparo_audit_unsequenced',
      help: 'Audit entries not yet in the log.',
      registers: [registry],
    }),
  }
}
