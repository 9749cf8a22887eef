import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptLimits, decideAttempt, type AttemptRecord } from './attempt-rule.ts'
import {
  codeOfConduct,
  codeOfConductVersion,
  conductDays,
  conductMark,
  hasAcceptedConduct,
} from './code-of-conduct.ts'
import { commonSpanishWords, withoutAccents } from './common-spanish.ts'
import { deviceLabel } from './device-label.ts'
import { isConfirmed, nextStep } from './next-step.ts'
import { originKey } from './origin-key.ts'
import { makePaperCode, paperLetters, parsePaperCode } from './paper-code.ts'
import { checkNewPassword } from './password-rule.ts'
import { isUsername, normaliseUsername } from './username.ts'

const start = '2026-03-14T10:00:00.000Z'
const later = (seconds: number, from = start) => new Date(Date.parse(from) + seconds * 1000).toISOString()

describe('tries', () => {
  /** Tries at every second and says how many were let through. */
  function hammer(seconds: number, limits = attemptLimits.account): number {
    let record: AttemptRecord | undefined
    let let_through = 0
    for (let second = 0; second < seconds; second += 1) {
      const decision = decideAttempt(record, limits, later(second))
      if (!decision.allowed) continue
      record = decision.record
      let_through += 1
    }
    return let_through
  }

  it('cost nothing at first, then each waits twice as long', () => {
    const waits: number[] = []
    let record: AttemptRecord | undefined
    let at = start
    for (let count = 0; count < 14; count += 1) {
      const decision = decideAttempt(record, attemptLimits.account, at)
      if (!decision.allowed) throw new Error('waited long enough')
      record = decision.record
      waits.push((Date.parse(record.nextAt) - Date.parse(at)) / 1000)
      at = record.nextAt
    }
    expect(waits).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900])
  })

  it('leave a guesser some hundred a day, and never lock for longer than the longest wait', () => {
    expect(hammer(86_400)).toBeLessThan(110)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (gaps) => {
        let record: AttemptRecord | undefined
        let at = start
        for (const gap of gaps) {
          at = later(gap, at)
          const decision = decideAttempt(record, attemptLimits.account, at)
          if (decision.allowed) record = decision.record
          else expect(decision.waitSeconds).toBeLessThanOrEqual(attemptLimits.account.longestWaitSeconds)
        }
        const after = later(attemptLimits.account.longestWaitSeconds, at)
        expect(decideAttempt(record, attemptLimits.account, after).allowed).toBe(true)
      }),
    )
  })

  it('that are refused do not make the wait longer', () => {
    const record: AttemptRecord = { failures: 8, lastAt: start, nextAt: later(120) }
    expect(decideAttempt(record, attemptLimits.account, later(119))).toEqual({
      allowed: false,
      waitSeconds: 1,
    })
    expect(decideAttempt(record, attemptLimits.account, later(120)).allowed).toBe(true)
  })

  it('are forgotten after a day', () => {
    const record: AttemptRecord = { failures: 30, lastAt: start, nextAt: later(900) }
    const decision = decideAttempt(record, attemptLimits.account, later(86_400))
    expect(decision).toMatchObject({ allowed: true, record: { failures: 1 } })
  })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
    ['2001:db8:0:12:bbbb:1:2:3', '2001:db8:0:12::/64'],
    ['2001:0db8::12', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s count for %s', (address, key) => expect(originKey(address)).toBe(key))
})

describe('a new password', () => {
  const person = { username: 'ana.tzoc', displayName: 'Ana Tzoc Pérez' }
  const common = new Set(['password', 'contraseña', 'qwertyuiop', 'teamomucho', 'unbelievable'])
  const check = (password: string) => checkNewPassword(password, person, (word) => common.has(word))

  it.each([
    ['corta', 'short'],
    ['ñ'.repeat(11), 'short'],
    ['x'.repeat(129), 'long'],
    ['aaaaaaaaaaaaaaa', 'simple'],
    ['abcdefghijklmno', 'simple'],
    ['9876543210987', 'simple'],
    ['lunalunaluna', 'simple'],
    ['Unbelievable', 'common'],
    ['Contraseña2026!', 'common'],
    ['123Password456', 'common'],
    ['ana.tzoc2026', 'yours'],
    ['amparoamparo12', 'yours'],
  ])('%s is %s', (password, reason) => expect(check(password)).toBe(reason))

  it.each([
    ['caballo lento come jocotes'],
    ['ÑandúVerde¡7tazas'],
    ['correct horse battery'],
    ['Perez camina despacio al río'],
    ['🦜🦜 loro verde 🌽 elote'],
    ['ʼajqʼijʼ nan tat winaq'],
  ])('%s is fine', (password) => expect(check(password)).toBeUndefined())
})

