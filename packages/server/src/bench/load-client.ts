import { Agent, request } from 'node:http'
import { makeId } from '@amparo/domain/kernel/brand'
import { freshBytes } from '../ids.ts'
import { cpuOf, cpuOfTree } from './cpu.ts'
import type { Measured } from './figures.ts'
import type { Target } from './targets.ts'

/**
 * The load, in a process of its own: so many clients, each with one connection that stays open, each sending its
 * next call when the last was answered. What to call is told by the parent.
 */
export type LoadJob = {
  readonly url: string
  readonly verb: 'list' | 'overview' | 'open' | 'save' | 'search' | 'alerts'
  readonly targets: readonly Target[]
  readonly names: readonly string[]
  readonly clients: number
  readonly warmUp: number
  readonly calls: number
  readonly nodePid: number | undefined
  readonly postmasterPid: number | undefined
}

type Call = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly done?: (answer: string) => void
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

async function run(job: LoadJob): Promise<Measured> {
  const milliseconds: number[] = []
  let failed = 0
  let next = 0
  const client = async (number: number, measured: boolean, until: number) => {
    while (next < until) {
      const turn = next++
      const target = job.targets[(turn * 7 + number) % job.targets.length]
      if (!target) throw new Error('nothing to call')
      const call = callOf(job, target, turn)
      const began = performance.now()
      const { status, text } = await send(job.url, target.token, call)
      if (measured) milliseconds.push(performance.now() - began)
      if (status !== 200) {
        failed += 1
        if (failed === 1) console.error(`${job.verb}: ${status} ${text.slice(0, 300)}`)
      } else call.done?.(text)
    }
  }
  const round = async (calls: number, measured: boolean) => {
    next = 0
    await Promise.all(Array.from({ length: job.clients }, (_, number) => client(number, measured, calls)))
  }
  await round(job.warmUp, false)
  const cpuBefore = cpuNow(job)
  const began = performance.now()
  await round(job.calls, true)
  const seconds = (performance.now() - began) / 1000
  return { milliseconds, seconds, failed, cpu: difference(cpuNow(job), cpuBefore) }
}

function cpuNow(job: LoadJob) {
  return {
    node: cpuOf(job.nodePid),
    database: cpuOfTree(job.postmasterPid),
    load: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
  }
}

function difference(after: ReturnType<typeof cpuNow>, before: ReturnType<typeof cpuNow>) {
  const spent = (side: keyof typeof after) => {
    const [now, then] = [after[side], before[side]]
    return now === undefined || then === undefined ? undefined : now - then
  }
  return { node: spent('node'), database: spent('database'), load: spent('load') }
}

/** How often each answer was saved here: two clients never save in the same form at once. */
const versions = new Map<string, number>()

function callOf(job: LoadJob, target: Target, turn: number): Call {
  const caseId = target.caseIds[turn % target.caseIds.length] ?? ''
  switch (job.verb) {
    case 'list':
      return { method: 'GET', path: '/api/cases' }
    case 'overview':
      return { method: 'GET', path: '/api/overview' }
    case 'alerts':
      return { method: 'GET', path: '/api/alerts?scope=organisation' }
    case 'open':
      return { method: 'GET', path: `/api/cases/${caseId}` }
    case 'search':
      return {
        method: 'POST',
        path: '/api/children/search',
        body: { name: job.names[turn % job.names.length] },
      }
    case 'save': {
      const form = target.forms[turn % target.forms.length]
      if (!form) throw new Error('nobody to save for')
      const base = versions.get(form.answerId) ?? form.version
      versions.set(form.answerId, base + 1)
      return {
        method: 'POST',
        path: `/api/cases/${form.caseId}/assessments/${form.answerId}`,
        body: { fields: [{ row: form.answerId, edits: { trusts: { value: `Con su tía, ${turn}`, base } } }] },
      }
    }
  }
}

function send(url: string, token: string, call: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    const sent = request(
      url + call.path,
      {
        agent,
        method: call.method,
        headers: {
          cookie: `amparo_session=${token}`,
          'x-amparo': '1',
          'accept-language': 'es',
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
                'idempotency-key': makeId(Date.now(), freshBytes(10)),
              }),
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

process.on('message', (job: LoadJob) => {
  run(job).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
