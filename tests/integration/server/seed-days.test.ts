import { describe, expect, test } from 'vitest'
import { academicYearOf, localDate } from '#domain/index.ts'
import { verifyRegisters } from '#server/db/verify.ts'
import { seedDemo } from '../../../prisma/seed/index.ts'
import { scratchDatabase } from '../../support/database.ts'

// Whoever tries Rollbook makes the demonstration on their own day, in some year to come.
describe.each(['2027-08-01', '2028-02-29', '2035-11-14'].map(localDate))('made on %s', (today) => {
  test('the demonstration adds up, and shows reports, targets and strategies of its own two years', async () => {
    const { addresses, owner, drop } = await scratchDatabase(`seed_${today.slice(0, 4)}`)
    await seedDemo({ ownerUrl: addresses.owner, size: 'small', today, log: () => undefined })
    const client = await owner.connect()
    const findings = await verifyRegisters(client)
    client.release()
    expect(findings.filter(({ broken }) => broken > 0)).toEqual([])

    const last = academicYearOf(today) - 1
    const years = async (table: string) =>
      (
        await owner.query<{ year: number }>(
          `select distinct academic_year as year from ${table} order by academic_year`,
        )
      ).rows.map(({ year }) => year)
    expect(await years('published_report')).toEqual([last])
    expect(await years('pupil_year')).toEqual(today.slice(5, 7) === '08' ? [last] : [last, last + 1])
    const { rows } = await owner.query(
      `select count(*)::int as reports, bool_and(figures::text ~ '"persistent"') as told from published_report`,
    )
    expect(rows).toEqual([{ reports: 9, told: true }])
    if (today.slice(5, 7) !== '08') {
      expect(await years('school_target')).toEqual([last, last + 1])
      const chosen = await owner.query('select from strategy_pupil')
      expect(chosen.rowCount).toBe(6)
    }
    await drop()
  })
})
