import { expect, it } from 'vitest'
import { startTestApp } from '@amparo/testkit/test-app'

it('the figures tell what waits, and what could not be delivered', async () => {
  const test = await startTestApp()
  await test.asKeeper(
    (sql) => sql`insert into amparo.outbox (id, kind, payload, state)
    values (gen_random_uuid(), 'a', '{}', 'undelivered'), (gen_random_uuid(), 'a', '{}', 'waiting'), (gen_random_uuid(), 'a', '{}', 'waiting')`,
  )
  const { text } = await test.visitor().raw({ method: 'GET', url: '/metrics' })
  expect(text).toMatch(/^amparo_outbox_waiting 2$/m)
  expect(text).toMatch(/^amparo_outbox_undelivered 1$/m)
  expect(text).toMatch(/^amparo_audit_unsequenced \d+$/m)
  await test.close()
})
