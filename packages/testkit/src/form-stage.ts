import { listForms } from '@amparo/contract/api/assessments/assessment'
import {
  fileFormRecord,
  listFormRecords,
  saveFormAnswers,
  startFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId, registerAs } from './register.ts'
import { startTestApp, type TestApp, type TestClient } from './test-app.ts'

export type WhichForm = { readonly caseId: CaseId; readonly answerId: AnswerId }

/** What stands on a sheet besides its answers. */
export const sheet = {
  filledOn: daysAgo(3),
  place: 'Casa del Migrante',
  filledBy: 'Doña Lupe',
  sheetNumber: 'A-17',
}

/** One answer of a form, as a screen sends it. */
export const writeAnswer = ({ caseId, answerId }: WhichForm, field: string, value: unknown, base = 0) => ({
  caseId,
  answerId,
  fields: [{ row: answerId, edits: { [field]: { value, base } } }],
})

/** A node with a caseworker and her supervisor, and forms to fill in. */
export class FormStage {
  readonly test: TestApp
  readonly ana: TestClient
  readonly berta: TestClient
  readonly #versions: ReadonlyMap<string, string>

  constructor(test: TestApp, ana: TestClient, berta: TestClient, versions: ReadonlyMap<string, string>) {
    this.test = test
    this.ana = ana
    this.berta = berta
    this.#versions = versions
  }

  versionOf(form: string) {
    return this.#versions.get(form) as never
  }

  async begun(form = 'child-feedback', paper?: typeof sheet): Promise<WhichForm> {
    const { caseId } = await registerAs(this.ana)
    const answerId = newTestId<'AnswerId'>()
    const formVersionId = this.versionOf(form)
    await this.ana.ok(startFormRecord, { caseId, answerId, formVersionId, ...(paper ? { paper } : {}) })
    return { caseId, answerId }
  }

  /** Feedback with the two answers that it needs, filed. */
  async filed(paper?: typeof sheet): Promise<WhichForm> {
    const which = await this.begun('child-feedback', paper)
    await fileFeedback(this.ana, which)
    return which
  }

  async states(caseId: CaseId, show: 'standing' | 'past' = 'standing') {
    const { items } = await this.ana.ok(listFormRecords, { caseId, show })
    return items.map(({ form, state }) => [form, state])
  }
}

async function fileFeedback(by: TestClient, which: WhichForm): Promise<void> {
  await by.ok(saveFormAnswers, writeAnswer(which, 'child-says-day', daysAgo(3)))
  await by.ok(saveFormAnswers, writeAnswer(which, 'child-says-listened', { unanswered: 'prefers-not' }))
  await by.ok(saveFormAnswers, writeAnswer(which, 'child-says-best', 'Que me llamaran.'))
  await by.ok(fileFormRecord, which)
}

/** What the child said of the help, filed on a case. */
export async function feedbackOn(by: TestClient, caseId: CaseId): Promise<WhichForm> {
  const { items } = await by.ok(listForms, {})
  const formVersionId = items.find(({ name }) => name === 'child-feedback')?.formVersionId as never
  const which = { caseId, answerId: newTestId<'AnswerId'>() }
  await by.ok(startFormRecord, { ...which, formVersionId })
  await fileFeedback(by, which)
  return which
}

export async function startFormStage(): Promise<FormStage> {
  const test = await startTestApp()
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  const berta = await test.signInAs(test.cast.guatemala.supervisor)
  const { items } = await ana.ok(listForms, {})
  return new FormStage(test, ana, berta, new Map(items.map((form) => [form.name, form.formVersionId])))
}