describe('a code on paper', () => {
  const bytes = (seed: number) => {
    let state = seed
    return (count: number) =>
      Uint8Array.from({ length: count }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return state >>> 24
      })
  }

  it('reads back however it is typed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const code = makePaperCode(bytes(seed))
        expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
        expect(parsePaperCode(code)).toBe(code)
        expect(parsePaperCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
        expect(parsePaperCode(code.replaceAll('-', '—'))).toBe(code)
      }),
    )
  })

  it('has no letters that are taken for one another', () => {
    for (const letter of 'ILOU01') expect(paperLetters).not.toContain(letter)
    expect(new Set(paperLetters).size).toBe(30)
  })

  it('uses every letter about equally often', () => {
    const counts = new Map<string, number>()
    const random = bytes(7)
    for (let made = 0; made < 2000; made += 1)
      for (const letter of makePaperCode(random).replaceAll('-', ''))
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
    const expected = (2000 * 16) / 30
    for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.2)
    expect(counts.size).toBe(30)
  })

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR0', 'x'.repeat(10_000), 'ABCD-EFGH-JKMN-PQRS-T'])(
    'is not %s',
    (typed) => expect(parsePaperCode(typed)).toBeUndefined(),
  )
})

describe('a username', () => {
  it('has one spelling', () => {
    expect(normaliseUsername('  Ana.TZOC ')).toBe('ana.tzoc')
    expect(normaliseUsername('jose\u0301')).toBe('josé')
    expect(normaliseUsername('ａｎａ')).toBe('ana')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normaliseUsername(text)
        if (isUsername(once)) expect(normaliseUsername(once)).toBe(once)
      }),
    )
  })
  it.each(['ana', 'muñoz', 'ana.tzoc@refugio.example', 'josé-luis_2'])('may be %s', (name) =>
    expect(isUsername(name)).toBe(true),
  )
  it.each(['an', 'Ana', 'аna', 'ana tzoc', '.ana', 'ana\u202e', '<b>', 'x'.repeat(61), 'ana\u0000b'])(
    'may not be %j',
    (name) => expect(isUsername(name)).toBe(false),
  )
})

describe('the next step', () => {
  const state = {
    strength: 'password',
    roles: ['caseworker'],
    hasSecondFactor: true,
    conduct: { mark: null, at: null },
    now: start,
    organisationId: null,
  } as const

  it('asks for the second factor, then the conduct, then the organisation', () => {
    expect(nextStep(state)).toBe('second-factor')
    expect(nextStep({ ...state, hasSecondFactor: false })).toBe('set-up-second-factor')
    expect(nextStep({ ...state, strength: 'second-factor' })).toBe('code-of-conduct')
    expect(nextStep({ ...state, strength: 'passkey', conduct: { mark: '2020-1 es', at: start } })).toBe(
      'code-of-conduct',
    )
    const accepted = { mark: conductMark(codeOfConductVersion, 'es'), at: start }
    expect(nextStep({ ...state, strength: 'second-factor', conduct: accepted })).toBe('organisation')
    expect(nextStep({ ...state, conduct: accepted })).toBe('second-factor')
  })

  it('asks somebody without any sight of children for a second factor only where she set one up', () => {
    const interpreter = { ...state, roles: ['interpreter'] } as const
    expect(nextStep({ ...interpreter, hasSecondFactor: false })).toBe('code-of-conduct')
    expect(nextStep(interpreter)).toBe('second-factor')
  })

  it('forgets a confirmation after ten minutes', () => {
    expect(isConfirmed(start, later(600))).toBe(true)
    expect(isConfirmed(start, later(601))).toBe(false)
  })
})

describe('the code of conduct', () => {
  it('says the same number of things in both languages, in short sentences', () => {
    expect(codeOfConduct('es').rules).toHaveLength(codeOfConduct('en').rules.length)
    for (const language of ['es', 'en'] as const)
      for (const rule of [...codeOfConduct(language).rules, codeOfConduct(language).promise])
        for (const sentence of rule.split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(21)
  })
  it('is accepted in one version and one language', () => {
    expect(hasAcceptedConduct({ mark: conductMark(codeOfConductVersion, 'en'), at: start }, start)).toBe(true)
    expect(hasAcceptedConduct({ mark: '2019-1 en', at: start }, start)).toBe(false)
    expect(hasAcceptedConduct({ mark: null, at: null }, start)).toBe(false)
  })
  it('is asked again after a year, to the second', () => {
    const accepted = { mark: conductMark(codeOfConductVersion, 'es'), at: start }
    const year = conductDays * 24 * 60 * 60
    fc.assert(
      fc.property(fc.integer({ min: -year, max: 3 * year }), (seconds) => {
        expect(hasAcceptedConduct(accepted, later(seconds))).toBe(seconds < year)
      }),
      { examples: [[year - 1], [year]] },
    )
    expect(hasAcceptedConduct({ ...accepted, at: null }, start)).toBe(false)
  })
})

it('names a device as its owner would', () => {
  expect(
    deviceLabel(
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    ),
  ).toBe('Chrome, Android')
  expect(
    deviceLabel('Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) Version/18.4 Safari/604.1'),
  ).toBe('Safari, iPhone')
  expect(deviceLabel(undefined)).toBe('')
})

it('knows what Spanish speakers try first', () => {
  const isCommon = (word: string) => commonSpanishWords.has(withoutAccents(word))
  for (const password of ['Contraseña2026', 'MiCorazón1234!', 'guatemala#502', '¡Tegucigalpa!'])
    expect(checkNewPassword(password, { username: 'x', displayName: 'x' }, isCommon)).toBe('common')
})
