import { expect, test } from 'vitest'
import { countReport } from './test-run.ts'

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) })

test('passed and failed tests are counted as the report has them', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file('failed', 9)] }
  expect(countReport(report, false)).toEqual({ passed: 7, failed: 2 })
})

test('a file that broke before its first test counts as one failure', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7), file('failed', 0)] }
  expect(countReport(report, false)).toEqual({ passed: 7, failed: 1 })
})

test('no test at all, and a run that ended badly without a failed test, are failures', () => {
  expect(countReport({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, true).failed).toBe(1)
  expect(
    countReport({ numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] }, false).failed,
  ).toBe(1)
})
