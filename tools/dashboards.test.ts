import { expect, it } from 'vitest'
import { routes } from '../packages/server/src/routes.ts'
import { checkDashboards } from './dashboards.ts'

const operations = routes.map(({ operation }) => operation.id)

it('names forty-four counts, and no screen, operation or count that is not there', () => {
  expect(checkDashboards(operations)).toEqual([])
})

it('notices an operation that is gone', () => {
  expect(checkDashboards(operations.filter((id) => id !== 'team.board'))).toHaveLength(1)
})
